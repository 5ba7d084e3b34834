package eljur.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * One row of the table of rights: in this role one may do this with such a record, when it is one's own in this way
 * and is in one of these states.
 *
 * @param entity noun of the glossary in kebab case, as {@code register}
 * @param action as {@code read}, {@code record}
 */
public record Right(String entity, String action, Role role, Relation relation, Set<RecordState> states) {

    /** For what has no deadlines, or may be done in every state. */
    public static Right of(String entity, String action, Role role, Relation relation) {
        return new Right(entity, action, role, relation, EnumSet.allOf(RecordState.class));
    }

    /** For what may be done until the window of editing has passed. */
    public static Right untilClosed(String entity, String action, Role role, Relation relation) {
        return new Right(entity, action, role, relation, EnumSet.of(RecordState.OPEN, RecordState.LATE));
    }
}
