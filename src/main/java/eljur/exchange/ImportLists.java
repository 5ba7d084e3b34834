package eljur.exchange;

import eljur.access.CurrentUser;
import eljur.exchange.formats.ImportKind;
import eljur.exchange.web.ImportList;
import eljur.platform.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of the files that were brought, and what can be brought. */
@Component
@Transactional(readOnly = true)
class ImportLists {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.RUSSIAN);

    private final Batches batches;
    private final ImportPages pages;
    private final ImportYears years;
    private final Texts texts;

    ImportLists(Batches batches, ImportPages pages, ImportYears years, Texts texts) {
        this.batches = batches;
        this.pages = pages;
        this.years = years;
        this.texts = texts;
    }

    public ImportList list(CurrentUser who, @Nullable String refused) {
        ZoneId zone = pages.zone(who);
        List<ImportList.Entry> entries = new ArrayList<>(), replaced = new ArrayList<>();
        Set<String> newer = new HashSet<>();
        for (Batch batch : batches.batchesForReading(who)) {
            boolean again = !newer.add(batch.kind() + " " + batch.upload().by()) && batch.application() == null;
            (again ? replaced : entries)
                    .add(entry(
                            batch, again ? "REPLACED" : ImportPages.state(batch).name(), zone));
        }
        String year = years.of(who)
                .map(two -> texts.of("import.year", two.now(), two.next(), DAY.format(two.from())))
                .orElse(null);
        return new ImportList(entries, replaced, refused, kinds(who), year);
    }

    /** A file that was looked at and not applied, and of which the same person has brought a newer one since, is no more than a try. */
    private ImportList.Entry entry(Batch batch, String state, ZoneId zone) {
        return new ImportList.Entry(
                batch.id(),
                batch.fileName(),
                texts.of("import.file." + batch.kind().code()),
                ImportPages.when(batch.upload(), zone),
                texts.of("import.batch." + state),
                state.equals("REPLACED") ? "" : ImportPages.tone(ImportPages.state(batch)));
    }

    private List<ImportList.Kind> kinds(CurrentUser who) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> batches.mayLoad(who, kind))
                .map(kind -> new ImportList.Kind(
                        kind.code(),
                        texts.of("import.file." + kind.code()),
                        texts.of("import.what." + kind.code()),
                        kind.hasTemplate()))
                .toList();
    }
}
