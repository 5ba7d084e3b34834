package eljur.carried;

import eljur.carried.CarriedMark.Place;
import eljur.carried.CarriedText.Value;
import eljur.platform.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be written so that the sheet says what was typed. What is confirmed stays; what was sent back is entered anew even where
 * it is the same, for the deputy head to look at again; what was not typed into stays as it is.
 *
 * @param withdrawn marks that stand no longer
 * @param added by their place
 */
record CarriedPlan(List<CarriedMark> withdrawn, Map<Place, List<Value>> added) {

    /** @throws Refused where a confirmed mark was typed over */
    static CarriedPlan of(List<CarriedMark> standing, CarriedForm form) {
        List<CarriedMark> withdrawn = new ArrayList<>();
        Map<Place, List<Value>> added = new LinkedHashMap<>();
        form.marks().forEach((place, values) -> {
            List<CarriedMark> there =
                    standing.stream().filter(mark -> mark.place().equals(place)).toList();
            if (isSame(there, values, form)) return;
            if (there.stream().anyMatch(CarriedMark::confirmed)) throw new Refused("carried.no.confirmed");
            withdrawn.addAll(there);
            if (!values.isEmpty()) added.put(place, values);
        });
        return new CarriedPlan(List.copyOf(withdrawn), added);
    }

    boolean isEmpty() {
        return withdrawn.isEmpty() && added.isEmpty();
    }

    private static boolean isSame(List<CarriedMark> there, List<Value> values, CarriedForm form) {
        return there.stream().map(CarriedMark::value).toList().equals(values)
                && there.stream()
                        .allMatch(mark -> mark.confirmed()
                                || mark.returned() == null
                                        && mark.source().equals(form.source())
                                        && mark.document().equals(form.document()));
    }
}
