package eljur.journal;

import static eljur.journal.AbsenceKind.ABSENT;
import static eljur.journal.AbsenceKind.EXCUSED;
import static eljur.journal.AbsenceKind.ILL;
import static eljur.journal.AbsenceKind.LATE;
import static eljur.journal.AbsenceKind.LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Presence is the teacher's, the reason somebody else's: what the register shows of both, and what stays recorded. */
class AbsenceKindTest {

    @Test
    void aReasonIsShownInsteadOfWhatTheTeacherWrote() {
        assertThat(ABSENT.under(ILL)).isEqualTo(ILL);
        assertThat(ABSENT.under(EXCUSED)).isEqualTo(EXCUSED);
        assertThat(ILL.under(EXCUSED)).isEqualTo(EXCUSED);
        assertThat(ILL.under(ABSENT)).isEqualTo(ABSENT);
    }

    @Test
    void withoutAReasonTheTeachersLetterStands() {
        for (AbsenceKind kind : AbsenceKind.values())
            assertThat(kind.under(null)).isEqualTo(kind);
    }

    @Test
    void whoeverWasLateWasThere() {
        for (AbsenceKind reason : AbsenceKind.values())
            assertThat(List.of(LATE.under(reason), LEFT.under(reason))).containsExactly(LATE, LEFT);
        assertThat(LEFT.missed()).isFalse();
    }

    @Test
    void whatIsLeftAsShownLeavesWhatWasRecorded() {
        assertThat(ILL.recorded(ABSENT, ILL)).isEqualTo(ABSENT);
        assertThat(LATE.recorded(LATE, ILL)).isEqualTo(LATE);
        assertThat(ABSENT.recorded(ABSENT, null)).isEqualTo(ABSENT);
    }

    @Test
    void whatIsTypedOtherwiseIsRecorded() {
        assertThat(EXCUSED.recorded(ABSENT, ILL)).isEqualTo(EXCUSED);
        assertThat(LATE.recorded(ABSENT, ILL)).isEqualTo(LATE);
        assertThat(ILL.recorded(null, ILL)).isEqualTo(ILL);
    }

    @Test
    void onlyWhatIsFoundOutExplains() {
        assertThat(ReasonKind.isFoundOut(null)).isFalse();
        assertThat(ReasonKind.isFoundOut("unknown")).isFalse();
        assertThat(ReasonKind.isFoundOut("truant")).isTrue();
        assertThat(ReasonKind.of("quarantine").shown()).isEqualTo(EXCUSED);
    }
}
