package eljur.access;

/**
 * The roles of a school. A person may hold several and works in one at a time. Where nothing else orders them, the one that stands
 * first here is worn first: who teaches and looks after a class begins the day with lessons.
 */
public enum Role {
    HEAD,
    DEPUTY_HEAD,
    ACTIVITIES_DEPUTY,
    ADMINISTRATOR,
    SECRETARY,
    TEACHER,
    FORM_TUTOR,
    NURSE,
    PSYCHOLOGIST,
    GUARDIAN,
    PUPIL
}
