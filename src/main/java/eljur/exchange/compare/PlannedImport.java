package eljur.exchange.compare;

import eljur.access.CurrentUser;
import eljur.platform.TouchedRow;
import java.util.List;

/** A file compared with what is there: what would happen, and the act that makes it happen. */
public interface PlannedImport {

    ImportPlan plan();

    /** Writes it, in the transaction under way. */
    List<TouchedRow> apply(CurrentUser who);
}
