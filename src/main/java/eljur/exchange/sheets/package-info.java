/**
 * A file as cells of text: spreadsheets and separated text, whatever program wrote them, with all the guesses about
 * encodings, separators and dates in one place, and with bounds for what a hostile file may ask of us.
 */
@NullMarked
package eljur.exchange.sheets;

import org.jspecify.annotations.NullMarked;
