package eljur.faults;

/** A defect planted into the statements of the program, in this run only: what the save path would be without one of its rules. */
enum Mutant {
    NONE("", ""),
    /** Not a statement: the program no longer asks a server whether it forgets. */
    TRUSTS_ANY_SERVER("", ""),
    /** Each attempt is kept under an id of its own, so that no repetition is known again. */
    NO_OPERATION_IDS(
            "insert into platform.operation (school_id, id, account_id, asked, at) values (?, ?, ?, ?, ?)",
            "insert into platform.operation (school_id, id, account_id, asked, at)"
                    + " values (?, coalesce(gen_random_uuid(), ?), ?, ?, ?)"),
    /** Who comes second writes over what he has not seen. */
    NO_VERSION_CHECK("where cell.version = ?", "where cell.version = ? or true"),
    /** A save does not hold the row that a closing waits for. */
    NO_PERIOD_LOCK("for share of p, l", "for share of l");

    private final String rule;
    private final String without;

    Mutant(String rule, String without) {
        this.rule = rule;
        this.without = without;
    }

    /** The text of a statement that it takes away or changes. */
    String rule() {
        return rule;
    }

    boolean rewrites() {
        return !rule.isEmpty();
    }

    String rewritten(String sql) {
        String plain =
                sql.contains("platform.operation") ? sql.replaceAll("\\s+", " ").strip() : sql;
        return plain.contains(rule) ? plain.replace(rule, without) : sql;
    }
}
