package eljur.exchange;

import eljur.access.CurrentUser;
import eljur.exchange.web.ImportPage;
import eljur.platform.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands under the name of a file: which load it is, into which year, by whom, when. */
@Component
class ImportFacts {

    private final ImportYears years;
    private final Texts texts;

    ImportFacts(ImportYears years, Texts texts) {
        this.years = years;
        this.texts = texts;
    }

    List<String> of(CurrentUser who, Batch batch, ZoneId zone) {
        List<String> facts = new ArrayList<>();
        if (ImportPages.state(batch) == ImportPage.State.PLANNED)
            years.of(who).ifPresent(two -> facts.add(texts.of("import.fact.year", two.now())));
        facts.add(texts.of("import.fact.number", String.valueOf(batch.id())));
        facts.add(texts.of("import.fact.uploaded", ImportPages.when(batch.upload(), zone)));
        if (batch.application() != null)
            facts.add(texts.of("import.fact.applied", ImportPages.when(batch.application(), zone)));
        if (batch.undo() != null) facts.add(texts.of("import.fact.undone", ImportPages.when(batch.undo(), zone)));
        return facts;
    }
}
