-- The invented cast of the tests: see eljur.testing.TestSchool, which names the ids. Poured in by the data role.
-- Explicit ids are high, so that what a test adds (numbered from 1) never meets them.
-- The school's day is Wednesday, 16 December 2026.

insert into school.school (id, name, short_name, zone, created_at) values
    (901, 'МБОУ «Заречная средняя школа»', 'Заречная школа', 'Europe/Simferopol', '2026-08-01T08:00Z'),
    (902, 'МБОУ «Горная средняя школа»', 'Горная школа', 'Europe/Simferopol', '2026-08-01T08:00Z');

insert into school.academic_year (school_id, id, name, starts_on, ends_on)
select id, id, '2026/27', '2026-09-01', '2027-05-31' from school.school where id in (901, 902);

insert into school.term (school_id, id, year_id, scheme, ordinal, starts_on, ends_on)
select s.id, s.id * 10 + t.id, s.id, t.scheme, t.ordinal, t.starts_on::date, t.ends_on::date
from school.school s, (values
    (1, 'quarter', 1, '2026-09-01', '2026-10-30'), (2, 'quarter', 2, '2026-11-09', '2026-12-29'),
    (3, 'quarter', 3, '2027-01-11', '2027-03-26'), (4, 'quarter', 4, '2027-04-05', '2027-05-31'),
    (5, 'half', 1, '2026-09-01', '2026-12-29'), (6, 'half', 2, '2027-01-11', '2027-05-31'))
    as t (id, scheme, ordinal, starts_on, ends_on)
where s.id in (901, 902);

insert into school.holiday (school_id, year_id, name, starts_on, ends_on)
select id, id, 'осенние каникулы', '2026-10-31', '2026-11-08' from school.school where id in (901, 902);

insert into school.bell_schedule (school_id, id, name)
select id, id, 'обычный день' from school.school where id in (901, 902);

insert into school.lesson_slot (school_id, bell_schedule_id, ordinal, starts_at, ends_at)
select s.id, s.id, n, time '08:30' + (n - 1) * interval '55 minutes', time '09:15' + (n - 1) * interval '55 minutes'
from school.school s, generate_series(1, 7) n where s.id in (901, 902);

insert into school.room (school_id, id, name) values (901, 9214, '214'), (902, 9215, '1');

insert into school.subject (school_id, id, name, short_name) values
    (901, 9001, 'Алгебра', 'Алгебра'), (901, 9002, 'Русский язык', 'Рус. яз.'), (901, 9003, 'Математика', 'Матем.'),
    (901, 9004, 'Геометрия', 'Геом.'), (901, 9005, 'Шахматы', 'Шахм.'), (902, 9006, 'Алгебра', 'Алгебра');

insert into school.class_group (school_id, id, year_id, grade, letter, name, bell_schedule_id) values
    (901, 971, 901, 7, 'А', '7-А', 901), (901, 972, 901, 7, 'Б', '7-Б', 901), (901, 911, 901, 1, 'А', '1-А', 901),
    (902, 981, 902, 7, 'А', '7-А', 902);

-- A day far off is spent at home in both schools, and the second shift, which nobody is in, has its rule of bells.
insert into school.calendar_change (school_id, id, year_id, kind, starts_on, ends_on, reason, recorded_at, recorded_by)
select id, id, id, 'remote', '2027-05-20', '2027-05-20', 'экзамены в здании школы', '2026-11-02T09:00Z', id * 10 - 5
from school.school where id in (901, 902);
insert into school.bell_rule (school_id, id, bell_schedule_id, ordinal, shift)
select id, id, id, 1, 2 from school.school where id in (901, 902);

-- A building without rooms, who signs, an area without subjects: each bears the number of its school.
insert into school.building (school_id, id, name, address)
select id, id, 'Малый корпус', 'ул. Садовая, 3' from school.school where id in (901, 902);
insert into school.signer (school_id, id, kind, position, name, since)
select id, id, 'head', 'Директор', case id when 901 then 'Мороз Д. О.' else 'Главный О. И.' end, '2020-09-01'
from school.school where id in (901, 902);
insert into school.subject_area (school_id, id, name, ordinal)
select id, id, 'Иностранные языки', 1 from school.school where id in (901, 902);

insert into people.person (school_id, id, surname, given_name, patronymic) values
    (901, 9001, 'Ткачук', 'Анна', 'Викторовна'), (901, 9002, 'Лысенко', 'Борис', 'Петрович'),
    (901, 9003, 'Гончар', 'Вера', 'Ильинична'), (901, 9004, 'Мороз', 'Дмитрий', 'Олегович'),
    (901, 9005, 'Зуева', 'Елена', 'Марковна'), (901, 9006, 'Паршин', 'Игорь', 'Львович'),
    (901, 9007, 'Сомова', 'Жанна', 'Юрьевна'), (901, 9008, 'Белова', 'Нина', 'Андреевна'),
    (901, 9009, 'Котова', 'Раиса', 'Павловна'), (901, 9010, 'Ланская', 'Полина', 'Сергеевна'),
    (901, 9101, 'Абрамова', 'Дарья', 'Игоревна'), (901, 9102, 'Белозёров', 'Кирилл', 'Андреевич'),
    (901, 9103, 'Константинопольская', 'Александра', 'Евгеньевна'), (901, 9104, 'Ершов', 'Глеб', 'Ильич'),
    (901, 9105, 'Новиков', 'Илья', 'Романович'),
    (901, 9201, 'Громов', 'Пётр', 'Кириллович'), (901, 9202, 'Яковлева', 'Ника', 'Тимуровна'),
    (901, 9301, 'Седова', 'Мира', 'Антоновна'),
    (901, 9401, 'Абрамова', 'Ольга', 'Петровна'), (901, 9402, 'Громова', 'Татьяна', 'Ивановна'),
    (901, 9403, 'Абрамов', 'Игорь', 'Николаевич'),
    (902, 9801, 'Чужова', 'Ирина', 'Львовна'), (902, 9802, 'Главный', 'Олег', 'Иванович'),
    (902, 9811, 'Чужой', 'Степан', 'Ильич'), (902, 9841, 'Чужой', 'Илья', 'Олегович');

insert into people.staff (school_id, person_id, position, since)
select school_id, id, 'сотрудник', '2020-09-01' from people.person
where id between 9001 and 9010 or id in (9801, 9802);

insert into people.pupil (school_id, person_id)
select school_id, id from people.person where id between 9101 and 9301 or id = 9811;

-- 9104 left on 4 December; 9105 came on 7 December.
insert into people.enrolment (school_id, pupil_id, class_id, since, until) values
    (901, 9101, 971, '2026-09-01', null), (901, 9102, 971, '2026-09-01', null), (901, 9103, 971, '2026-09-01', null),
    (901, 9104, 971, '2026-09-01', '2026-12-04'), (901, 9105, 971, '2026-12-07', null),
    (901, 9201, 972, '2026-09-01', null), (901, 9202, 972, '2026-09-01', null), (901, 9301, 911, '2026-09-01', null),
    (902, 9811, 981, '2026-09-01', null);

-- 9403 declined electronic access.
insert into people.guardianship (school_id, guardian_id, pupil_id, relation, electronic, since) values
    (901, 9401, 9101, 'мать', true, '2026-09-01'), (901, 9401, 9301, 'мать', true, '2026-09-01'),
    (901, 9403, 9101, 'отец', false, '2026-09-01'), (901, 9402, 9201, 'мать', true, '2026-09-01'),
    (902, 9841, 9811, 'отец', true, '2026-09-01');

-- The id of a contact is its person's, that of a restriction its pupil's: those of Darya and Pyotr hide contacts only.
insert into people.contact (school_id, id, person_id, kind, value, hidden, recorded_at, recorded_by)
select p.school_id, p.id, p.id, 'phone', '+7 978 000-' || left(p.id::text, 2) || '-' || right(p.id::text, 2), p.id = 9403, '2026-09-01T08:00Z', 9007
from people.person p where p.id in (9001, 9002, 9003, 9101, 9201, 9401, 9402, 9403, 9801, 9811, 9841);
insert into people.guardian_restriction (school_id, id, guardian_id, pupil_id, kind, basis, document, since, until, recorded_at, recorded_by) values
    (901, 9101, 9401, 9101, 'contacts-hidden', 'agreement', 'от 01.09.2026', '2026-09-01', '2026-11-30', '2026-09-01T08:00Z', 9007),
    (901, 9201, 9402, 9201, 'contacts-hidden', 'agreement', 'от 01.09.2026', '2026-09-01', '2026-11-30', '2026-09-01T08:00Z', 9007),
    (902, 9811, 9841, 9811, 'contacts-hidden', 'agreement', 'от 01.09.2026', '2026-09-01', '2026-11-30', '2026-09-01T08:00Z', 9802);

insert into people.form_tutor (school_id, class_id, person_id, since) values
    (901, 971, 9003, '2026-09-01'), (901, 972, 9002, '2026-09-01'), (902, 981, 9801, '2026-09-01');

insert into people.study_group (school_id, id, year_id, name, whole) values
    (901, 971, 901, '7-А', true), (901, 972, 901, '7-Б', true), (901, 911, 901, '1-А', true),
    (901, 975, 901, '7-А, 1 гр.', false), (901, 976, 901, '7-Б, 1 гр.', false), (901, 979, 901, 'Шахматы', false),
    (902, 981, 902, '7-А', true), (902, 985, 902, '7-А, 1 гр.', false);
insert into people.group_class (school_id, group_id, class_id) values
    (901, 971, 971), (901, 972, 972), (901, 911, 911), (901, 975, 971), (901, 976, 972), (902, 981, 981), (902, 985, 981);
insert into people.group_member (school_id, group_id, pupil_id, since) values
    (901, 979, 9101, '2026-09-01'), (901, 979, 9201, '2026-09-01');

-- 975 has a group without members, 979 has no lessons.
insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name, unmarked) values
    (901, 971, 901, 'lesson', 9001, 971, 'Алгебра, 7-А', false), (901, 972, 901, 'lesson', 9002, 972, 'Русский язык, 7-Б', false),
    (901, 911, 901, 'lesson', 9003, 911, 'Математика, 1-А', true), (901, 975, 901, 'lesson', 9004, 975, 'Геометрия, 7-А, 1 гр.', false),
    (901, 979, 901, 'club', 9005, 979, 'Шахматы', false), (902, 981, 902, 'lesson', 9006, 981, 'Алгебра, 7-А', false);
insert into timetable.course_teacher (school_id, course_id, person_id, since) values
    (901, 971, 9001, '2026-09-01'), (901, 972, 9002, '2026-09-01'), (901, 911, 9001, '2026-09-01'),
    (901, 975, 9001, '2026-09-01'), (901, 979, 9001, '2026-09-01'), (902, 981, 9801, '2026-09-01');

-- The id of a lesson is course, month, day: 9711216. Algebra of 7-А on Monday, Wednesday and Friday, others on Wednesday.
insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at, room_id)
select c.school_id, c.id * 10000 + to_char(day, 'MMDD')::int, c.id, day::date, 3, '10:20', '11:05',
       case c.school_id when 901 then 9214 else 9215 end
from timetable.course c
cross join generate_series(date '2026-09-01', date '2026-12-29', interval '1 day') day
where c.id in (971, 972, 911, 975, 981) and day not between '2026-10-31' and '2026-11-08'
  and extract(isodow from day) in (3, case c.id when 971 then 1 else 3 end, case c.id when 971 then 5 else 3 end);

-- The 14th of December is given by 9002 instead of 9001; the 11th is cancelled.
insert into timetable.substitution (school_id, lesson_id, person_id, reason, recorded_at, recorded_by) values
    (901, 9711214, 9002, 'болезнь', '2026-12-13T12:00Z', 9005);
insert into timetable.cancellation (school_id, lesson_id, reason, recorded_at, recorded_by) values
    (901, 9711211, 'карантин', '2026-12-10T12:00Z', 9005);
-- Away today, but without lessons.
insert into substitutions.staff_absence (school_id, id, person_id, since, until, reason_code, reason, recorded_at, recorded_by) values
    (901, 991, 9010, '2026-12-16', '2026-12-16', 'trip', 'командировка', '2026-12-15T12:00Z', 9005),
    (901, 993, 9010, '2027-04-12', '2027-04-12', 'trip', 'командировка', '2026-12-15T12:00Z', 9005),
    (902, 992, 9802, '2026-12-16', '2026-12-16', 'trip', 'командировка', '2026-12-15T12:00Z', 9802);
-- A plan of a grade in both schools: of the first here, of the seventh there.
insert into timetable.curriculum (school_id, id, year_id, grade, days, weeks) values (901, 901, 901, 1, 5, 33), (902, 902, 902, 7, 5, 34);
insert into timetable.curriculum_line (school_id, curriculum_id, subject_id, part, weekly_hours) values
    (901, 901, 9003, 'compulsory', 4), (902, 902, 9006, 'compulsory', 3);
insert into timetable.planned_topic (school_id, id, course_id, ordinal, title, homework, work_code) values
    (901, 9046, 971, 46, 'Разность квадратов', '§ 30, № 30.2', null),
    (901, 9047, 971, 47, 'Контрольная работа № 4', 'повторить § 31', 'КР'),
    (901, 9048, 971, 48, 'Сумма кубов', '§ 32, № 32.1', null);

insert into journal.work_type (school_id, code, name, short_name, control, ordinal)
select s.id, t.code, t.name, t.short, t.control, t.ordinal from school.school s, (values
    ('ОТ', 'ответ на уроке', 'ОТ', false, 1), ('СР', 'самостоятельная работа', 'СР', true, 2),
    ('КР', 'контрольная работа', 'КР', true, 3), ('ДЗ', 'домашняя работа', 'ДЗ', false, 4))
    as t (code, name, short, control, ordinal) where s.id in (901, 902);

-- A kind and an act bear the number of their school; the acts have been over for long.
update journal.work_type set id = school_id where ordinal = 4 and school_id in (901, 902);
insert into journal.weight_act (school_id, id, act, since, until, recorded_at, recorded_by, ended_at, ended_by)
select s.id, s.id, 'Приказ № 3 от 01.02.2025', date '2025-02-03', date '2025-05-30', '2025-02-01T08:00Z', s.person, '2025-05-30T08:00Z', s.person
from (values (901, 9005), (902, 9801)) as s (id, person);

insert into journal.register_period (school_id, course_id, term_id)
select c.school_id, c.id, t.id from timetable.course c
join school.term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
where c.school_id in (901, 902);
insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, order_ref, marks) values
    (901, 971, 9011, '2026-10-30T12:00Z', 9005, '№ 287', 2);
insert into journal.period_mark (school_id, course_id, term_id, pupil_id, value, recorded_at, recorded_by) values
    (901, 971, 9011, 9101, '4', '2026-10-30T10:00Z', 9001), (901, 971, 9011, 9102, '5', '2026-10-30T10:00Z', 9001);

-- Lessons given: I quarter has one mark, II quarter is under way.
insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic_id, topic, given_by, attendance_at, attendance_by, changed_at, changed_by)
select l.school_id, l.id, l.course_id, g.term, l.on_date, g.topic_id, g.topic, 9001, g.attended::timestamptz, 9001, '2026-12-16T08:00Z', 9001
from (values
    (9711007, 9011, null, 'Степень с натуральным показателем', null),
    (9711109, 9012, null, 'Одночлены', '2026-11-09T08:10Z'),
    (9711111, 9012, null, 'Многочлены', '2026-11-11T08:10Z'),
    (9711204, 9012, null, 'Контрольная работа № 3', '2026-12-04T08:10Z'),
    (9711207, 9012, null, null, null),
    (9711209, 9012, 9046, 'Разность квадратов', '2026-12-09T08:10Z'),
    (9711216, 9012, 9047, 'Контрольная работа № 4', '2026-12-16T07:30Z'),
    (9721209, 9012, null, 'Причастие', null),
    (9811209, 9022, null, 'Чужая тема', null)) as g (lesson, term, topic_id, topic, attended)
join timetable.scheduled_lesson l on l.id = g.lesson;

insert into journal.homework (school_id, lesson_id, course_id, due_lesson_id, due_on, text, minutes, recorded_at, recorded_by) values
    (901, 9711109, 971, 9711111, '2026-11-11', '№ 12.1–12.4', 20, '2026-11-09T08:20Z', 9001),
    (901, 9711209, 971, 9711211, '2026-12-11', '§ 30, № 30.2', 25, '2026-12-09T08:20Z', 9001),
    (902, 9811209, 981, null, '2026-12-16', 'чужое задание', 10, '2026-12-09T08:20Z', 9801);

insert into journal.work (school_id, course_id, term_id, lesson_id, work_code, held_on)
select l.school_id, l.course_id, l.term_id, l.id, w.code, l.on_date
from (values (9711007, 'ОТ'), (9711111, 'ОТ'), (9711204, 'КР'), (9711209, 'ОТ'), (9711216, 'КР'), (9721209, 'ОТ'), (9811209, 'ОТ')) as w (lesson, code)
join journal.lesson l on l.id = w.lesson;

insert into journal.mark (school_id, work_id, pupil_id, ordinal, lesson_id, value, comment, recorded_at, recorded_by)
select w.school_id, w.id, m.pupil, m.ordinal, w.lesson_id, m.value, m.comment, w.held_on + time '08:00Z', 9001
from (values
    (9711007, 9101, 1, '5', null),
    (9711111, 9101, 1, '4', null), (9711111, 9102, 1, '5', 'за доказательство у доски'),
    (9711204, 9101, 1, '3', null), (9711204, 9102, 1, '4', null), (9711204, 9103, 1, '5', null), (9711204, 9103, 2, '4', null),
    (9711204, 9104, 1, '2', null), (9711209, 9103, 1, 'pass', null), (9711209, 9105, 1, 'debt', null),
    (9711216, 9102, 1, '4', null), (9721209, 9201, 1, '5', null), (9811209, 9811, 1, '5', 'чужое примечание'))
    as m (lesson, pupil, ordinal, value, comment)
join journal.work w on w.lesson_id = m.lesson;

insert into journal.absence (school_id, lesson_id, pupil_id, kind, minutes, recorded_at, recorded_by) values
    (901, 9711109, 9103, 'absent', null, '2026-11-09T08:10Z', 9001), (901, 9711111, 9101, 'late', 10, '2026-11-11T08:10Z', 9001),
    (901, 9711209, 9101, 'ill', null, '2026-12-09T08:10Z', 9001), (901, 9711216, 9103, 'excused', null, '2026-12-16T07:30Z', 9001),
    (902, 9811209, 9811, 'ill', null, '2026-12-09T08:10Z', 9801);

-- The three of 4 December was a two first.
insert into journal.cell (school_id, lesson_id, pupil_id, version, first_at, changed_at, changed_by, corrected)
select t.school_id, t.lesson_id, t.pupil_id, case when t.lesson_id = 9711204 and t.pupil_id = 9101 then 2 else 1 end,
       l.on_date + time '08:00Z', l.on_date + time '08:00Z', 9001, t.lesson_id = 9711204 and t.pupil_id = 9101
from (select school_id, lesson_id, pupil_id from journal.mark union select school_id, lesson_id, pupil_id from journal.absence) t
join journal.lesson l on l.school_id = t.school_id and l.id = t.lesson_id;

insert into audit.change_event (school_id, at, person_id, role, entity, action, course_id, lesson_id, pupil_id, entity_key, old_value, new_value, reason) values
    (901, '2026-12-04T08:00Z', 9001, 'TEACHER', 'cell', 'recorded', 971, 9711204, 9101, '9711204:9101', null,
     '{"text":"2","marks":[{"value":"2","work":"КР","comment":null}],"absence":null,"minutes":null}', null),
    (901, '2026-12-07T08:00Z', 9001, 'TEACHER', 'cell', 'corrected', 971, 9711204, 9101, '9711204:9101',
     '{"text":"2","marks":[{"value":"2","work":"КР","comment":null}],"absence":null,"minutes":null}',
     '{"text":"3","marks":[{"value":"3","work":"КР","comment":null}],"absence":null,"minutes":null}', 'не засчитано верное решение задачи 5'),
    (902, '2026-12-09T08:00Z', 9801, 'TEACHER', 'cell', 'recorded', 981, 9811209, 9811, '9811209:9811', null,
     '{"text":"5 б","marks":[{"value":"5","work":"ОТ","comment":"чужое примечание"}],"absence":"ill","minutes":null}', null);

-- A timetable that is being prepared, with one lesson so far.
insert into planner.draft (school_id, id, year_id, starts_on, made_at, made_by)
select id, id, id, '2027-01-11', '2026-12-15T12:00Z', id * 10 - 5 from school.school where id in (901, 902);
insert into planner.draft_lesson (school_id, id, draft_id, course_id, weekday, ordinal) values
    (901, 9901, 901, 971, 1, 3), (902, 9902, 902, 981, 1, 3);
-- Ilya, who came on 7 December, and the stranger brought a mark of the first quarter along; nobody confirmed it yet.
insert into carried.sheet (school_id, pupil_id, year_id) values (901, 9105, 901), (902, 9811, 902);
insert into carried.mark (school_id, id, pupil_id, subject_id, year_id, term_id, kind, value, origin, source, recorded_at, recorded_by) values
    (901, 9105, 9105, 9001, 901, 9011, 'period', '3', 'transfer', 'МБОУ «Лесная СОШ»', '2026-12-08T09:00Z', 9003),
    (902, 9811, 9811, 9006, 902, 9021, 'period', '5', 'transfer', 'чужая школа', '2026-12-08T09:00Z', 9801);

-- A class list that was loaded and not applied.
insert into exchange.import_batch (school_id, id, kind, file_name, sha256, content, uploaded_at, uploaded_by)
select id, id + 90, 'class-list', 'list.csv', '', convert_to(E'Класс;Фамилия;Имя\n7-А;Нефёдов;Лука\n', 'UTF8'), '2026-12-16T08:00Z', id * 10
from school.school where id in (901, 902);

-- Log-ins; the password is that of TestSchool.
insert into access.account (id, school_id, person_id, login, display_name, password_hash, opened_at)
select p.id, p.school_id, p.id, a.login, v.short_name, :hash, '2026-08-20T08:00Z'
from (values
    (9001, 'anna'), (9002, 'boris'), (9003, 'vera'), (9004, 'director'), (9005, 'deputy'), (9006, 'admin'), (9007, 'secretary'),
    (9008, 'nurse'), (9009, 'psychologist'), (9010, 'activities'), (9101, 'darya'), (9201, 'pyotr'), (9401, 'olga'),
    (9402, 'tatyana'), (9801, 'stranger'), (9802, 'stranger-director'), (9811, 'stranger-pupil'), (9841, 'stranger-guardian'))
    as a (person, login)
join people.person p on p.id = a.person
join people.v_person v on v.school_id = p.school_id and v.person_id = p.id;

insert into access.account_role (account_id, role, ordinal) values
    (9001, 'TEACHER', 0), (9001, 'ADMINISTRATOR', 1), (9002, 'TEACHER', 0), (9002, 'FORM_TUTOR', 1),
    (9003, 'FORM_TUTOR', 0), (9004, 'HEAD', 0), (9005, 'DEPUTY_HEAD', 0), (9006, 'ADMINISTRATOR', 0),
    (9007, 'SECRETARY', 0), (9008, 'NURSE', 0), (9009, 'PSYCHOLOGIST', 0), (9010, 'ACTIVITIES_DEPUTY', 0),
    (9101, 'PUPIL', 0), (9201, 'PUPIL', 0), (9401, 'GUARDIAN', 0), (9402, 'GUARDIAN', 0),
    (9801, 'TEACHER', 0), (9801, 'FORM_TUTOR', 1), (9802, 'HEAD', 0), (9811, 'PUPIL', 0), (9841, 'GUARDIAN', 0);

-- Of each school a permit of October that was over long ago, bearing its number: in the closed first quarter.
insert into journal.permit (school_id, id, course_id, term_id, lesson_id, person_id, granted, until, reason, decided_at, decided_by)
select school_id, school_id, course_id, case school_id when 901 then 9011 else 9021 end, id, case school_id when 901 then 9001 else 9801 end,
       true, '2026-10-20T12:00Z', 'опечатка', '2026-10-19T12:00Z', case school_id when 901 then 9005 else 9802 end
from timetable.scheduled_lesson where id in (9711007, 9811007);

-- A rule of each school for the year that came before, bearing its number: nothing goes by it.
insert into results.mark_rule (school_id, id, since, scope, from_grade, to_grade, five, four, three, fewest, fewest_half, absent_share, near,
    counts_brought, act, recorded_at, recorded_by, withdrawn_at, withdrawn_by)
select id, id, '2020-09-01', 'year', 1, 1, 4.5, 3.5, 2.5, 0, 0, 0, 0.1, false, 'приказ № 1', '2026-09-01T08:00Z', id * 10 - 5, '2026-09-02T08:00Z', id * 10 - 5
from school.school where id in (901, 902);

-- Of each school one reopening that was refused long ago, bearing its number.
insert into journal.reopening (school_id, id, term_id, course_id, asked_at, asked_by, asked_account, why, decided_at, decided_by, agreed, answer) values
    (901, 901, 9011, 971, '2026-11-02T12:00Z', 9001, 9001, 'описка', '2026-11-03T12:00Z', 9005, false, 'не нужно'),
    (902, 902, 9021, 981, '2026-11-02T12:00Z', 9801, 9801, 'описка', '2026-11-03T12:00Z', 9802, false, 'не нужно');
-- Of each school somebody who led a subject once, bearing its number.
insert into topics.subject_leader (school_id, id, subject_id, person_id, since, until, recorded_at, recorded_by)
select id, id, case id when 901 then 9001 else 9006 end, case id when 901 then 9002 else 9801 end, '2019-09-01', '2020-05-31', '2019-09-01T08:00Z', id * 10 - 5
from school.school where id in (901, 902);
-- A family of each school announced days of March; nobody accepted it yet.
insert into journal.absence_reason (school_id, id, pupil_id, since, until, reason, sign, note, source, entered_at, entered_by) values
    (901, 901, 9101, '2027-03-01', '2027-03-02', 'ill', 'ill', 'ложимся на обследование', 'guardian', '2026-12-15T16:00Z', 9401),
    (901, 972, 9201, '2027-03-01', '2027-03-02', 'ill', 'ill', 'ложимся на обследование', 'guardian', '2026-12-15T16:00Z', 9402),
    (902, 902, 9811, '2027-03-01', '2027-03-02', 'ill', 'ill', 'чужая поездка', 'guardian', '2026-12-15T16:00Z', 9841);
-- An exemption that was over long ago, numbered as its school.
insert into people.exemption (school_id, id, pupil_id, subject_id, kind, since, until, recorded_at, recorded_by) values
    (901, 901, 9101, 9001, 'special', '2026-09-01', '2026-09-05', '2026-09-01T08:00Z', 9008),
    (901, 972, 9201, 9001, 'special', '2026-09-01', '2026-09-05', '2026-09-01T08:00Z', 9008),
    (902, 902, 9811, 9006, 'special', '2026-09-01', '2026-09-05', '2026-09-01T08:00Z', 9802);
-- Homework set ahead in each course that is somebody's, bearing the number of its course: a report, due a week from the school's day.
insert into homework.assignment (school_id, id, course_id, due_on, text, minutes, audience, recorded_at, recorded_by) values
    (901, 971, 971, '2026-12-23', 'Доклад', 30, 'all', '2026-12-14T09:00Z', 9001),
    (901, 972, 972, '2026-12-23', 'Доклад', 30, 'all', '2026-12-14T09:00Z', 9002),
    (902, 981, 981, '2026-12-23', 'Доклад', 30, 'all', '2026-12-14T09:00Z', 9801);
-- Each with a file that bears its number.
insert into homework.file (school_id, sha256, kind, bytes, content, state, stored_at, stored_by)
select id, encode(sha256(convert_to('план', 'UTF8')), 'hex'), 'TXT', 8, convert_to('план', 'UTF8'), 'unchecked', '2026-12-14T09:00Z', id * 10 - 9
from school.school where id in (901, 902);
insert into homework.attachment (school_id, id, assignment_id, sha256, name, added_at, added_by)
select school_id, id, id, encode(sha256(convert_to('план', 'UTF8')), 'hex'), 'План доклада.txt', recorded_at, recorded_by from homework.assignment;
-- A control work of each school in its schedule, bearing its number: far off.
insert into homework.control_work (school_id, id, class_id, subject_id, on_date, level, recorded_at, recorded_by) values
    (901, 901, 971, 9001, '2027-05-14', 'region', '2026-12-01T09:00Z', 9005),
    (902, 902, 981, 9006, '2027-05-14', 'region', '2026-12-01T09:00Z', 9802);
-- Behaviour is judged from next May on; nobody has a mark of it, of an exam or in a certificate but the first of each school.
insert into results.setting (school_id, id, kind, since, from_grade, to_grade, way, act, recorded_at, recorded_by)
select id, id, 'behaviour', '2027-05-01', 1, 11, 'pass', 'приказ № 2', '2026-09-01T08:00Z', id * 10 - 5 from school.school where id in (901, 902);
insert into results.result_mark (school_id, year_id, pupil_id, subject_id, kind, version, value, decided_at, decided_by) values
    (901, 901, 9301, 9003, 'attestation', 1, 'pass', '2026-12-01T08:00Z', 9001), (902, 902, 9811, 9006, 'attestation', 1, '5', '2026-12-01T08:00Z', 9801);
insert into results.behaviour_mark (school_id, term_id, pupil_id, version, scale, value, recorded_at, recorded_by) values
    (901, 9014, 9301, 1, 'pass', 'pass', '2026-12-01T08:00Z', 9003), (902, 9024, 9811, 1, 'pass', 'pass', '2026-12-01T08:00Z', 9801);
-- Clubs of next May have a result, by a setting whose number is that of its school with a nought.
insert into results.setting (school_id, id, kind, since, from_grade, to_grade, way, act, recorded_at, recorded_by)
select id, id * 10, 'club', '2027-05-01', 1, 11, 'pass', 'приказ № 3', '2026-09-01T08:00Z', id * 10 - 5 from school.school where id in (901, 902);
