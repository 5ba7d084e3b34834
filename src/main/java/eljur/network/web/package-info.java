/** What the page of the network shows. */
@NullMarked
package eljur.network.web;

import org.jspecify.annotations.NullMarked;
