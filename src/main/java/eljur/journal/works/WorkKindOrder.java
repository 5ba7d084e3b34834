package eljur.journal.works;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which order the kinds of work stand wherever one is chosen: the school's own. */
@Component
class WorkKindOrder {

    private final JdbcClient db;
    private final WorkKinds kinds;
    private final Audit audit;

    WorkKindOrder(JdbcClient db, WorkKinds kinds, Audit audit) {
        this.db = db;
        this.kinds = kinds;
        this.audit = audit;
    }

    /** One place up or down among those that are used; at the end of the list it stays. */
    @Transactional
    public void place(CurrentUser who, long id, boolean up) {
        List<WorkKind> order = new ArrayList<>();
        for (WorkKind one : kinds.withRules(who.schoolId()))
            if (order.stream().noneMatch(there -> there.id() == one.id())) order.add(one);
        int at = IntStream.range(0, order.size())
                .filter(n -> order.get(n).id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        int to = up ? at - 1 : at + 1;
        if (to < 0
                || to >= order.size()
                || order.get(to).withdrawn() != order.get(at).withdrawn()) return;
        Collections.swap(order, at, to);
        // All are numbered anew: numbers that files brought may be the same.
        for (int n = 0; n < order.size(); n++) number(who, order.get(n), n + 1);
    }

    private void number(CurrentUser who, WorkKind kind, int ordinal) {
        db.sql("""
                        with was as (select to_jsonb(t) as it from journal.work_type t where t.school_id = :school and t.code = :code)
                        update journal.work_type t set ordinal = :ordinal from was
                        where t.school_id = :school and t.code = :code and t.ordinal <> :ordinal
                        returning was.it::text, to_jsonb(t)::text""")
                .param("school", who.schoolId())
                .param("code", kind.code())
                .param("ordinal", ordinal)
                .query((row, n) ->
                        ChangeEvent.of("work-type", "moved", kind.code(), row.getString(1), row.getString(2)))
                .list()
                .forEach(event -> audit.record(who, event));
    }
}
