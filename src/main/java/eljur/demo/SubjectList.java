package eljur.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The subjects in their areas, in the order of papers; what stands in no area is work outside lessons. */
final class SubjectList {

    private final Copy copy;
    private final Map<String, Long> subjects = new HashMap<>();
    private final Map<String, Long> areaOf = new HashMap<>();
    private long outside;

    SubjectList(Copy copy) {
        this.copy = copy;
    }

    void areas() {
        for (String[] line : DemoTexts.table("areas.txt")) {
            outside = copy.next(DemoTable.SUBJECT_AREA);
            copy.row(DemoTable.SUBJECT_AREA, DemoSchool.ID, outside, line[0], outside);
            for (String subject : line[1].split(";")) areaOf.put(subject, outside);
        }
    }

    long number(String name, String shortName) {
        return subjects.computeIfAbsent(name, any -> {
            long id = copy.next(DemoTable.SUBJECT);
            copy.row(DemoTable.SUBJECT, DemoSchool.ID, id, name, shortName, areaOf.getOrDefault(name, outside), id);
            return id;
        });
    }

    void add(List<Curriculum.Subject> curriculum) {
        curriculum.forEach(subject -> number(subject.name(), subject.shortName()));
    }

    Map<String, Long> numbers() {
        return subjects;
    }
}
