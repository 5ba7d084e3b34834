package eljur.firstday;

import eljur.platform.SetupStep;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Done when the school has classes, wherever they came from. */
@Component
class PresetStep implements SetupStep {

    private final JdbcClient db;

    PresetStep(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String textKey() {
        return "home.next.preset";
    }

    @Override
    public String path() {
        return "/school/preset";
    }

    @Override
    public Optional<Boolean> done(long school) {
        return Optional.of(db.sql("select exists (select from school.v_class_group where school_id = ?)")
                .param(school)
                .query(Boolean.class)
                .single());
    }

    @Override
    public boolean comesFirst() {
        return true;
    }
}
