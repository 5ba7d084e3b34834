package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.attendance.web.MissedTable;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The summary of a class: days and lessons missed, of them for illness, lates; on the page and as a spreadsheet. */
@Component
@Transactional(readOnly = true)
class MissedTables {

    private static final int LONGEST = 366;

    private final OwnClasses classes;
    private final PupilLessons lessons;
    private final AttendanceRules rules;
    private final ReasonWords words;
    private final RuleForms forms;
    private final Texts texts;

    MissedTables(
            OwnClasses classes,
            PupilLessons lessons,
            AttendanceRules rules,
            ReasonWords words,
            RuleForms forms,
            Texts texts) {
        this.classes = classes;
        this.lessons = lessons;
        this.rules = rules;
        this.words = words;
        this.forms = forms;
        this.texts = texts;
    }

    /** @param since null: the first of this month @param until null: today */
    MissedTable table(CurrentUser who, long id, @Nullable LocalDate since, @Nullable LocalDate until) {
        var of = classes.classForReading(who, id);
        LocalDate first = since == null ? of.today().withDayOfMonth(1) : since;
        LocalDate last = until == null ? of.today() : until;
        boolean wrong = last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > LONGEST;
        var rule = rules.on(who.schoolId(), last);
        Map<Long, List<PupilLesson>> taken = wrong
                ? Map.of()
                : lessons.of(who.schoolId(), id, first, last).stream()
                        .filter(one -> one.recorded() || one.kind() != null)
                        .collect(Collectors.groupingBy(PupilLesson::pupil));
        List<MissedTable.Row> rows = new ArrayList<>();
        List<AttendanceRule.Missed> all = new ArrayList<>();
        for (var pupil : wrong ? List.<PupilLessons.Pupil>of() : lessons.pupils(who.schoolId(), id, first, last)) {
            var missed = rule.of(taken.getOrDefault(pupil.id(), List.of()));
            all.add(missed);
            rows.add(new MissedTable.Row(
                    pupil.id(),
                    pupil.name(),
                    cells(missed),
                    rule.isSystematic(missed.lessons(), missed.ill(), missed.had())));
        }
        return new MissedTable(
                id,
                of.name(),
                first.toString(),
                last.toString(),
                words.days(first, last),
                forms.said(rule),
                Arrays.asList(texts.of("attendance.summary.columns").split("\\|", -1)),
                rows,
                cells(sum(all)),
                wrong ? new Refused("attendance.summary.no.days", LONGEST).said(texts) : null);
    }

    private static List<String> cells(AttendanceRule.Missed of) {
        return List.of(
                "" + of.had(),
                "" + of.lessons(),
                "" + of.ill(),
                "" + of.excused(),
                "" + of.unknown(),
                "" + of.withoutReason(),
                "" + of.days(),
                "" + of.illDays(),
                "" + of.weeks(),
                "" + of.late(),
                "" + of.share());
    }

    private static AttendanceRule.Missed sum(List<AttendanceRule.Missed> all) {
        var sum = new AttendanceRule.Missed(0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (var one : all)
            sum = new AttendanceRule.Missed(
                    sum.had() + one.had(),
                    sum.lessons() + one.lessons(),
                    sum.ill() + one.ill(),
                    sum.excused() + one.excused(),
                    sum.unknown() + one.unknown(),
                    sum.days() + one.days(),
                    sum.illDays() + one.illDays(),
                    sum.weeks() + one.weeks(),
                    sum.late() + one.late());
        return sum;
    }

    byte[] spreadsheet(MissedTable table) {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, texts.of("brand"), "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.of("attendance.summary.sheet"));
            sheet.value(0, 0, texts.of("attendance.summary.title", table.name(), table.days()));
            sheet.value(1, 0, String.join("; ", table.by()));
            write(sheet, 3, texts.of("attendance.pupil"), table.columns(), false);
            int row = 4;
            for (var line : table.rows()) write(sheet, row++, line.name(), line.cells(), true);
            write(sheet, row, texts.of("attendance.summary.sum"), table.sum(), true);
            sheet.width(0, 32);
            sheet.freezePane(1, 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, String name, List<String> cells, boolean numbers) {
        sheet.value(row, 0, name);
        for (int c = 0; c < cells.size(); c++)
            if (numbers) sheet.value(row, c + 1, Integer.valueOf(cells.get(c)));
            else sheet.value(row, c + 1, cells.get(c));
    }
}
