package eljur.homework.controls;

import eljur.homework.web.ControlSchedule;
import eljur.platform.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The schedule as a school puts it on its site: a line for each work. */
@Component
class ControlSpreadsheet {

    private final Texts texts;

    ControlSpreadsheet(Texts texts) {
        this.texts = texts;
    }

    byte[] of(ControlSchedule schedule) {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, texts.of("control.sheet.program"), "1.0")) {
            fill(book.newWorksheet(schedule.period()), schedule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void fill(Worksheet sheet, ControlSchedule schedule) {
        sheet.value(0, 0, texts.of("control.title") + ", " + schedule.period() + ". " + schedule.school());
        List<String> heads = List.of("class", "day", "subject", "level", "note", "remarks");
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(2, column, texts.of("control.col." + heads.get(column)));
            sheet.width(column, column == 0 ? 10 : 24);
        }
        sheet.range(2, 0, 2, heads.size() - 1).style().bold().set();
        int line = 3;
        for (var row : schedule.rows())
            for (var week : row.weeks())
                for (var one : week) {
                    List<String> values = List.of(
                            row.name(),
                            one.day(),
                            one.subject(),
                            one.level().isEmpty() ? texts.of("control.level.school") : one.level(),
                            one.note(),
                            remarks(row, one));
                    for (int column = 0; column < values.size(); column++)
                        sheet.value(line, column, values.get(column));
                    line++;
                }
    }

    // On the page a remark goes on behind the name of its work; here it begins a cell.
    private String remarks(ControlSchedule.Row row, ControlSchedule.Entry one) {
        String what = texts.of("control.work", one.day(), one.subject());
        return row.remarks().stream()
                .filter(remark -> remark.what().equals(what))
                .map(remark -> String.join(" ", remark.said()) + " " + remark.advice())
                .map(said -> Character.toUpperCase(said.charAt(0))
                        + said.substring(1).strip())
                .findFirst()
                .orElse("");
    }
}
