package eljur.school;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.TouchedRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes of a school's parts, with what was there before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StructureHistory {

    private final JdbcClient db;
    private final SchoolStructure structure;
    private final Audit audit;

    StructureHistory(JdbcClient db, SchoolStructure structure, Audit audit) {
        this.db = db;
        this.structure = structure;
        this.audit = audit;
    }

    /** Two who add the like at the same moment come one after the other, so that neither is there twice. */
    void oneAfterTheOther(CurrentUser who) {
        structure.hold(who.schoolId());
    }

    void added(CurrentUser who, StructureRow kind, long id) {
        remember(who, kind, "recorded", id, null, row(who, kind, id).orElseThrow());
    }

    /**
     * Does it and remembers what it changed; where it changed nothing there is nothing to remember.
     *
     * @throws NotFound when the school has no such row
     */
    void changed(CurrentUser who, StructureRow kind, long id, Runnable act) {
        String before = row(who, kind, id).orElseThrow(NotFound::new);
        act.run();
        String after = row(who, kind, id).orElseThrow();
        if (!before.equals(after)) remember(who, kind, "corrected", id, before, after);
    }

    private Optional<String> row(CurrentUser who, StructureRow kind, long id) {
        return db.sql(kind.sql())
                .param("school", who.schoolId())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private void remember(
            CurrentUser who, StructureRow kind, String action, long id, @Nullable String before, String after) {
        audit.record(who, ChangeEvent.of(kind.entity(), action, String.valueOf(id), before, after));
    }

    /** What others changed because of it. */
    void touched(CurrentUser who, List<TouchedRow> rows) {
        audit.record(
                who,
                rows.stream()
                        .map(row -> ChangeEvent.of(
                                row.entity(),
                                row.created() ? "recorded" : "corrected",
                                row.key(),
                                row.before(),
                                row.after()))
                        .toList());
    }
}
