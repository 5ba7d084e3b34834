package eljur.homework;

import eljur.homework.controls.ControlAdvice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asked while a plan of topics is written: what speaks against its control works on the days they will fall on. */
@Component
public class PlannedControls {

    private final ControlAdvice advice;

    PlannedControls(ControlAdvice advice) {
        this.advice = advice;
    }

    /** In words, of each of these days; advice, whatever it says. */
    public Map<LocalDate, List<String>> of(long school, long course, LocalDate today, List<LocalDate> days) {
        var all = advice.planned(school, course, today, days);
        return all.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().said()));
    }
}
