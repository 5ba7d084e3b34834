package eljur.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The row of rights that opens this address. A role without any such row gets 403 before the handler runs; whose
 * record it is, the handler asks through what the person may see. An address without this, or {@link OpenToAll},
 * stops the program at its start.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    String entity();

    String action();
}
