package eljur.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a mark says: a figure of a scale, a level, or a word with a meaning of its own. There is one object for each value, so that values
 * are compared as the constants they are.
 */
public final class MarkValue {

    private static final Map<String, MarkValue> STORED = new LinkedHashMap<>();
    private static final Map<String, MarkValue> NAMED = new LinkedHashMap<>();

    public static final MarkValue FIVE = figure("FIVE", 5);
    public static final MarkValue FOUR = figure("FOUR", 4);
    public static final MarkValue THREE = figure("THREE", 3);
    public static final MarkValue TWO = figure("TWO", 2);
    public static final MarkValue ONE = figure("ONE", 1);
    public static final MarkValue PASS = word("PASS", Scale.PASS);
    public static final MarkValue FAIL = word("FAIL", Scale.PASS);
    public static final MarkValue EXEMPT = word("EXEMPT", Scale.FIVE);
    public static final MarkValue UNATTESTED = word("UNATTESTED", Scale.FIVE);
    /** Something is owed: the work was not handed in. */
    public static final MarkValue DEBT = word("DEBT", Scale.FIVE);

    private static final MarkValue[] USUAL = NAMED.values().toArray(MarkValue[]::new);

    static {
        for (Scale scale : Scale.values())
            for (Scale.Sign sign : scale.own())
                keep(new MarkValue(sign.stored(), scale, 0, sign.typed(), sign.printed()));
    }

    private final String stored;
    private final Scale scale;
    private final int points;
    private final String typed;
    private final String printed;

    private MarkValue(String stored, Scale scale, int points, String typed, String printed) {
        this.stored = stored;
        this.scale = scale;
        this.points = points;
        this.typed = typed;
        this.printed = printed;
    }

    /** Those of the five-point scale, and the words; not the figures and levels of other scales. */
    public static MarkValue[] values() {
        return USUAL.clone();
    }

    /** The value as the database keeps it. */
    public static MarkValue of(String stored) {
        MarkValue value = STORED.get(stored);
        if (value == null) throw new IllegalArgumentException(stored);
        return value;
    }

    /** What this sign says where a work is judged by this scale; a sign that says its scale itself may be of any. */
    static Optional<MarkValue> read(String sign, Scale scale) {
        return STORED.values().stream()
                .filter(value -> value.scale == scale && value.typed.equals(sign))
                .findFirst()
                .or(() -> STORED.values().stream()
                        .filter(value -> value.printed.equals(sign))
                        .findFirst());
    }

    public String stored() {
        return stored;
    }

    /** The scale it is of; the words that no scale owns count as the five-point scale's. */
    public Scale scale() {
        return scale;
    }

    /** The sign that stands in the register. */
    public String printed() {
        return printed;
    }

    /** 1 to 5; 0 for a word and for what is of another scale, which no average counts. */
    public int points() {
        return points;
    }

    /** The mark of the five-point scale that a school counts it as, if its act says so; 0 where there is none. */
    public int converted() {
        if (points > 0 || !scale.converts()) return points;
        return scale.five(Integer.parseInt(typed));
    }

    /**
     * Is it a mark given: the rule of every count of marks on a register. Figures, levels, зачёт and незачёт are; a debt,
     * «освобождён» and «не аттестован» say why there is none.
     */
    public boolean given() {
        return this != EXEMPT && this != UNATTESTED && this != DEBT;
    }

    /** A figure of whatever scale: a letter may stand right behind it. */
    boolean isFigure() {
        return Character.isDigit(typed.charAt(0));
    }

    /** Class of the sign in {@code mark.css}. */
    public String cssClass() {
        return points == 0 ? "mw" : "m" + Math.max(points, 2);
    }

    @Override
    public String toString() {
        return kept();
    }

    /** As {@code results} keeps it with what a mark was derived from: by its name, since the first of them were kept so. */
    @JsonValue
    String kept() {
        return NAMED.entrySet().stream()
                .filter(one -> one.getValue() == this)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(stored);
    }

    @JsonCreator
    static MarkValue ofKept(String kept) {
        MarkValue named = NAMED.get(kept);
        return named == null ? of(kept) : named;
    }

    private static MarkValue figure(String name, int points) {
        String sign = Signs.of("mark." + name.toLowerCase(Locale.ROOT));
        return named(name, new MarkValue(String.valueOf(points), Scale.FIVE, points, sign, sign));
    }

    private static MarkValue word(String name, Scale scale) {
        String stored = name.toLowerCase(Locale.ROOT), sign = Signs.of("mark." + stored);
        return named(name, new MarkValue(stored, scale, 0, sign, sign));
    }

    private static MarkValue named(String name, MarkValue value) {
        NAMED.put(name, value);
        return keep(value);
    }

    private static MarkValue keep(MarkValue value) {
        STORED.put(value.stored, value);
        return value;
    }
}
