/** Files of homework: what kinds may be kept, under which name, checked by the school's antivirus, stored by their content, given out in pieces. */
@NullMarked
package eljur.homework.files;

import org.jspecify.annotations.NullMarked;
