/**
 * The last marks of a subject: of exams, and the final ones that stand in a certificate, by the order in force. What is proposed is a
 * pure function of the marks; the deputy head decides.
 */
@NullMarked
package eljur.results.certificates;

import org.jspecify.annotations.NullMarked;
