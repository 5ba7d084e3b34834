package eljur.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that needs no right: sign-in, health, one's own settings. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {

    /** False: only after sign-in, in whatever role. */
    boolean beforeSignIn() default false;
}
