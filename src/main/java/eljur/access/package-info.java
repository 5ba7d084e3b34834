/**
 * The door: accounts, roles, sessions, who is asking, and the one table of rights.
 *
 * <p>A person works in one role at a time ({@link eljur.access.CurrentUser}); every record stores which. Rights are
 * data: each module declares its rows ({@link eljur.access.Right}) and each address names the row that opens it
 * ({@link eljur.access.Allowed}). Whose row it is, is asked by the module that owns it, with the relations this role
 * may use. Nothing else about persons is known here than their id and the name on the page's frame.
 *
 * <p>The school of the transaction is set in one place, {@link eljur.access.SchoolTransactionManager}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package eljur.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
