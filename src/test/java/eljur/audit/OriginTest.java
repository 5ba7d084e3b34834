package eljur.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void theKindOfDeviceIsWhatTheBrowserSaysAndNothingElse() {
        assertThat(Origin.device("Mozilla/5.0 (Linux; Android 14; Pixel 7) Chrome/126 Mobile Safari/537.36"))
                .isEqualTo("phone");
        assertThat(Origin.device("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148"))
                .isEqualTo("phone");
        assertThat(Origin.device("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Firefox/128.0"))
                .isEqualTo("computer");
        assertThat(Origin.device("Java-http-client/25")).isNull();
        assertThat(Origin.device(null)).isNull();
    }

    @Test
    void theWayIsThatOfTheActAndNoLonger() {
        assertThat(Origin.way()).isNull();
        assertThat(Origin.of(Origin.IMPORT + "план.xlsx", Origin::way)).isEqualTo("import:план.xlsx");
        assertThat(Origin.way()).isNull();
    }
}
