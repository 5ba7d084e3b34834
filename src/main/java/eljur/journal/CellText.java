package eljur.journal;

import eljur.platform.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be typed into the cell of a register: marks, and at most one absence.
 *
 * <p>{@code 5}; {@code 4/5} two marks; {@code н б у о р} an absence; {@code зач незач осв н/а} in any case; {@code .} a
 * debt; {@code 4 о} a mark and a lateness. Pluses and minuses are not marks (paper register's rule).
 *
 * @param marks in the order typed
 * @param absence null when none was typed
 */
public record CellText(List<MarkValue> marks, @Nullable AbsenceKind absence) {

    public static final int MOST_MARKS = 6;

    private static final Pattern PLUS_OR_MINUS = Pattern.compile("[1-5][+\\-\u2212]|[+\\-\u2212][1-5]");
    private static final Pattern RUN_TOGETHER = Pattern.compile("[1-5]{2,}");
    private static final Pattern NO_SUCH_NUMBER = Pattern.compile("\\d+");
    private static final Pattern PARTS = Pattern.compile("[\\s/]+");

    /** Stands in for «н/а» while the slash parts the marks. */
    private static final String UNATTESTED = "\u0001";

    /** @throws Refused with the reason, when the text is none of this */
    public static CellText parse(String typed) {
        return parse(typed, (nth, sign) -> Scale.FIVE);
    }

    /** By which scale a mark is judged. */
    @FunctionalInterface
    public interface Scales {

        /** @param nth mark of the cell, from 0 */
        Scale of(int nth, String sign);
    }

    /**
     * @throws Refused with the reason, when the text is none of this, or a mark is not of its scale
     */
    public static CellText parse(String typed, Scales scales) {
        List<MarkValue> marks = new ArrayList<>();
        List<AbsenceKind> absences = new ArrayList<>();
        for (String part : parts(typed)) read(part, typed, scales.of(marks.size(), part), marks, absences);
        if (absences.size() > 1) throw new Refused("journal.cell.two-absences", typed);
        if (marks.size() > MOST_MARKS) throw new Refused("journal.cell.too-many", MOST_MARKS);
        return new CellText(List.copyOf(marks), absences.isEmpty() ? null : absences.getFirst());
    }

    /** As the cell shows it: «4/5 н». */
    public String printed() {
        String figures = marks.stream().map(MarkValue::printed).collect(Collectors.joining("/"));
        return Stream.of(figures, absence == null ? "" : absence.printed())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<String> parts(String typed) {
        String clean =
                meant(typed.strip().toLowerCase(Locale.ROOT)).replace(MarkValue.UNATTESTED.printed(), UNATTESTED);
        if (typed.contains(UNATTESTED)) throw new Refused("journal.cell.unknown", typed);
        if (clean.isEmpty()) return List.of();
        if (clean.startsWith("/") || clean.endsWith("/") || clean.contains("//"))
            throw new Refused("journal.cell.unknown", typed);
        return Arrays.asList(PARTS.split(clean));
    }

    private static void read(
            String part, String typed, Scale scale, List<MarkValue> marks, List<AbsenceKind> absences) {
        Optional<MarkValue> mark = mark(part, typed, scale);
        Optional<AbsenceKind> absence = absence(part);
        if (mark.isPresent()) marks.add(mark.get());
        else if (absence.isPresent()) absences.add(absence.get());
        else readTogether(part, typed, scale, marks, absences);
    }

    // «4о»: a mark with the letter right behind it.
    private static void readTogether(
            String part, String typed, Scale scale, List<MarkValue> marks, List<AbsenceKind> absences) {
        int last = part.length() - 1;
        Optional<MarkValue> mark = last < 1
                ? Optional.empty()
                : mark(part.substring(0, last), typed, scale).filter(MarkValue::isFigure);
        Optional<AbsenceKind> absence = absence(part.substring(Math.max(last, 0)));
        if (mark.isEmpty() || absence.isEmpty()) throw refusal(part, typed, scale);
        marks.add(mark.get());
        absences.add(absence.get());
    }

    private static Refused refusal(String part, String typed, Scale scale) {
        if (scale != Scale.FIVE) return otherScale(typed, scale);
        if (PLUS_OR_MINUS.matcher(part).matches()) return new Refused("journal.cell.plus-or-minus", typed);
        if (RUN_TOGETHER.matcher(part).matches())
            return new Refused("journal.cell.run-together", typed, String.join("/", part.split("")));
        if (NO_SUCH_NUMBER.matcher(part).matches()) return new Refused("journal.cell.no-such-number", typed);
        return new Refused("journal.cell.unknown", typed);
    }

    private static Optional<MarkValue> mark(String sign, String typed, Scale scale) {
        if (sign.equals(UNATTESTED)) return Optional.of(MarkValue.UNATTESTED);
        Optional<MarkValue> read = MarkValue.read(sign, scale);
        if (read.isPresent() && !scale.has(read.get())) throw otherScale(typed, scale);
        return read;
    }

    private static Refused otherScale(String typed, Scale scale) {
        return new Refused("journal.cell.scale." + scale.stored(), typed);
    }

    private static Optional<AbsenceKind> absence(String letter) {
        return Arrays.stream(AbsenceKind.values())
                .filter(kind -> kind.printed().equals(letter))
                .findFirst();
    }

    private static String meant(String typed) {
        var meant = new StringBuilder(typed.length());
        for (char c : typed.toCharArray()) meant.append(Signs.meant(c));
        return meant.toString();
    }
}
