package eljur.homework.files;

/** A file that came with a form, looked at and checked, before anything is kept of it. */
public record Upload(String name, FileKind kind, byte[] content, FileState state) {}
