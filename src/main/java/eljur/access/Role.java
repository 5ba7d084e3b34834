package eljur.access;

/** The roles of a school. A person may hold several and works in one at a time. */
public enum Role {
    HEAD,
    DEPUTY_HEAD,
    ACTIVITIES_DEPUTY,
    ADMINISTRATOR,
    SECRETARY,
    FORM_TUTOR,
    TEACHER,
    NURSE,
    PSYCHOLOGIST,
    GUARDIAN,
    PUPIL
}
