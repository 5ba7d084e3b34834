package eljur.people;

import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.GUARDIAN;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.PUPIL;
import static eljur.access.Role.SECRETARY;
import static eljur.access.Role.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** To whom one may hand a slip. */
class SlipRuleTest {

    @Test
    void aTutorHandsThemToFamiliesOnly() {
        assertThat(SlipRule.mayHand(FORM_TUTOR, List.of(GUARDIAN))).isTrue();
        assertThat(SlipRule.mayHand(FORM_TUTOR, List.of(PUPIL))).isTrue();
        assertThat(SlipRule.mayHand(FORM_TUTOR, List.of(TEACHER, GUARDIAN))).isFalse();
    }

    @Test
    void theSecretaryToAllButWhoMayMore() {
        assertThat(SlipRule.mayHand(SECRETARY, List.of(TEACHER, FORM_TUTOR))).isTrue();
        assertThat(SlipRule.mayHand(SECRETARY, List.of(HEAD))).isFalse();
        assertThat(SlipRule.mayHand(SECRETARY, List.of(TEACHER, ADMINISTRATOR))).isFalse();
    }

    @Test
    void theAdministratorToAllAndOthersToNobody() {
        assertThat(SlipRule.mayHand(ADMINISTRATOR, List.of(HEAD, ADMINISTRATOR)))
                .isTrue();
        assertThat(SlipRule.mayHand(TEACHER, List.of(PUPIL))).isFalse();
        assertThat(SlipRule.mayHand(HEAD, List.of(PUPIL))).isFalse();
    }
}
