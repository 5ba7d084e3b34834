package eljur.demo;

import eljur.platform.Texts;
import eljur.platform.launch.LaunchOptions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * The demonstration is made before the door opens: at the first start the school, at every later one the days since. The
 * day of the first start is kept with the installation, so a start that was killed half-way begins anew with it.
 */
@Component
@ConditionalOnExpression("${eljur.demo:false} and ${eljur.demo.seed:true}")
class Demonstration implements ApplicationRunner {

    /** Nobody minds a short wait; a longer one is explained. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final DemoPour pour;
    private final DataSource data;
    private final LaunchOptions options;
    private final Texts texts;
    private final Clock clock;

    Demonstration(DemoPour pour, @Qualifier("data") DataSource data, LaunchOptions options, Texts texts, Clock clock) {
        this.pour = pour;
        this.data = data;
        this.options = options;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        LocalDate first = firstStart();
        Instant now = clock.instant();
        pour.pour(options.size(), options.seed(), first, now, new Progress(now)::told);
        LocalDate end = DemoCalendar.firstStartedOn(first).ends();
        if (LocalDate.ofInstant(now, DemoSchool.ZONE).isAfter(end)) say(texts.of("demo.year-over", end.toString()));
    }

    private LocalDate firstStart() throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select demo_date from platform.installation")) {
            if (!row.next()) throw new IllegalStateException("The installation has no row");
            return row.getObject(1, LocalDate.class);
        }
    }

    private final class Progress {

        private Instant said;

        Progress(Instant now) {
            this.said = now;
        }

        void told(int done, int of) {
            Instant now = clock.instant();
            if (Duration.between(said, now).compareTo(PATIENCE) < 0) return;
            said = now;
            say(texts.of("demo.pouring", options.size(), done, of));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
