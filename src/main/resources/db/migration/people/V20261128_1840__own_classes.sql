-- Which classes are somebody's own today: one rule for the lists, the log-ins and the reports. Of the year that runs, or
-- runs next: all of the school's, or those whose form tutor the person is on the school's day. A view that is asked with
-- the moment, since time comes from the program's clock only; the planner unfolds it like any other view.
create function people.v_own_class(
    of_school bigint, of_person bigint, at_moment timestamptz, school_wide boolean, by_class boolean)
    returns table (school_id bigint, class_id bigint, name text, grade int, scheme text, year_id bigint, year_name text,
                   year_starts_on date, school_name text, day date)
    language sql stable
    as $$
        with today as (
            select s.school_id, s.name, (at_moment at time zone s.zone)::date as day
            from school.v_school s where s.school_id = of_school),
        year as (
            select y.year_id, y.name, y.starts_on from school.v_academic_year y join today d on d.school_id = y.school_id
            order by y.starts_on <= d.day desc, abs(y.starts_on - d.day) limit 1)
        select k.school_id, k.class_id, k.name, k.grade, k.scheme, k.year_id, y.name, y.starts_on, d.name, d.day
        from school.v_class_group k
        join today d on d.school_id = k.school_id
        join year y on y.year_id = k.year_id
        where k.school_id = of_school
          and (school_wide or by_class and exists (
              select from people.form_tutor f
              where f.school_id = k.school_id and f.class_id = k.class_id and f.person_id = of_person
                and d.day >= f.since and (f.until is null or d.day <= f.until)))
    $$;
