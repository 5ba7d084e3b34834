package eljur.journal;

import java.util.Locale;

/** What a mark says: a number of the five-point scale, or a word with a meaning of its own. */
public enum MarkValue {
    FIVE(5),
    FOUR(4),
    THREE(3),
    TWO(2),
    ONE(1),
    PASS(0),
    FAIL(0),
    EXEMPT(0),
    UNATTESTED(0),
    /** Something is owed: the work was not handed in. */
    DEBT(0);

    private final int points;
    private final String printed;

    MarkValue(int points) {
        this.points = points;
        this.printed = Signs.of("mark." + name().toLowerCase(Locale.ROOT));
    }

    /** The value as the database keeps it. */
    public static MarkValue of(String stored) {
        for (MarkValue value : values()) if (value.stored().equals(stored)) return value;
        throw new IllegalArgumentException(stored);
    }

    public String stored() {
        return points > 0 ? String.valueOf(points) : name().toLowerCase(Locale.ROOT);
    }

    /** The sign that stands in the register. */
    public String printed() {
        return printed;
    }

    /** 1 to 5; 0 for a word, which no average counts. */
    public int points() {
        return points;
    }

    /**
     * Is it a mark given: the rule of every count of marks on a register. The numbers and зачёт and незачёт are; a debt,
     * «освобождён» and «не аттестован» say why there is none.
     */
    public boolean given() {
        return points > 0 || this == PASS || this == FAIL;
    }

    /** Class of the sign in {@code mark.css}. */
    public String cssClass() {
        return points == 0 ? "mw" : "m" + Math.max(points, 2);
    }
}
