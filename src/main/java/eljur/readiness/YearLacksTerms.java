package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A class is divided otherwise than the year: then its registers have no page. */
@Component
@Order(10)
class YearLacksTerms implements Check {

    @Override
    public String key() {
        return "terms";
    }

    @Override
    public Mends mends() {
        return new Mends("calendar", "change");
    }

    @Override
    public Base base() {
        return Base.CLASSES;
    }

    @Override
    public String sql() {
        return """
                select string_agg(k.name, ', ' order by k.grade, k.name) as name, '/calendar/' || :year || '/dates' as path, '' as first, '' as second
                from school.v_class_group k
                where k.school_id = :school and k.year_id = :year and not exists (
                    select from school.v_term t where t.school_id = k.school_id and t.year_id = k.year_id and t.scheme = k.scheme)
                having count(*) > 0""";
    }
}
