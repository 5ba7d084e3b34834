package eljur.journal.closing;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.QUARTER_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Algebra, 7-А and the school are closed: what one agreement opens. */
class ClosingLevelsTest extends ClosingSchool {

    @Test
    void aRequestForARegisterNamesAllThatIsShutAndOneAgreementOpensIt() {
        shutAbove();
        assertThat(ask(anna, "registers/971/terms/9012", "описка").statusCode()).isEqualTo(302);
        assertThat(text(deputy.get("/closing?term=9012")))
                .contains("журнал «Алгебра, 7-А» (закрыты и откроются вместе: класс 7-А, вся школа)");
        assertThat(cell("5").body()).contains("период закрыт");
        assertThat(decide(anna, "agreement", "days", "2").statusCode()).isEqualTo(403);
        assertThat(decide(deputy, "agreement", "days", "2").statusCode()).isEqualTo(302);
        assertThat(cell("5").statusCode()).isEqualTo(200);
        assertThat(text(deputy.get("/closing?term=9012"))).contains("Школа открыто снова до 18 декабря, 11:04");
        assertThat(events("class-closure")).endsWith("reopened 971:9012 описка 9005");
        assertThat(events("school-closure")).endsWith("reopened 9012 описка 9005");
        program.clock().moveBy(java.time.Duration.ofDays(2));
        anna = program.signedIn("anna");
        assertThat(cell("4").body()).contains("период закрыт");
    }

    @Test
    void aLessonBelowAClosedClassIsAskedForWithItsRegister() {
        shutAbove();
        assertThat(text(anna.get("/lessons/9711216")))
                .contains("Закрыты и откроются вместе с журналом: класс 7-А, вся школа.", "исправить отметку");
        assertThat(anna.submit("/lessons/9711216/permits", Map.of("why", "", "tap", ""))
                        .body())
                .contains("не сказано, зачем открывать");
        assertThat(anna.submit("/lessons/9711216/permits", Map.of("why", "", "tap", "описка"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(anna.get("/lessons/9711216")))
                .contains("Ответа ещё нет.")
                .doesNotContain("исправить отметку");
        assertThat(text(deputy.get("/lessons/9711216/permits")))
                .contains("Закрыты ещё: класс 7-А, вся школа.", "Открыть журнал вместе со всем, что над ним закрыто");
        assertThat(decide(deputy, "agreement", "days", "1").statusCode()).isEqualTo(302);
        assertThat(cell("5").statusCode()).isEqualTo(200);
    }

    @Test
    void aClassIsOpenedWithItsRegistersOrThePageSaysWhatIsLeft() {
        complete();
        close(deputy, ALGEBRA, QUARTER_2, "");
        close(deputy, 975, QUARTER_2, "нет учеников");
        deputy.submit(chain("classes/971/terms/9012/closure"), Map.of());
        deputy.submit("/closing/classes/971/terms/9012/reopening", Map.of("why", "описка"));
        decide(director, "agreement", "days", "2");
        assertThat(text(deputy.get("/closing/classes/971?term=9012"))).contains("Журналы класса ещё закрыты");
        assertThat(cell("5").body()).contains("период закрыт");
        deputy.submit(chain("classes/971/terms/9012/closure"), Map.of());
        deputy.submit("/closing/classes/971/terms/9012/reopening", Map.of("why", "описка", "below", "yes"));
        assertThat(text(director.get("/closing/classes/971?term=9012"))).contains("класс 7-А со всеми журналами");
        decide(director, "agreement", "days", "2");
        assertThat(cell("5").statusCode()).isEqualTo(200);
        assertThat(events("closure")).contains("reopened 971:9012 описка 9004", "reopened 975:9012 описка 9004");
    }

    @Test
    void whatWasClosedAboveWhileTheRequestWaitedIsNotOpenedUnasked() {
        complete();
        close(deputy, ALGEBRA, QUARTER_2, "");
        ask(anna, "registers/971/terms/9012", "описка");
        program.inDatabase(db -> db.sql("""
                insert into journal.school_closure (school_id, term_id, at, closed_by) values (901, 9012, '2026-12-16T08:00Z', 9005)""").update());
        assertThat(said(decide(deputy, "agreement", "days", "2"))).contains("выше закрыли ещё класс или школу");
        assertThat(cell("5").body()).contains("период закрыт");
    }

    /** Algebra, its class and the school are closed. */
    private void shutAbove() {
        complete();
        close(deputy, ALGEBRA, QUARTER_2, "");
        close(deputy, 975, QUARTER_2, "нет учеников");
        deputy.submit(chain("classes/971/terms/9012/closure"), Map.of());
        program.inDatabase(db -> db.sql("""
                insert into journal.school_closure (school_id, term_id, at, closed_by) values (901, 9012, '2026-12-16T08:00Z', 9005)""").update());
    }
}
