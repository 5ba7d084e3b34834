package eljur.journal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a register: one course in one term, pupils down, lessons across.
 *
 * @param heading «Алгебра, 7-А»
 * @param printed what stands above the table on paper besides: school, year, teachers
 * @param counted signs of the marks that are counted as given
 * @param zone of the school, by which hours are shown
 * @param over the term has ended: lessons that are not here will not come
 * @param group for the link that fills a group without members; null where this role may not
 * @param why nothing can be typed here at all, in words; null when something can
 * @param previousTerm head of the column of the marks of the term before; empty when there are none
 * @param thisTerm the same of this term; empty where its periods end without a mark
 * @param termWhy nothing can be typed into the term's own column, in words; null when it can
 * @param summedUp its periods end with a mark
 * @param kinds kinds of work by code, in the school's order
 * @param notes the reader may write notes of lessons
 * @param words for the scripts of the page, by their key
 */
public record RegisterPage(
        long course,
        String heading,
        Printed printed,
        String counted,
        String termName,
        String today,
        String zone,
        boolean unmarked,
        boolean over,
        @Nullable Long group,
        @Nullable String why,
        List<Term> terms,
        List<Month> months,
        List<Lesson> lessons,
        List<Pupil> pupils,
        String previousTerm,
        String thisTerm,
        @Nullable String termWhy,
        boolean summedUp,
        Totals totals,
        List<WorkKind> kinds,
        Asking asking,
        boolean notes,
        Map<String, String> words) {

    /** Are there weights, retakes or other scales: then the scripts ask the server for the arithmetic. */
    public boolean special() {
        return pupils.stream().anyMatch(one -> one.mean().special());
    }

    public long shownTerm() {
        return terms.stream().filter(Term::shown).findFirst().orElseThrow().id();
    }

    /**
     * When it is time to ask a pupil.
     *
     * @param lessons so many without a mark
     * @param marks fewer than so many in the term
     */
    public record Asking(int lessons, int marks) {

        /** «меньше трёх»: the number as a word, where there is one. */
        public String fewer(String numbers) {
            String[] words = numbers.split(" ");
            return marks <= words.length ? words[marks - 1] : String.valueOf(marks);
        }
    }

    /** Of the paper. */
    public record Printed(String school, String year, String teachers) {}

    /**
     * A pupil's mean.
     *
     * @param printed «4,25», or empty
     * @param weighted the same by weights; empty where no act gives any
     * @param how the arithmetic, of each on a line
     * @param special it is more than the figures of the row summed and divided
     */
    public record Mean(String printed, String weighted, String how, boolean special, String sum, String count) {}

    /** A term to choose. */
    public record Term(long id, String name, String title, boolean shown) {}

    /** A month over its columns. */
    public record Month(String name, int lessons) {}

    /** A kind of work to give a mark for. */
    public record WorkKind(String code, String name) {}

    /**
     * A column.
     *
     * @param css class of the heading and of its cells: now, ahead, lock, or null
     * @param state of the records: full, half, none; null where nothing is due yet
     * @param work code of the most telling kind of work; null for the usual kind
     * @param why nothing can be typed here, in words; null when it can
     * @param attended it was marked who is there
     * @param note of the teachers, for themselves; empty for none
     */
    public record Lesson(
            long id,
            String day,
            String weekday,
            String date,
            String about,
            @Nullable String css,
            @Nullable String state,
            @Nullable String stateName,
            @Nullable String work,
            @Nullable String workShort,
            boolean control,
            String topic,
            String homework,
            String homeworkDue,
            @Nullable String why,
            boolean attended,
            int marks,
            String note,
            long noteVersion) {

        /** What a pointer finds out without asking: topic and homework. */
        public String title() {
            return homework.isEmpty() ? topic : topic + " / " + homework;
        }
    }

    /**
     * A row.
     *
     * @param left not in the group any more
     * @param note since or until when, in words; empty for the whole term
     * @param departure by which order the line ends, or null
     * @param ways of the pupil's own: exempt, taught at home
     * @param brought marks from another school in this subject, in words, or null
     * @param now the mark of the term, or null
     * @param nowVersion of what stands there; 0: nothing was ever written
     * @param carried the mark of the term is from the pupil's individual journal
     * @param proposed in the column of the term, while none is given there
     */
    public record Pupil(
            long id,
            int number,
            String name,
            boolean left,
            String note,
            @Nullable String departure,
            List<Way> ways,
            @Nullable String brought,
            List<Cell> cells,
            String missed,
            Mean mean,
            @Nullable Sign previous,
            @Nullable Sign now,
            long nowVersion,
            boolean carried,
            @Nullable Proposed proposed) {}

    /**
     * A mark of the term that is proposed and not given yet.
     *
     * @param clear it may be confirmed without a look
     * @param said how it came about, in words
     */
    public record Proposed(Sign sign, boolean clear, String said) {}

    /**
     * A cell.
     *
     * @param version null when nothing was ever typed here
     * @param today its marks were given today: changing them needs no reason
     * @param comment to the first mark
     * @param expected the letter of a reason said beforehand, where nothing is recorded yet
     * @param works codes of the kinds of work of its marks, where they are not the lesson's
     */
    public record Cell(
            @Nullable String css,
            @Nullable String version,
            boolean today,
            List<Sign> marks,
            @Nullable Sign absence,
            @Nullable String comment,
            @Nullable String works,
            @Nullable String expected) {

        public static final Cell EMPTY = new Cell(null, null, false, List.of(), null, null, null, null);

        public boolean several() {
            return marks.size() > 1;
        }

        /** Two marks stand side by side, three smaller, of more the first two and how many are left out. */
        public List<Sign> shown() {
            return marks.size() > 3 ? marks.subList(0, 2) : marks;
        }

        public @Nullable String more() {
            return marks.size() > 3 ? "+" + (marks.size() - 2) : null;
        }

        public @Nullable String all() {
            return marks.size() > 3
                    ? String.join("/", marks.stream().map(Sign::text).toList())
                    : null;
        }
    }

    /** A way of a pupil's own, shortly and in full. */
    public record Way(String sign, String about) {}

    /** A mark or a letter with its class. */
    public record Sign(String text, String css) {}

    /** @param pupils who count at the end of what is shown: those gone, exempt or taught apart do not */
    public record Totals(int missed, String average, int marks, int given, int pupils) {}
}
