/** What the pages of backups show. */
@NullMarked
package eljur.backup.web;

import org.jspecify.annotations.NullMarked;
