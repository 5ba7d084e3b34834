package eljur.school;

/** The rows of which a school consists, as the history keeps them. Asked for, a row is held until the transaction ends. */
enum StructureRow {
    SCHOOL("school", "select to_jsonb(t)::text from school.school t where t.id = :school and t.id = :id for update"),
    SIGNER(
            "signer",
            "select to_jsonb(t)::text from school.signer t where t.school_id = :school and t.id = :id for update"),
    BUILDING(
            "building",
            "select to_jsonb(t)::text from school.building t where t.school_id = :school and t.id = :id for update"),
    ROOM("room", "select to_jsonb(t)::text from school.room t where t.school_id = :school and t.id = :id for update"),
    CLASS_GROUP(
            "class-group",
            "select to_jsonb(t)::text from school.class_group t where t.school_id = :school and t.id = :id for update"),
    AREA(
            "subject-area",
            "select to_jsonb(t)::text from school.subject_area t where t.school_id = :school and t.id = :id for update"),
    SUBJECT(
            "subject",
            "select to_jsonb(t)::text from school.subject t where t.school_id = :school and t.id = :id for update");

    private final String entity;
    private final String sql;

    StructureRow(String entity, String sql) {
        this.entity = entity;
        this.sql = sql;
    }

    String entity() {
        return entity;
    }

    String sql() {
        return sql;
    }
}
