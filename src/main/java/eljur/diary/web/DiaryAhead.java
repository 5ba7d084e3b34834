package eljur.diary.web;

/**
 * What a family reads before the child's first day in the class.
 *
 * @param path of the page that will be here
 * @param heading when lessons begin
 */
public record DiaryAhead(DiaryFrame frame, String path, String heading, String text) {}
