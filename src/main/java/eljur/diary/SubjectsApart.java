package eljur.diary;

import eljur.diary.DiaryTerms.TermSubject;
import eljur.platform.Texts;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who changed class or group in mid-term has a subject twice: then the line says in which it is, and until when it was. */
@Component
class SubjectsApart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    private final Texts texts;

    SubjectsApart(Texts texts) {
        this.texts = texts;
    }

    List<TermSubject> named(List<TermSubject> subjects) {
        Map<String, Integer> times = new HashMap<>();
        subjects.forEach(one -> times.merge(one.name(), 1, Integer::sum));
        return subjects.stream()
                .map(one -> times.getOrDefault(one.name(), 0) > 1 ? one.named(said(one)) : one)
                .toList();
    }

    private String said(TermSubject one) {
        return one.until() == null
                ? texts.of("diary.subject.in", one.name(), one.group())
                : texts.of("diary.subject.in.until", one.name(), one.group(), DAY.format(one.until()));
    }
}
