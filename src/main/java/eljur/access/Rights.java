package eljur.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one table of rights, collected from the modules. Pages, the save path, tests and documentation ask it. */
@Component
public class Rights {

    private final List<Right> rows;

    public Rights(List<RightsTable> tables) {
        this.rows = tables.stream().flatMap(table -> table.rows().stream()).toList();
    }

    public List<Right> rows() {
        return rows;
    }

    /** In which ways a row must be one's own for this role to do this with it; empty: the role never may. */
    public Set<Relation> relations(Role role, String entity, String action) {
        return rows.stream()
                .filter(right -> right.role() == role
                        && right.entity().equals(entity)
                        && right.action().equals(action))
                .map(Right::relation)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.class)));
    }

    /** The same, of those that hold in this state of the record. */
    public Set<Relation> relations(Role role, String entity, String action, RecordState state) {
        return rows.stream()
                .filter(right -> right.role() == role
                        && right.entity().equals(entity)
                        && right.action().equals(action))
                .filter(right -> right.states().contains(state))
                .map(Right::relation)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.class)));
    }

    public boolean any(Role role, String entity, String action) {
        return !relations(role, entity, action).isEmpty();
    }
}
