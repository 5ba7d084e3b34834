package eljur.people;

import eljur.access.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * To whom one may hand a slip: who holds it can take the log-in over, so nobody hands one to who may more than they. A form tutor: to
 * families of the class only, not to a colleague whose child is in it.
 */
final class SlipRule {

    private static final Set<Role> FAMILY = EnumSet.of(Role.GUARDIAN, Role.PUPIL);
    private static final Set<Role> NOT_FROM_THE_SECRETARY =
            EnumSet.of(Role.ADMINISTRATOR, Role.HEAD, Role.DEPUTY_HEAD, Role.ACTIVITIES_DEPUTY, Role.SECRETARY);

    private SlipRule() {}

    static boolean mayHand(Role by, Collection<Role> holds) {
        return switch (by) {
            case ADMINISTRATOR -> true;
            case SECRETARY -> holds.stream().noneMatch(NOT_FROM_THE_SECRETARY::contains);
            case FORM_TUTOR -> FAMILY.containsAll(holds);
            default -> false;
        };
    }
}
