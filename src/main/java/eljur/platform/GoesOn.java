package eljur.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act that is done although nothing may be saved: coming in, going out, ending somebody's access, and what mends the trouble
 * itself. {@code ReadOnlyTest} holds the whole list.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface GoesOn {}
