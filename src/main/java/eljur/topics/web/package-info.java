/** What the pages of the plans of topics are made of. */
@NullMarked
package eljur.topics.web;

import org.jspecify.annotations.NullMarked;
