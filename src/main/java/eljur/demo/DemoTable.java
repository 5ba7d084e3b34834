package eljur.demo;

/** The tables that are poured, in an order in which every row finds what it refers to; with the columns that are given. */
enum DemoTable {
    SCHOOL(
            "school.school (id, name, short_name, zone, created_at, district, licence_number, licence_date, licence_by, address, phone, email, site)"),
    SIGNER("school.signer (school_id, id, kind, position, name, since)"),
    YEAR("school.academic_year (school_id, id, name, starts_on, ends_on)"),
    TERM("school.term (school_id, id, year_id, scheme, ordinal, starts_on, ends_on)"),
    HOLIDAY("school.holiday (school_id, id, year_id, name, starts_on, ends_on)"),
    BELLS("school.bell_schedule (school_id, id, name)"),
    SLOT("school.lesson_slot (school_id, bell_schedule_id, ordinal, starts_at, ends_at)"),
    BUILDING("school.building (school_id, id, name, address)"),
    ROOM("school.room (school_id, id, name, building_id, floor, seats, purpose)"),
    SUBJECT_AREA("school.subject_area (school_id, id, name, ordinal)"),
    SUBJECT("school.subject (school_id, id, name, short_name, area_id, ordinal)"),
    CLASS("school.class_group (school_id, id, year_id, grade, letter, name, scheme, bell_schedule_id, building_id)"),
    PERSON("people.person (school_id, id, surname, given_name, patronymic, born_on)"),
    STAFF("people.staff (school_id, person_id, position, since)"),
    APPOINTMENT(
            "people.appointment (school_id, id, person_id, position, since, order_number, order_date, recorded_at, recorded_by)"),
    PUPIL("people.pupil (school_id, person_id, file_number)"),
    ENROLMENT("people.enrolment (school_id, id, pupil_id, class_id, since, until, order_ref)"),
    MOVEMENT(
            "people.movement (school_id, id, pupil_id, kind, order_number, order_date, effective_on, from_class, to_class, note, recorded_at, recorded_by)"),
    STUDY_FORM("people.study_form (school_id, movement_id, pupil_id, form, since, until)"),
    CONTACT("people.contact (school_id, id, person_id, kind, value, recorded_at, recorded_by)"),
    GUARDIANSHIP("people.guardianship (school_id, guardian_id, pupil_id, relation, lives_apart, electronic, since)"),
    RESTRICTION(
            "people.guardian_restriction (school_id, id, guardian_id, pupil_id, kind, basis, document, since, recorded_at, recorded_by)"),
    TUTOR("people.form_tutor (school_id, class_id, person_id, since, until)"),
    GROUP("people.study_group (school_id, id, year_id, name, whole)"),
    GROUP_CLASS("people.group_class (school_id, group_id, class_id)"),
    MEMBER("people.group_member (school_id, group_id, pupil_id, since, until)"),
    COURSE(
            "timetable.course (school_id, id, year_id, kind, subject_id, group_id, name, scheme, unmarked, weekly_hours)"),
    COURSE_TEACHER("timetable.course_teacher (school_id, course_id, person_id, since, until)"),
    CURRICULUM("timetable.curriculum (school_id, id, year_id, grade, days, weeks)"),
    CURRICULUM_LINE("timetable.curriculum_line (school_id, curriculum_id, subject_id, part, weekly_hours)"),
    WEEKLY("timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, room_id, since, until)"),
    SCHEDULED(
            "timetable.scheduled_lesson (school_id, id, course_id, weekly_id, on_date, ordinal, starts_at, ends_at, room_id)"),
    DRAFT("planner.draft (school_id, id, year_id, starts_on, note, version, made_at, made_by)"),
    DRAFT_LESSON("planner.draft_lesson (school_id, id, draft_id, course_id, weekday, ordinal, room_id, weekly_id)"),
    TOPIC("timetable.planned_topic (school_id, id, course_id, ordinal, section, title, homework, work_code)"),
    PLAN_APPROVAL("topics.approval (school_id, id, course_id, act, content, at, by_person)"),
    STAFF_ABSENCE(
            "substitutions.staff_absence (school_id, id, person_id, since, until, reason_code, reason, recorded_at, recorded_by)"),
    SUBSTITUTION(
            "timetable.substitution (school_id, lesson_id, person_id, reason_code, reason, recorded_at, recorded_by)"),
    CANCELLATION("timetable.cancellation (school_id, lesson_id, reason_code, reason, recorded_at, recorded_by)"),
    WORK_TYPE("journal.work_type (school_id, id, code, name, short_name, control, ordinal)"),
    WORK_RULE(
            "journal.work_rule (school_id, id, code, since, scale, weight, counts, marks, retake, converts, days, recorded_at, recorded_by)"),
    REGISTER_PERIOD("journal.register_period (school_id, course_id, term_id)"),
    LESSON(
            "journal.lesson (school_id, id, course_id, term_id, on_date, topic_id, topic, given_by, attendance_at, attendance_by, version, changed_at, changed_by)"),
    WORK("journal.work (school_id, id, course_id, term_id, lesson_id, work_code, held_on, rule_id)"),
    CELL(
            "journal.cell (school_id, lesson_id, pupil_id, version, first_at, changed_at, changed_by, corrected, written)"),
    MARK("journal.mark (school_id, work_id, pupil_id, ordinal, lesson_id, value, comment, recorded_at, recorded_by)"),
    ABSENCE("journal.absence (school_id, lesson_id, pupil_id, kind, minutes, recorded_at, recorded_by)"),
    ABSENCE_REASON(
            "journal.absence_reason (school_id, id, pupil_id, since, until, reason, sign, document, document_number, document_day, note, source, entered_at, entered_by, accepted_at, accepted_by)"),
    EXEMPTION(
            "people.exemption (school_id, id, pupil_id, subject_id, kind, since, until, document_number, document_day, recorded_at, recorded_by)"),
    HOMEWORK(
            "journal.homework (school_id, lesson_id, course_id, due_lesson_id, due_on, text, minutes, recorded_at, recorded_by, late)"),
    PERIOD_MARK("journal.period_mark (school_id, course_id, term_id, pupil_id, value, recorded_at, recorded_by)"),
    YEAR_MARK("journal.year_mark (school_id, course_id, pupil_id, value, recorded_at, recorded_by)"),
    BROUGHT_SHEET("carried.sheet (school_id, pupil_id, year_id, version)"),
    BROUGHT_MARK(
            "carried.mark (school_id, id, pupil_id, subject_id, year_id, term_id, kind, ordinal, value, held_on, origin, source, document, recorded_at, recorded_by, confirmed_at, confirmed_by)"),
    CLOSURE("journal.period_closure (school_id, course_id, term_id, at, closed_by, order_ref, marks)"),
    CLASS_CLOSURE("journal.class_closure (school_id, class_id, term_id, at, closed_by)"),
    REOPENING("journal.reopening (school_id, term_id, course_id, asked_at, asked_by, asked_account, why)"),
    EVENT(
            "audit.change_event (school_id, id, at, client_at, person_id, role, entity, action, course_id, lesson_id, pupil_id, entity_key, old_value, new_value, reason, operation_id)"),
    ACCOUNT("access.account (id, school_id, person_id, login, display_name, password_hash, opened_at)"),
    ROLE("access.account_role (account_id, role, ordinal)");

    final String columns;

    DemoTable(String columns) {
        this.columns = columns;
    }

    /** The column that its own counter numbers. */
    String counter() {
        return this == CELL ? "written" : "id";
    }

    String table() {
        return columns.substring(0, columns.indexOf(' '));
    }
}
