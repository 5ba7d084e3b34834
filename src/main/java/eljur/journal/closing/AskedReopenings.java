package eljur.journal.closing;

import eljur.access.CurrentUser;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For a lesson under a closed class or school: its register is asked to be opened, with all that is shut above it. */
@Component
public class AskedReopenings {

    private final Reopenings reopenings;
    private final ReopeningRows rows;
    private final ClosingAccess access;
    private final ClosingWords words;

    AskedReopenings(Reopenings reopenings, ReopeningRows rows, ClosingAccess access, ClosingWords words) {
        this.reopenings = reopenings;
        this.rows = rows;
        this.access = access;
        this.words = words;
    }

    /** @param state what became of it, in words */
    public record Asked(boolean waits, String state) {}

    public boolean mayAsk(CurrentUser who, long course, long term) {
        return access.mayAsk(who, course, term);
    }

    public void ask(CurrentUser who, long course, long term, String why) {
        reopenings.ask(who, Level.register(course, term), why, "", false);
    }

    public Optional<Asked> latest(CurrentUser who, long course, long term, ZoneId zone) {
        return rows.of(who.schoolId(), Level.register(course, term)).stream()
                .findFirst()
                .map(one -> new Asked(one.waits(), words.state(one, zone)));
    }
}
