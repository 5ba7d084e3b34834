package eljur.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order about a pupil, to be typed in.
 *
 * @param pupil null: one who was never here
 * @param kind {@code arrival}, {@code leaving}, {@code transfer}, {@code study-form}
 * @param now where the pupil is now, in words
 * @param classes to choose from; empty where the kind needs none
 * @param groupsOf the class whose groups are shown
 * @param twins pupils of the same name, known already
 */
public record MovementForm(
        @Nullable Long pupil,
        String name,
        String kind,
        String now,
        Fields fields,
        List<PupilIndex.Choice> classes,
        @Nullable Long groupsOf,
        List<Group> groups,
        List<PupilIndex.Entry> twins) {

    public record Group(long id, String name, boolean chosen) {}

    public String action() {
        return pupil == null ? "/pupils" : "/pupils/" + pupil + "/movements";
    }

    public String back() {
        return pupil == null ? "/pupils" : "/pupils/" + pupil;
    }
}
