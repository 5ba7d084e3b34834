package eljur.homework;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.HomeworkDeadline;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is late, how much is the norm, which addresses may be linked: the rules by themselves. */
class DeadlinesAndNormsTest {

    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 16);
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 21);

    @Test
    void atALessonTheHourOfItsOwnDayCounts() {
        assertThat(HomeworkDeadline.isLateAtLesson(at("2026-12-16T17:00"), WEDNESDAY, FIVE))
                .isFalse();
        assertThat(HomeworkDeadline.isLateAtLesson(at("2026-12-16T17:00:01"), WEDNESDAY, FIVE))
                .isTrue();
        assertThat(HomeworkDeadline.isLateAtLesson(at("2026-12-17T08:00"), WEDNESDAY, FIVE))
                .isTrue();
    }

    @Test
    void setAheadTheHourOfTheDayBeforeCountsAndForMondayThatOfSaturday() {
        assertThat(HomeworkDeadline.isLateFor(at("2026-12-15T17:00"), WEDNESDAY, FIVE))
                .isFalse();
        assertThat(HomeworkDeadline.isLateFor(at("2026-12-15T17:01"), WEDNESDAY, FIVE))
                .isTrue();
        assertThat(HomeworkDeadline.isLateFor(at("2026-12-19T16:59"), MONDAY, FIVE))
                .isFalse();
        assertThat(HomeworkDeadline.isLateFor(at("2026-12-20T09:00"), MONDAY, FIVE))
                .isTrue();
    }

    @Test
    void theNormGrowsWithTheGradeAndIsLessAfterADayOff() {
        assertThat(IntStream.rangeClosed(0, 12).mapToObj(HomeworkNorms::minutes))
                .containsExactly(0, 60, 90, 90, 120, 120, 150, 150, 150, 210, 210, 210, 0);
        assertThat(HomeworkNorms.minutes(7, WEDNESDAY, 30)).isEqualTo(150);
        assertThat(HomeworkNorms.minutes(7, MONDAY, null)).isEqualTo(105);
        assertThat(HomeworkNorms.minutes(1, WEDNESDAY, null)).isEqualTo(60);
        assertThat(HomeworkNorms.minutes(1, WEDNESDAY, 30)).isEqualTo(30);
        assertThat(HomeworkNorms.minutes(1, MONDAY, 30)).isEqualTo(21);
    }

    @Test
    void onlyPagesOfTheWebAreLinkedAndTheirHostIsNotHidden() {
        for (String good :
                List.of("https://resh.edu.ru/subject/16/7/", "http://10.0.0.5:8080/a?b=1#c", "https://музей.рф/зал"))
            assertThat(Links.read(good)).isEqualTo(Optional.of(good));
        for (String bad : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://a.ru/x",
                "resh.edu.ru",
                "https://",
                "https:///a",
                "https://good.ru@evil.ru/",
                "https://a.ru/ б",
                "https://a.ru/\"onclick=",
                "mailto:a@b.ru")) assertThat(Links.read(bad)).as(bad).isEmpty();
        assertThat(Links.host("https://xn--e1aybc.xn--p1ai/x")).isEqualTo("тест.рф");
        assertThat(Links.host("https://RESH.edu.ru/x")).isEqualTo("resh.edu.ru");
        assertThat(Links.lines(" https://a.ru \n\n https://b.ru")).containsExactly("https://a.ru", "https://b.ru");
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }
}
