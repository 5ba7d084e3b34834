package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.Texts;
import eljur.school.Subjects.Area;
import eljur.school.Subjects.Subject;
import eljur.school.web.ChangePage.Choice;
import eljur.school.web.Fields;
import eljur.school.web.SubjectForm;
import eljur.school.web.SubjectsPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Subjects by areas, in words, and the form of one. */
@Component
@Transactional(readOnly = true)
class SubjectPages {

    private final Subjects subjects;
    private final Texts texts;

    SubjectPages(Subjects subjects, Texts texts) {
        this.subjects = subjects;
        this.texts = texts;
    }

    SubjectsPage of(CurrentUser who, Fields typed, boolean mayChange) {
        List<Subject> all = subjects.subjects(who);
        List<SubjectsPage.Area> areas = new ArrayList<>();
        for (Area one : subjects.areas(who))
            areas.add(new SubjectsPage.Area(one.id(), one.name(), one.ordinal(), entries(all, one.id())));
        List<SubjectsPage.Entry> loose = entries(all, null);
        if (!loose.isEmpty()) {
            String name = texts.of(areas.isEmpty() ? "school.subjects" : "school.subjects.loose");
            areas.add(new SubjectsPage.Area(0, name, 0, loose));
        }
        return new SubjectsPage(areas, typed, mayChange, all.isEmpty());
    }

    private List<SubjectsPage.Entry> entries(List<Subject> all, @Nullable Long area) {
        return all.stream()
                .filter(one -> Objects.equals(one.areaId(), area))
                .map(one -> new SubjectsPage.Entry(one.id(), one.name(), one.shortName(), closed(one.closedOn())))
                .toList();
    }

    private String closed(@Nullable LocalDate day) {
        return day == null ? "" : texts.of("school.closed", StructureForm.said(day));
    }

    SubjectForm newSubject(CurrentUser who, Fields typed) {
        return new SubjectForm(0, "", typed, areas(who, typed));
    }

    SubjectForm subject(CurrentUser who, long id, @Nullable Fields typed) {
        Subject one = subjects.subjectForReading(who, id);
        Fields fields = typed != null
                ? typed
                : Fields.of(Map.of(
                        "subject",
                        one.name(),
                        "short-subject",
                        one.shortName(),
                        "area",
                        one.areaId() == null ? "" : one.areaId().toString(),
                        "ordinal",
                        String.valueOf(one.ordinal()),
                        "closed",
                        one.closedOn() == null ? "" : one.closedOn().toString()));
        return new SubjectForm(id, one.name(), fields, areas(who, fields));
    }

    private List<Choice> areas(CurrentUser who, Fields fields) {
        return subjects.areas(who).stream()
                .map(one ->
                        new Choice(String.valueOf(one.id()), one.name(), fields.is("area", String.valueOf(one.id()))))
                .toList();
    }
}
