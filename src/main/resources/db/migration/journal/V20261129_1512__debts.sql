-- Until when a debt (the mark «.») is to be paid. The debt itself is the mark: it is paid when another mark stands in its place.
create table journal.debt_date (
    school_id   bigint      not null,
    work_id     bigint      not null,
    pupil_id    bigint      not null,
    due_on      date        not null,
    recorded_at timestamptz not null,
    recorded_by bigint      not null,
    primary key (school_id, work_id, pupil_id),
    foreign key (school_id, work_id) references journal.work (school_id, id),
    foreign key (school_id, pupil_id) references people.pupil (school_id, person_id)
);

-- What is owed: no mark for the same work came after the point.
create view journal.v_debt with (security_invoker = true) as
select m.school_id, m.pupil_id, w.course_id, w.term_id, m.lesson_id, m.work_id, w.held_on, t.name as work_name, w.title as work_title, d.due_on
from journal.mark m
join journal.work w on w.school_id = m.school_id and w.id = m.work_id
join journal.work_type t on t.school_id = w.school_id and t.code = w.work_code
left join journal.debt_date d on d.school_id = m.school_id and d.work_id = m.work_id and d.pupil_id = m.pupil_id
where m.value = 'debt'
  and not exists (select from journal.mark o where o.school_id = m.school_id and o.work_id = m.work_id and o.pupil_id = m.pupil_id
                    and o.ordinal > m.ordinal);

create index mark_debt on journal.mark (school_id, work_id) where value = 'debt';

create or replace view journal.v_mark with (security_invoker = true) as
select m.school_id, m.pupil_id, w.course_id, w.term_id, m.lesson_id, m.work_id, m.ordinal, m.value, m.comment,
       m.recorded_at, m.recorded_by, w.held_on, w.title as work_title, t.code as work_code, t.name as work_name, t.control,
       r.rule as work_rule, r.days as work_days,
       r.retake is not null and r.retake <> 'none' and m.ordinal > r.marks as retake,
       m.value || '#' || m.work_id || '#' || m.ordinal || '#'
       || case when exists (select from journal.weight_act a where a.school_id = w.school_id and w.held_on >= a.since
                            and (a.until is null or w.held_on <= a.until)) then 'true' else 'false' end
       || '#' || coalesce(r.rule, '') as counted,
       case when m.value = 'debt' then (select d.due_on from journal.debt_date d
                                        where d.school_id = m.school_id and d.work_id = m.work_id and d.pupil_id = m.pupil_id) end as debt_due
from journal.mark m
join journal.work w on w.school_id = m.school_id and w.id = m.work_id
join journal.work_type t on t.school_id = w.school_id and t.code = w.work_code
left join journal.work_rule r on r.school_id = w.school_id and r.id = w.rule_id;

call platform.protect('journal.debt_date');
grant select, insert, update on journal.debt_date to ${app};
grant select, insert, update, delete on journal.debt_date to ${data};
grant select on journal.v_debt to ${app}, ${data};
