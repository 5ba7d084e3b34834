package eljur.platform;

import java.util.List;
import java.util.Set;

/** A module that can take back what was written through its door: what was created goes, what was changed or removed returns. */
public interface TakesBack {

    /** The entities it answers for. */
    Set<String> entities();

    /**
     * Takes back rows of one entity, in the transaction that is under way.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when something still depends on one of them
     */
    void takeBack(long school, String entity, List<TouchedRow> rows);
}
