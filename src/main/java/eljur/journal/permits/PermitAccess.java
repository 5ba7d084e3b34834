package eljur.journal.permits;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import java.util.Set;
import org.springframework.stereotype.Component;

/** About whose registers somebody decides: of the whole school, or of clubs and the like only. */
@Component
class PermitAccess {

    private final Rights rights;

    PermitAccess(Rights rights) {
        this.rights = rights;
    }

    /** @param activity the register is no lesson's */
    boolean decides(CurrentUser who, boolean activity) {
        Set<Relation> own = rights.relations(who.role(), "permit", "decide");
        return own.contains(Relation.OWN_SCHOOL) || activity && own.contains(Relation.OWN_ACTIVITIES);
    }

    boolean readsAll(CurrentUser who) {
        return rights.relations(who.role(), "permit", "read").contains(Relation.OWN_SCHOOL);
    }
}
