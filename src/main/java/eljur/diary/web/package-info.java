/** What the pages of the diary show. */
@NullMarked
package eljur.diary.web;

import org.jspecify.annotations.NullMarked;
