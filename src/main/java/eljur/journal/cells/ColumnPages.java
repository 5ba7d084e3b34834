package eljur.journal.cells;

import eljur.access.CurrentUser;
import eljur.journal.cells.ColumnCells.Place;
import eljur.journal.web.ColumnPage;
import eljur.journal.writing.LessonFacts;
import eljur.journal.writing.LessonsForWriting;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page on which one work of a whole class is given marks: first what is pasted, then what would be written. */
@Component
@Transactional
class ColumnPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final LessonsForWriting lessons;
    private final ColumnCells cells;
    private final WorkTitles titles;
    private final Texts texts;

    ColumnPages(LessonsForWriting lessons, ColumnCells cells, WorkTitles titles, Texts texts) {
        this.lessons = lessons;
        this.cells = cells;
        this.titles = titles;
        this.texts = texts;
    }

    /**
     * @throws NotFound when the lesson is in no way the writer's own
     * @throws Refused when nothing can be written there now
     */
    ColumnPage start(CurrentUser who, long lessonId) {
        LessonFacts lesson = lessons.lessonForWriting(who, lessonId, "mark");
        return page(who, lesson, Map.of(), List.of(), List.of(), null);
    }

    /** What would be written; nothing is. */
    ColumnPage draft(CurrentUser who, long lessonId, Map<String, String> typed) {
        LessonFacts lesson = lessons.lessonForWriting(who, lessonId, "mark");
        var kind = cells.kind(who, lesson, typed.getOrDefault("work", "")).kind();
        List<Place> places = cells.places(who, lesson);
        var seats = places.stream()
                .map(one -> new PastedColumn.Seat(one.pupil(), one.name()))
                .toList();
        PastedColumn pasted = PastedColumn.of(typed.getOrDefault("column", "").replace("\r", ""), seats);
        String all = typed.getOrDefault("all", "").strip();
        var lines = places.stream()
                .map(place -> {
                    String value = pasted.values().getOrDefault(place.pupil(), missed(place) ? "" : all);
                    return line(place, kind, value, error(place, kind, value));
                })
                .toList();
        var left = pasted.left().stream()
                .map(one -> new ColumnPage.Left(
                        one.line(), texts.of("column.left." + one.why().name().toLowerCase(java.util.Locale.ROOT))))
                .toList();
        return page(who, lesson, typed, lines, left, null);
    }

    /** The draft again, with what stands in the way. */
    ColumnPage refused(CurrentUser who, long lessonId, Map<String, String> typed, Refused no) {
        LessonFacts lesson = lessons.lessonForWriting(who, lessonId, "mark");
        var kind = cells.kind(who, lesson, typed.getOrDefault("work", "")).kind();
        Map<Long, String> errors = no instanceof UnreadColumn unread ? unread.errors() : Map.of();
        var lines = cells.places(who, lesson).stream()
                .map(place -> line(
                        place,
                        kind,
                        typed.getOrDefault("m." + place.pupil(), ""),
                        errors.getOrDefault(place.pupil(), "")))
                .toList();
        return page(who, lesson, typed, lines, List.of(), no.said(texts));
    }

    private ColumnPage page(
            CurrentUser who,
            LessonFacts lesson,
            Map<String, String> typed,
            List<ColumnPage.Line> lines,
            List<ColumnPage.Left> left,
            @Nullable String error) {
        return new ColumnPage(
                lesson.lesson(),
                lesson.course(),
                DAY.format(lesson.day()),
                UUID.randomUUID().toString(),
                cells.kinds(who, lesson).stream()
                        .map(one -> new ColumnPage.Kind(
                                one.kind().code(), one.kind().name(), one.title(), former(who, lesson, one)))
                        .toList(),
                typed,
                lines,
                left,
                error);
    }

    private List<String> former(CurrentUser who, LessonFacts lesson, ColumnCells.Kind kind) {
        return kind.title().isEmpty()
                ? List.of()
                : titles.former(who.schoolId(), lesson, kind.kind().code());
    }

    private ColumnPage.Line line(Place place, Cells.WorkKind kind, String value, String error) {
        String now = place.cell().text().printed();
        boolean stands = !value.isBlank() && stands(place, kind, value);
        boolean replaces = !value.isBlank()
                && !stands
                && place.cell().marks().stream().anyMatch(one -> one.workCode().equals(kind.code()));
        return new ColumnPage.Line(
                place.pupil(), place.name(), now, place.cell().version(), value, replaces, stands, error);
    }

    private static boolean stands(Place place, Cells.WorkKind kind, String value) {
        try {
            return ColumnSaves.becomes(place.cell(), kind, value).sameAs(place.cell());
        } catch (Refused no) {
            return false;
        }
    }

    private String error(Place place, Cells.WorkKind kind, String value) {
        if (value.isBlank()) return "";
        try {
            ColumnSaves.becomes(place.cell(), kind, value);
            return "";
        } catch (Refused no) {
            return no.said(texts);
        }
    }

    private static boolean missed(Place place) {
        return place.cell().absence() != null && place.cell().absence().missed();
    }
}
