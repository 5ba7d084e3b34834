package eljur.exchange;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.exchange.compare.Question;
import eljur.platform.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was answered to the doubts of each file. */
@Component
class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Answers(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param batch one that this person may read */
    Map<String, String> of(CurrentUser who, Batch batch) {
        Map<String, String> answers = new HashMap<>();
        db.sql("select question, answer from exchange.import_answer where school_id = ? and batch_id = ?")
                .params(who.schoolId(), batch.id())
                .query(row -> {
                    answers.put(row.getString(1), row.getString(2));
                });
        return answers;
    }

    /**
     * Keeps what was chosen; whatever is no question of this file, or no choice of it, is passed over.
     *
     * @param typed by the field of the question the code of the choice
     */
    void keep(CurrentUser who, Batch batch, List<Question> asked, Map<String, String> typed) {
        Map<String, String> chosen = chosen(asked, typed);
        if (chosen.isEmpty()) throw new Refused("import.question.none-answered");
        chosen.forEach((question, answer) -> keep(who, batch, question, answer));
        audit.record(
                who,
                ChangeEvent.of(
                        "import",
                        "answered",
                        String.valueOf(batch.id()),
                        JSON.writeValueAsString(of(asked)),
                        JSON.writeValueAsString(chosen)));
    }

    private static Map<String, String> chosen(List<Question> asked, Map<String, String> typed) {
        Map<String, String> chosen = new HashMap<>();
        for (Question one : asked) {
            String answer = typed.get(field(one));
            boolean offered =
                    one.choices().stream().anyMatch(choice -> choice.code().equals(answer));
            if (answer != null && offered) chosen.put(one.key(), answer);
        }
        return chosen;
    }

    private static Map<String, String> of(List<Question> asked) {
        Map<String, String> before = new HashMap<>();
        asked.forEach(one -> {
            if (one.answer() != null) before.put(one.key(), one.answer());
        });
        return before;
    }

    /** Name of the field in the form: by the question itself, so that an older page never answers another one. */
    static String field(Question question) {
        return "answer." + Integer.toHexString(question.key().hashCode());
    }

    private void keep(CurrentUser who, Batch batch, String question, String answer) {
        db.sql("""
                        insert into exchange.import_answer (school_id, batch_id, question, answer, answered_at, answered_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (school_id, batch_id, question) do update
                        set answer = excluded.answer, answered_at = excluded.answered_at, answered_by = excluded.answered_by""")
                .params(who.schoolId(), batch.id(), question, answer, Timestamp.from(clock.instant()), who.personId())
                .update();
    }
}
