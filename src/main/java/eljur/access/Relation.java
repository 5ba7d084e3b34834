package eljur.access;

/** How a row is one's own. A right names the relation that it asks for. */
public enum Relation {
    /** Teaches the course on that day. */
    OWN_COURSE,
    /** Leads those who teach the subject: руководитель методического объединения. */
    OWN_SUBJECT,
    /** Gives this one lesson for somebody else. */
    OWN_LESSON,
    /** Clubs, electives, extracurricular work: whatever is no lesson, for whoever answers for it in the school. */
    OWN_ACTIVITIES,
    /** Form tutor of the class. */
    OWN_CLASS,
    /** Guardian of the pupil, with electronic access. */
    OWN_CHILD,
    /** The pupil, the account holder. */
    SELF,
    /** Anything of the school. */
    OWN_SCHOOL
}
