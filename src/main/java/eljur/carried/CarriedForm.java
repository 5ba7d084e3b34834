package eljur.carried;

import eljur.carried.CarriedMark.Place;
import eljur.carried.CarriedPupils.Found;
import eljur.carried.CarriedText.Value;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed into the sheet.
 *
 * @param marks of each field that was sent, in the order of the sheet; an empty one holds none
 * @param seen the version of the sheet that the writer saw
 */
record CarriedForm(Map<Place, List<Value>> marks, String source, String document, long seen) {

    static final int LONGEST = 300;

    /** @throws UnreadSheet naming every field that holds no marks */
    static CarriedForm of(
            Map<String, String> typed, CarriedColumns columns, Set<Long> subjects, Found pupil, Texts texts) {
        Map<Place, List<Value>> marks = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        String source = Typed.text(typed.get("source"), 200).replaceAll("\\s+", " ");
        for (long subject : subjects)
            for (Place place : places(columns, subject))
                if (typed.get(place.field()) != null)
                    try {
                        marks.put(place, read(place, Typed.text(typed.get(place.field()), LONGEST), pupil));
                    } catch (Refused no) {
                        errors.put(place.field(), no.said(texts));
                    }
        if (!errors.isEmpty() && source.isEmpty()) errors.put("source", texts.of("carried.no.source"));
        if (!errors.isEmpty()) throw new UnreadSheet(errors);
        return new CarriedForm(
                marks,
                source,
                Typed.text(typed.get("document"), 200).replaceAll("\\s+", " "),
                seen(typed.getOrDefault("seen", "")));
    }

    /** The fields of a subject, from left to right. */
    static List<Place> places(CarriedColumns columns, long subject) {
        List<Place> places = new java.util.ArrayList<>();
        for (var term : columns.finished()) places.add(new Place(subject, term.id(), false));
        if (columns.year()) places.add(new Place(subject, null, false));
        if (columns.current() != null)
            places.add(new Place(subject, columns.current().id(), true));
        return places;
    }

    private static List<Value> read(Place place, String text, Found pupil) {
        return place.current()
                ? CarriedText.current(text, pupil.yearStarts(), pupil.today())
                : CarriedText.period(text);
    }

    private static long seen(String typed) {
        return typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : 0;
    }
}
