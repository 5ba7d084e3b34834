package eljur.people;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.TouchedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows that an act touched, as events of the history. */
@Component
class Remembered {

    private final Audit audit;

    Remembered(Audit audit) {
        this.audit = audit;
    }

    void touched(CurrentUser who, @Nullable Long pupil, List<TouchedRow> rows) {
        audit.record(who, rows.stream().map(row -> event(row, pupil)).toList());
    }

    void touched(CurrentUser who, @Nullable Long pupil, TouchedRow row) {
        audit.record(who, event(row, pupil));
    }

    /** The order behind an act whose rows have no place for it. */
    void order(CurrentUser who, String entity, String key, TypedForm.Order order) {
        String json = "{\"order_number\":%s,\"order_date\":\"%s\"}".formatted(quoted(order.number()), order.date());
        audit.record(who, ChangeEvent.of(entity, "recorded", key, null, json));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static ChangeEvent event(TouchedRow row, @Nullable Long pupil) {
        String action = row.created() ? "recorded" : row.after() == null ? "removed" : "corrected";
        return new ChangeEvent(
                row.entity(), action, row.key(), null, null, pupil, row.before(), row.after(), null, null, null);
    }
}
