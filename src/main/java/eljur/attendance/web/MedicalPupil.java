package eljur.attendance.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Certificates and exemptions of a pupil, and the forms for the next ones. @param act which form was refused @param differs what the journal says otherwise; empty: nothing was asked */
public record MedicalPupil(
        long id,
        String name,
        String className,
        List<ReasonLine> certificates,
        List<Exemption> exemptions,
        List<Subject> subjects,
        String act,
        Map<String, String> typed,
        String differs,
        @Nullable String error) {

    public record Exemption(long id, String subject, String kind, String days, String document) {}

    public record Subject(long id, String name, boolean usual) {}

    public String value(String form, String field) {
        return act.equals(form) ? typed.getOrDefault(field, "") : "";
    }

    /** For a certificate, when that form was refused; else nothing. */
    public Map<String, String> ofForm(String form) {
        return act.equals(form) ? typed : Map.of();
    }
}
