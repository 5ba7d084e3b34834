package eljur.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A valid request for each address of the program, for the tests that go through all of them. Whoever adds an address adds its sample
 * here: {@code {course}} and the like stand for the ids of a {@link Row}, {@code {version}} for the lesson's version, {@code {cell}} for
 * the cell's, {@code {seen}} for the absences that stand, {@code {stands}} for the draft's version, {@code {op}} for a new operation id. An empty text is a page that is asked for,
 * or a form without fields; a text in braces is JSON; anything else the fields of a form.
 */
public final class Samples {

    private static final Map<String, String> SAMPLES = samples();

    private Samples() {}

    /** The ids that an address may name. */
    public record Row(long course, long group, long lesson, long pupil, long term) {

        public static final Row OURS = new Row(971, 971, 9711216, 9101, 9012);
        public static final Row THEIRS = new Row(981, 981, 9811209, 9811, 9022);

        /** The form tutor of the class. */
        private long tutor() {
            return group == 971
                    ? TestSchool.VERA
                    : group == 972 ? TestSchool.BORIS : group == 981 ? TestSchool.STRANGER : 1;
        }

        /** Year, bells, the changed day and the rule of bells bear the number of their school. */
        private String school() {
            return String.valueOf(group == 981 ? TestSchool.STRANGE_SCHOOL : group == 1 ? 1 : TestSchool.SCHOOL);
        }

        private long guardian() {
            return pupil == 9101 ? TestSchool.OLGA : pupil == 9201 ? TestSchool.TATYANA : pupil == 9811 ? 9841 : 1;
        }

        String in(String text) {
            return text.replace("{course}", String.valueOf(course))
                    .replace("{class}", String.valueOf(group))
                    .replace("{lesson}", String.valueOf(lesson))
                    .replace("{pupil}", String.valueOf(pupil))
                    .replace("{child}", String.valueOf(pupil))
                    .replace("{person}", String.valueOf(pupil))
                    .replace("{guardian}", String.valueOf(guardian()))
                    .replace("{staff}", String.valueOf(tutor()))
                    .replace("{token}", "A".repeat(43))
                    .replace("{term}", String.valueOf(term))
                    // The part of the class, and the file of its school: testing/school.sql.
                    .replace("{group}", String.valueOf(group + 4))
                    .replace("{kind}", "class-list")
                    .replace("{absence}", String.valueOf(group == 981 ? 992 : group == 1 ? 1 : 991))
                    .replace("{import}", String.valueOf(group == 981 ? 992 : group == 1 ? 1 : 991))
                    .replace("{year}", school())
                    .replace("{bells}", school())
                    .replace("{change}", school())
                    .replace("{rule}", school())
                    .replace("{setting}", school())
                    // Of a club; beside the setting of behaviour.
                    .replace("{ending}", group == 1 ? "1" : school() + "0")
                    .replace("{signer}", school())
                    .replace("{building}", school())
                    .replace("{area}", school())
                    .replace("{room}", group == 981 ? "9215" : group == 1 ? "1" : "9214")
                    .replace("{subject}", group == 981 ? "9006" : group == 1 ? "1" : "9001")
                    .replace("{permit}", group == 1 ? "77777" : school())
                    .replace("{reopening}", group == 1 ? "77777" : school())
                    .replace("{reason}", group == 972 ? "972" : school())
                    .replace("{exemption}", group == 972 ? "972" : school())
                    // The id of the sample homework is that of its course.
                    .replace("{assignment}", String.valueOf(group))
                    .replace("{file}", String.valueOf(group))
                    .replace("{work}", school())
                    .replace("{school}", school())
                    .replace("{leader}", school())
                    .replace("{type}", school())
                    .replace("{act}", school())
                    .replace("{draft}", school());
        }
    }

    /** A request ready to be sent. */
    public record Request(String method, String path, String body) {

        public boolean isJson() {
            return body.startsWith("{");
        }
    }

    /** Every address of our own controllers, as {@code GET /registers/{course}}. */
    public static List<String> addresses(SchoolProgram program) {
        return program.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(found -> found.getValue().getBeanType().getPackageName().startsWith("eljur."))
                .flatMap(found -> found.getKey().getPatternValues().stream()
                        .flatMap(path -> found.getKey().getMethodsCondition().getMethods().stream()
                                .map(verb -> verb + " " + path)))
                .sorted()
                .toList();
    }

    /** Those of the addresses that nobody wrote a sample for. */
    public static List<String> withoutSample(List<String> addresses) {
        return addresses.stream()
                .filter(address -> !SAMPLES.containsKey(address))
                .toList();
    }

    /** The address as written here, with its query and its body: to see which ids it names. */
    public static String of(String address) {
        return address + query(address) + SAMPLES.getOrDefault(address, "");
    }

    public static Request request(SchoolProgram program, String address, Row row) {
        String[] parts = address.split(" ");
        // What is taken away is not what the other addresses are tried on.
        if (address.endsWith("/absences/{absence}/removal") && row.equals(Row.OURS))
            parts[1] = parts[1].replace("{absence}", "993");
        // Nothing is owed at the lesson that the other addresses are tried on.
        if (address.endsWith("/debts/{pupil}") && row.equals(Row.OURS)) parts[1] = "/lessons/9711209/debts/9105";
        String body = row.in(SAMPLES.getOrDefault(address, ""))
                .replace("{op}", UUID.randomUUID().toString());
        return new Request(parts[0], row.in(parts[1] + query(address)), standing(program, body, row));
    }

    private static String query(String address) {
        return address.startsWith("GET /diary") ? "?child={child}" : "";
    }

    private static String standing(SchoolProgram program, String body, Row row) {
        if (!body.matches("(?s).*\\{(version|cell|seen|stands|note)}.*")) return body;
        return program.inDatabase(db -> body.replace(
                        "{stands}",
                        db.sql("select coalesce(max(version), 0)::text from planner.draft where id = ?")
                                .param(Long.valueOf(row.school()))
                                .query(String.class)
                                .single())
                .replace(
                        "{version}",
                        db.sql("select coalesce(max(version), 0)::text from journal.lesson where id = ?")
                                .param(row.lesson())
                                .query(String.class)
                                .single())
                .replace(
                        "{cell}",
                        db.sql(
                                        "select coalesce(max(version), 0)::text from journal.cell where lesson_id = ? and pupil_id = ?")
                                .params(row.lesson(), row.pupil())
                                .query(String.class)
                                .single())
                .replace(
                        "{note}",
                        db.sql("select coalesce(max(version), 0)::text from journal.lesson_note where lesson_id = ?")
                                .param(row.lesson())
                                .query(String.class)
                                .single())
                .replace(
                        "{seen}",
                        db.sql("""
                                select coalesce(json_agg(json_build_object('pupil', pupil_id, 'minutes', minutes, 'kind',
                                    case kind when 'absent' then 'н' when 'ill' then 'б' when 'excused' then 'у' else 'о' end)), '[]')::text
                                from journal.v_absence where lesson_id = ?""").param(row.lesson()).query(String.class).single()));
    }

    private static Map<String, String> samples() {
        Map<String, String> samples = new HashMap<>();
        for (String page : List.of(
                "/",
                "/health",
                "/sign-in",
                "/activate",
                "/password",
                "/first-day",
                "/first-day/{token}",
                "/access",
                "/access/staff",
                "/access/classes/{class}",
                "/access/people/{person}",
                "/today",
                "/classes",
                "/classes/{class}",
                "/registers",
                "/registers/{course}",
                "/registers/{course}/sheet.pdf",
                "/registers/{course}/results",
                "/registers/{course}/homework",
                "/homework-files",
                "/homework-volume",
                "/control-works",
                "/control-works.xlsx",
                "/control-works/parallel",
                "/assignments/{assignment}",
                "/assignments/{assignment}/files/{file}",
                "/mark-rules",
                "/work-types",
                "/debts",
                "/overdue-works",
                "/lessons/{lesson}/column",
                "/work-types/{type}",
                "/result-settings",
                "/activity-settings",
                "/registers/{course}/results/attestation",
                "/registers/{course}/results/{term}/pupils/{pupil}",
                "/certificates",
                "/certificates/{class}",
                "/certificates/{class}/exams",
                "/certificates/{class}/pupils/{pupil}",
                "/classes/{class}/behaviour",
                "/permits",
                "/lessons/{lesson}/permits",
                "/registers/{course}/closing",
                "/closing",
                "/changes",
                "/corrections",
                "/corrections.xlsx",
                "/deadlines",
                "/closing/classes/{class}",
                "/closing/activities",
                "/registers/{course}/cells/{lesson}/{pupil}/history",
                "/lessons/{lesson}",
                "/groups",
                "/groups/{group}",
                "/classes/{class}/contacts",
                "/classes/{class}/birthdays",
                "/classes/{class}/tutors",
                "/rollover",
                "/rollover/classes/{class}",
                "/readiness",
                "/pupils",
                "/pupils/new",
                "/pupils/{pupil}",
                "/pupils/{pupil}/card",
                "/pupils/{pupil}/carried",
                "/pupils/{pupil}/annulment",
                "/carried-marks",
                "/pupils/{pupil}/movements/new",
                "/pupils/{pupil}/guardians/new",
                "/pupils/{pupil}/guardians/{guardian}",
                "/staff",
                "/staff/new",
                "/staff/{staff}",
                "/backups",
                "/network",
                "/network/certificate",
                "/backups/key",
                "/backups/file",
                "/upkeep",
                "/imports",
                "/imports/{import}",
                "/imports/templates/{kind}.xlsx",
                "/imports/templates/{kind}.csv",
                "/calendar",
                "/calendar/changes/new",
                "/calendar/{year}/dates",
                "/bells",
                "/bells/{bells}",
                "/diary",
                "/diary/subjects",
                "/diary/subjects/{course}",
                "/substitutions",
                "/substitutions/sheet",
                "/substitutions/sheet.pdf",
                "/missed-lessons",
                "/missed-lessons.xlsx",
                "/missed-lessons.pdf",
                "/hours",
                "/hours.xlsx",
                "/hours.pdf",
                "/summary",
                "/summary/{class}",
                "/own-journals/{pupil}")) samples.put("GET " + page, "");
        String timetable = " .pdf /teachers /teachers.pdf /rooms /rooms.pdf /school /school.pdf /check /drafts";
        String draft = " /drafts/{draft} /drafts/{draft}/board /drafts/{draft}/check /drafts/{draft}/findings";
        for (String page : (timetable + draft).split(" ", -1)) samples.put("GET /timetable" + page, "");
        for (String act : List.of("", "/plan", "/folders", "/servers", "/places/removal"))
            samples.put("POST /backups" + act, "");
        samples.put("POST /registers/{course}/cells", """
                {"op":"{op}","at":"2026-12-16T08:04:00Z","lesson":{lesson},"pupil":{pupil},"version":{cell},"text":"н","whole":true,\
                "work":null,"comment":null,"reason":"описка","mark":null}""");
        samples.put("PUT /lessons/{lesson}/attendance", """
                {"op":"{op}","at":"2026-12-16T08:04:00Z","seen":{seen},"absences":[{"pupil":{pupil},"kind":"о","minutes":5}]}""");
        samples.put("PUT /lessons/{lesson}/topic", """
                {"op":"{op}","at":"2026-12-16T08:04:00Z","version":{version},"topicId":null,"text":"Тема"}""");
        samples.put("PUT /lessons/{lesson}/homework", """
                {"op":"{op}","at":"2026-12-16T08:04:00Z","version":{version},"text":"§ 33","minutes":20,"dueLesson":null}""");
        samples.put("POST /registers/{course}/terms/{term}/closure", "order=№ 5&as-is=учитель болен");
        samples.put("POST /registers/{course}/terms/{term}/reopening", "why=описка&order=№ 6");
        for (String act : List.of("registers", "closure", "reopening"))
            samples.put("POST /closing/classes/{class}/terms/{term}/" + act, "order=№ 7&why=описка");
        for (String act : List.of("registers", "closure", "reopening"))
            samples.put("POST /closing/activities/terms/{term}/" + act, "order=№ 9&why=описка");
        for (String act : List.of("closure", "reopening"))
            samples.put("POST /closing/terms/{term}/" + act, "order=№ 8&why=описка");
        samples.put("POST /changes/seen", "");
        samples.put("POST /deadlines", "since=2026-12-16&act=№ 5&homework=17:00&edit=14&slip=10&period=1");
        samples.put("POST /reopenings/{reopening}/agreement", "days=2");
        samples.put("POST /reopenings/{reopening}/refusal", "answer=не нужно");
        samples.put("POST /registers/{course}/results", "term={term}&m.{pupil}=4&v.{pupil}=0&r.{pupil}=по итогам");
        samples.put("POST /registers/{course}/results/{term}/pupils/{pupil}/mark", """
                {"version":0,"mark":"4","reason":"по итогам"}""");
        samples.put("POST /registers/{course}/homework", "text=Прочитать+§+40&due=day&day=2026-12-23&whom=all");
        samples.put("POST /assignments/{assignment}", "seen=1&text=Доклад&due=day&day=2026-12-23&whom=all");
        samples.put("POST /assignments/{assignment}/withdrawal", "why=");
        samples.put("POST /control-works", "class={class}&subject=9001&day=2027-05-12&level=school");
        samples.put("POST /control-works/{work}/withdrawal", "");
        samples.put("POST /homework-volume/first-grade", "minutes=30&since=2027-01-11&act=Приказ № 7 от 01.12.2026");
        samples.put("POST /homework-files", "file-mb=10&quota-mb=2000&scanner=");
        samples.put("POST /mark-rules/{rule}/withdrawal", "");
        samples.put("PUT /lessons/{lesson}/note", """
                {"op":"{op}","version":{note},"text":"до № 5"}""");
        String kind = "name=Зачёт&short-name=зч&scale=pass&weight=1&counts=yes&marks=1&retake=none&days=4";
        String column = "op={op}&work=ОТ&title=&column=&all=&m.{pupil}=5&v.{pupil}={cell}";
        samples.put("POST /lessons/{lesson}/column", column);
        samples.put("POST /lessons/{lesson}/column/draft", column);
        samples.put("POST /lessons/{lesson}/debts/{pupil}", "work=0&due=2026-12-25&seen=");
        samples.put("POST /work-types", kind);
        samples.put("POST /work-types/{type}", kind);
        samples.put("POST /work-types/{type}/withdrawal", "");
        samples.put("POST /work-types/{type}/place", "to=up");
        samples.put("POST /work-types/weights", "act=Приказ № 7 от 01.12.2026&act-since=2027-01-11");
        samples.put("POST /work-types/weights/{act}/ending", "");
        samples.put("POST /result-settings/{setting}/withdrawal", "");
        samples.put("POST /activity-settings/{ending}/withdrawal", "");
        samples.put("POST /activity-settings", "kind=club&way=pass&act=№ 3&since=2027-05-01");
        samples.put("POST /registers/{course}/results/activity", "term={term}&a.{pupil}=pass&confirm=1");
        samples.put("POST /result-settings", "kind=exam-days&way=3&act=№ 1&since=2026-09-01");
        samples.put("POST /registers/{course}/results/attestation", "m.{pupil}=4&v.{pupil}=0&r.{pupil}=по протоколу");
        samples.put("POST /certificates/{class}/proposed", "");
        samples.put("POST /certificates/{class}/pupils/{pupil}", "m.{subject}=4&v.{subject}=0&r.{subject}=по итогам");
        samples.put("POST /certificates/{class}/exams", "subject={subject}&known=2026-12-16&m.{pupil}=4&v.{pupil}=0");
        samples.put("POST /classes/{class}/behaviour", "term={term}&b.{pupil}=pass&v.{pupil}=0");
        samples.put("POST /lessons/{lesson}/permits", "why=");
        samples.put("POST /lessons/{lesson}/permits/opening", "what=lesson&hours=2&reason=ошибка&person=9001");
        samples.put("POST /lessons/{lesson}/permits/refusal", "permit={school}&answer=нет");
        samples.put("POST /permits/{permit}/ending", "");
        samples.put(
                "POST /mark-rules",
                "act=№ 1&since=2026-09-01&from-grade=1&to-grade=11&five=4,5&four=3,5&three=2,5&fewest=3&fewest-half=5&absent-share=50&near=0,1");
        samples.put("POST /registers/{course}/results/proposed", "term={term}");
        samples.put("POST /registers/{course}/results/proposed/undo", "term={term}");
        samples.put("POST /groups/{group}/members", "since=2026-09-01");
        samples.put("POST /calendar/changes", "kind=remote&starts=2027-05-12&reason=мороз&whom=all");
        samples.put("POST /calendar/changes/{change}/withdrawal", "");
        samples.put("POST /calendar/{year}/dates", "year.starts=2026-09-01");
        samples.put("POST /calendar/years", "");
        samples.put("POST /bells", "name=&model={bells}");
        samples.put("POST /bells/{bells}", "name=Обычный+день&slot.1.starts=08:30");
        samples.put("POST /bells/rules", "bells={bells}&shift=3");
        samples.put("POST /bells/rules/{rule}/removal", "");
        for (String act : List.of(
                "substitution|code=ill&person=9003",
                "cancellation|code=quarantine",
                "move|code=plan&to=2026-12-18&ordinal=5",
                "room|code=plan&room=9214",
                "swap|code=plan&other=9711218",
                "replacement|code=ill&course=975",
                "undo|change=substitution"))
            samples.put(
                    "POST /substitutions/lessons/{lesson}/" + act.substring(0, act.indexOf('|')),
                    act.substring(act.indexOf('|') + 1) + "&day=2026-12-16&seen=");
        samples.put("POST /substitutions/extra-lessons", "code=plan&course=971&day=2026-12-17&ordinal=9");
        samples.put("POST /substitutions/absences", "code=ill&person=1&since=2027-02-01&day=2026-12-16");
        samples.put("POST /substitutions/absences/{absence}/end", "day=2026-12-16&until=2026-12-17");
        samples.put("POST /substitutions/absences/{absence}/substitutions", "day=2026-12-16&person=9003");
        samples.put("POST /substitutions/absences/{absence}/removal", "day=2026-12-16");
        samples.putAll(CourseSamples.all());
        samples.putAll(TopicSamples.all());
        samples.put("POST /timetable/drafts", "starts=2027-01-11&note=");
        samples.put("POST /timetable/drafts/{draft}/lessons", """
                {"op":"{op}","seen":{stands},"put":[],"remove":[]}""");
        for (String act : List.of("force", "removal", "undo")) samples.put("POST /timetable/drafts/{draft}/" + act, "");
        samples.put("POST /rollover/plan", "order=41&order-date=2027-05-28&first-letters=А&more-classes=");
        samples.put("POST /rollover/classes/{class}", "fate-{pupil}=leaving");
        samples.put("POST /rollover/turn", "seen=&operation={op}");
        samples.put("POST /rollover/undo", "turn=1");
        samples.put("POST /imports", "");
        samples.put("POST /imports/{import}/application", "seen=");
        samples.put("POST /imports/{import}/answers", "answer.0=other");
        samples.put("POST /imports/{import}/undo", "");
        // Whom nothing waits of, nothing comes to.
        samples.put("POST /pupils/{pupil}/carried", "source=Лесная+школа&seen=");
        samples.put("GET /classes/{class}/attendance", "");
        samples.put(
                "POST /classes/{class}/attendance/reasons",
                "pupil={pupil}&since=2026-12-14&until=2026-12-15&reason=ill");
        for (String act : List.of("acceptance", "request", "withdrawal"))
            samples.put("POST /classes/{class}/attendance/reasons/{reason}/" + act, "why=ошибка");
        samples.put("GET /diary/absences", "");
        for (String page : List.of(
                "/classes/{class}/attendance/summary",
                "/classes/{class}/attendance/summary.xlsx",
                "/attendance",
                "/attendance/rule",
                "/medical",
                "/medical/{pupil}")) samples.put("GET " + page, "");
        samples.put(
                "POST /attendance/rule",
                "act=приказ № 9&since=2026-09-01&lesson-share=50&day-lessons=3&week-share=50&month-share=30");
        samples.put(
                "POST /medical/{pupil}/certificates",
                "since=2026-12-14&until=2026-12-15&document-number=45&document-day=2026-12-15");
        samples.put("POST /medical/{pupil}/certificates/{reason}/withdrawal", "why=ошибка");
        samples.put(
                "POST /medical/{pupil}/exemptions",
                "kind=exempt&subject={subject}&since=2026-12-01&until=2026-12-31&document-number=7");
        samples.put("POST /medical/{pupil}/exemptions/{exemption}/ending", "why=ошибка");
        samples.put("POST /diary/absences", "child={pupil}&since=2027-03-15&until=2027-03-16&reason=family");
        samples.put("POST /diary/absences/{reason}/withdrawal", "child={pupil}");
        for (String act : List.of("confirmation", "return", "withdrawal"))
            samples.put("POST /pupils/{pupil}/carried/" + act, "why=ошибка&seen=");
        samples.putAll(people());
        samples.putAll(SchoolSamples.all());
        samples.put("POST /sign-in", "login=anna&password=wrong&from=/today");
        samples.put("POST /activate", "code=0000-0000-000&login=nobody&password=семь+ежей+на+пне");
        samples.put("POST /password", "current=wrong&password=семь+ежей+на+пне");
        samples.put("POST /first-day/{token}", "act=");
        samples.put("POST /first-day/{token}/password", "account.password=qwerty");
        samples.put("POST /access/staff/slips", "person=9008");
        samples.put("POST /access/staff/roles", "person=9008");
        samples.put("POST /access/staff/{staff}/roles", "role=TEACHER&role=FORM_TUTOR");
        samples.put("POST /access/classes/{class}/slips", "person={pupil}");
        samples.put("POST /access/people/{person}/slips", "");
        samples.put("POST /access/people/{person}/closure", "");
        samples.put("POST /upkeep/clock/confirmation", "");
        samples.put("POST /sign-out", "");
        samples.put("POST /role", "role=TEACHER");
        samples.put("POST /theme", "theme=dark");
        return samples;
    }

    /** Those of people say again what stands, or may be said twice; a dismissal is of a day before anybody came. */
    private static Map<String, String> people() {
        String order = "&order=5&order-date=2026-09-01", name = "surname=Лугова&given=Вера&patronymic=Ивановна";
        Map<String, String> samples = new HashMap<>();
        samples.put(
                "POST /pupils",
                "surname=Нов&given=Иван&born=2013-05-05&day=2026-09-02&class={class}&groups-of={class}" + order);
        samples.put("POST /pupils/{pupil}/card", name + "&born=2013-04-01&file=");
        samples.put(
                "POST /pupils/{pupil}/movements",
                "kind=study-form&form=home&since=2027-01-11&until=2027-01-20" + order);
        samples.put("POST /pupils/{pupil}/contacts", "person={pupil}&kind=phone&value=8-978-000-00-01");
        samples.put("POST /pupils/{pupil}/contacts/endings", "contact={pupil}");
        samples.put("POST /pupils/{pupil}/guardians", "person={guardian}&relation=mother&since=2026-12-01");
        samples.put("POST /pupils/{pupil}/guardians/{guardian}", "relation=mother&" + name);
        samples.put("POST /pupils/{pupil}/guardians/{guardian}/ending", "until=2027-05-31");
        samples.put(
                "POST /pupils/{pupil}/guardians/{guardian}/restrictions",
                "kind=contacts-hidden&basis=court&document=1&since=2027-01-11");
        samples.put(
                "POST /pupils/{pupil}/guardians/{guardian}/restrictions/endings",
                "restriction={pupil}&until=2026-11-30");
        samples.put(
                "POST /pupils/{pupil}/guardians/{guardian}/name-changes",
                "surname=Речная&given=Вера&day=2026-09-01&certificate=1&certificate-date=2026-09-01");
        // Nobody gave an order about them yet.
        samples.put("POST /pupils/{pupil}/annulment", "movement=1&why=ошибка" + order);
        samples.put("POST /classes/{class}/tutors", "person={staff}&since=2026-09-01");
        samples.put("POST /classes/{class}/tutors/removal", "tutor={staff}:2027-05-31");
        samples.put("POST /staff", "surname=Новая&given=Анна&position=педагог&since=2026-09-01" + order);
        samples.put("POST /staff/{staff}/card", name);
        samples.put("POST /staff/{staff}/appointments", "position=педагог&since=2026-09-01" + order);
        samples.put("POST /staff/{staff}/appointments/endings", "position=сотрудник&until=2027-05-31");
        samples.put("POST /staff/{staff}/dismissal", "day=1999-09-01" + order);
        samples.put("POST /staff/{staff}/merger", "into={staff}");
        samples.put("POST /staff/{staff}/mistake", "");
        samples.put("POST /staff/{staff}/name-changes", "surname=Речная&given=Вера&day=2026-09-01" + order);
        samples.put("POST /staff/{staff}/contacts", "person={staff}&kind=phone&value=8-978-000-00-02");
        samples.put("POST /staff/{staff}/contacts/endings", "contact={staff}");
        return samples;
    }
}
