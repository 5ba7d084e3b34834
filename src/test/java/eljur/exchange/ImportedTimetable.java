package eljur.exchange;

import eljur.access.Accounts;
import eljur.access.CurrentSchool;
import eljur.access.PersonId;
import eljur.access.Role;
import eljur.access.SchoolId;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A running school into which timetables of another program are brought. */
abstract class ImportedTimetable {

    ImportProgram imports;

    @BeforeEach
    void start() {
        imports = new ImportProgram();
    }

    @AfterEach
    void stop() {
        imports.close();
    }

    List<String> days(String course) {
        return imports.program.inDatabase(
                db -> db.sql("""
                        select l.on_date::text from timetable.scheduled_lesson l
                        join timetable.course c on c.school_id = l.school_id and c.id = l.course_id
                        where c.name = ? order by l.on_date, l.ordinal""").param(course).query(String.class).list());
    }

    /** Opens a log-in for an imported teacher, as the first-run slips will. */
    Visitor teacher(String surname) {
        long person = imports.count("select id from people.person where surname = '" + surname + "'");
        var accounts = imports.program.bean(Accounts.class);
        var school = new SchoolId(901);
        CurrentSchool.in(
                school,
                () -> new TransactionTemplate(imports.program.bean(PlatformTransactionManager.class))
                        .execute(status -> {
                            accounts.open(
                                    school,
                                    new PersonId(person),
                                    "imported",
                                    surname,
                                    TestSchool.PASSWORD,
                                    List.of(Role.TEACHER));
                            return true;
                        }));
        return imports.program.signedIn("imported");
    }
}
