package eljur.results.settings;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.results.settings.Setting.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several settings holds. */
class SettingsInForceTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1), MAY = LocalDate.of(2027, 5, 31);

    @Test
    void itHoldsFromItsDayOnForItsGradesAndItsSubject() {
        var force = force(setting(1, Kind.ATTESTATION, SEPTEMBER, 5, 9, 7L));
        assertThat(id(force, 5, 7L, SEPTEMBER)).isEqualTo(1);
        assertThat(id(force, 9, 7L, MAY)).isEqualTo(1);
        assertThat(id(force, 4, 7L, MAY)).isZero();
        assertThat(id(force, 10, 7L, MAY)).isZero();
        assertThat(id(force, 5, 8L, MAY)).isZero();
        assertThat(id(force, 5, null, MAY)).isZero();
        assertThat(id(force, 5, 7L, SEPTEMBER.minusDays(1))).isZero();
        assertThat(force.of(Kind.BEHAVIOUR, 5, 7L, MAY)).isEmpty();
    }

    @Test
    void theMostTellingComesFirst() {
        var all = setting(1, Kind.ATTESTATION, SEPTEMBER, 1, 11, null);
        var fewer = setting(2, Kind.ATTESTATION, SEPTEMBER, 5, 9, null);
        var ofSubject = setting(3, Kind.ATTESTATION, SEPTEMBER, 1, 11, 7L);
        assertThat(id(force(all, fewer, ofSubject), 6, 7L, MAY)).isEqualTo(3);
        assertThat(id(force(all, fewer, ofSubject), 6, 8L, MAY)).isEqualTo(2);
        assertThat(id(force(all, fewer, ofSubject), 11, 8L, MAY)).isEqualTo(1);
        var later = setting(4, Kind.ATTESTATION, SEPTEMBER.plusDays(9), 1, 11, null);
        assertThat(id(force(all, later), 3, null, MAY)).isEqualTo(4);
        assertThat(id(force(all, later), 3, null, SEPTEMBER)).isEqualTo(1);
        var again = setting(5, Kind.ATTESTATION, SEPTEMBER, 1, 11, null);
        assertThat(id(force(all, again), 3, null, MAY))
                .as("the one entered last")
                .isEqualTo(5);
    }

    @Test
    void whatIsForASubjectComesBeforeWhatIsForFewerGradesAndLater() {
        var ofSubject = setting(1, Kind.ATTESTATION, SEPTEMBER, 1, 11, 7L);
        var fewerAndLater = setting(2, Kind.ATTESTATION, SEPTEMBER.plusDays(9), 6, 6, null);
        assertThat(id(force(ofSubject, fewerAndLater), 6, 7L, MAY)).isEqualTo(1);
        assertThat(id(force(fewerAndLater, ofSubject), 6, 7L, MAY)).isEqualTo(1);
        var wider = setting(3, Kind.ATTESTATION, SEPTEMBER.plusDays(20), 5, 7, null);
        assertThat(id(force(wider, fewerAndLater), 6, 8L, MAY))
                .as("fewer grades before the later day")
                .isEqualTo(2);
        assertThat(force(ofSubject, wider).all()).containsExactly(ofSubject, wider);
    }

    @Test
    void aGroupIsOfASubject() {
        var ofAll = setting(1, Kind.SUBJECT_GROUP, SEPTEMBER, 1, 11, null);
        var ofOne = setting(2, Kind.SUBJECT_GROUP, SEPTEMBER, 1, 11, 7L);
        assertThat(force(ofAll, ofOne).groups(9, MAY)).containsExactly(ofOne);
        assertThat(force(ofAll).groups(9, MAY)).isEmpty();
    }

    @Test
    void whatWasWithdrawnHoldsNoMore() {
        var gone = new Setting(1, Kind.EXAM_DAYS, SEPTEMBER, 1, 11, null, "3", List.of(), "приказ № 1", true);
        assertThat(force(gone).of(Kind.EXAM_DAYS, 9, null, MAY)).isEmpty();
    }

    @Test
    void ofEachGroupedSubjectOneHolds() {
        var old = setting(1, Kind.SUBJECT_GROUP, SEPTEMBER, 9, 9, 7L);
        var now = setting(2, Kind.SUBJECT_GROUP, SEPTEMBER.plusDays(1), 9, 9, 7L);
        var other = setting(3, Kind.SUBJECT_GROUP, SEPTEMBER, 1, 11, 8L);
        var attestation = setting(4, Kind.ATTESTATION, SEPTEMBER, 1, 11, 9L);
        assertThat(force(old, now, other, attestation).groups(9, MAY)).containsExactly(now, other);
        assertThat(force(old, now, other, attestation).groups(11, MAY)).containsExactly(other);
    }

    private static long id(SettingsInForce force, int grade, @Nullable Long subject, LocalDate day) {
        return force.of(Kind.ATTESTATION, grade, subject, day).map(Setting::id).orElse(0L);
    }

    private static SettingsInForce force(Setting... settings) {
        return new SettingsInForce(List.of(settings));
    }

    private static Setting setting(long id, Kind kind, LocalDate since, int from, int to, @Nullable Long subject) {
        return new Setting(id, kind, since, from, to, subject, "counts", List.of(), "приказ № 1", false);
    }
}
