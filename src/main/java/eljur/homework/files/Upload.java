package eljur.homework.files;

/** A file that came with a form, looked at and checked, before anything is kept of it. @param sentName empty: it keeps its name */
public record Upload(String name, String sentName, FileKind kind, byte[] content, FileState state) {}
