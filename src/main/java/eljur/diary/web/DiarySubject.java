package eljur.diary.web;

import java.util.List;

/** One subject of a term: every mark, and how the average comes about. */
public record DiarySubject(
        DiaryFrame frame, long term, String termName, DiaryTerm.Subject subject, List<String> figures) {}
