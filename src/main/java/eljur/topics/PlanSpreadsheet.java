package eljur.topics;

import eljur.access.CurrentUser;
import eljur.platform.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A plan as a spreadsheet, with the headings by which it can be brought back. */
@Component
class PlanSpreadsheet {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS = List.of("number", "section", "title", "hours", "work", "homework");
    private static final int[] WIDTHS = {8, 28, 52, 8, 24, 40};

    private final PlanCourses courses;
    private final PlanRows rows;
    private final Texts texts;

    PlanSpreadsheet(PlanCourses courses, PlanRows rows, Texts texts) {
        this.courses = courses;
        this.rows = rows;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> of(CurrentUser who, long id) {
        PlanCourse course = courses.courseForReading(who, id);
        CoursePlan plan = rows.standing(who.schoolId(), id).plan();
        WorkKinds kinds = rows.kinds(who.schoolId());
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ktp-" + id + ".xlsx")
                                .build()
                                .toString())
                .body(book(course, plan, kinds));
    }

    private byte[] book(PlanCourse course, CoursePlan plan, WorkKinds kinds) {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, texts.of("brand"), "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.of("topics.sheet"));
            for (int c = 0; c < COLUMNS.size(); c++) {
                sheet.value(0, c, texts.of("topics.sheet." + COLUMNS.get(c)));
                sheet.width(c, WIDTHS[c]);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            int row = 1;
            for (CoursePlan.Placed placed : plan.placed()) write(sheet, row++, placed, kinds);
            sheet.value(row, 2, texts.of("topics.sheet.sum", course.name()));
            sheet.value(row, 3, plan.hours());
            sheet.range(row, 0, row, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, CoursePlan.Placed placed, WorkKinds kinds) {
        Topic topic = placed.topic();
        sheet.value(row, 0, PlanWords.number(placed));
        sheet.value(row, 1, topic.section());
        sheet.value(row, 2, topic.title());
        sheet.value(row, 3, topic.hours());
        sheet.value(row, 4, kinds.name(topic.work()));
        sheet.value(row, 5, topic.homework() == null ? "" : topic.homework());
    }
}
