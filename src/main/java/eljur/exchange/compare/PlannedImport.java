package eljur.exchange.compare;

import eljur.access.CurrentUser;
import eljur.platform.TouchedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file compared with what is there: what would happen, and the act that makes it happen. */
public interface PlannedImport {

    ImportPlan plan();

    /** From which day the week of the file holds; null when there is no week in it. */
    default @Nullable HoldsFrom holds() {
        return null;
    }

    /** Writes it, in the transaction under way. */
    List<TouchedRow> apply(CurrentUser who);
}
