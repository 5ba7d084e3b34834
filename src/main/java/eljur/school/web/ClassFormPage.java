package eljur.school.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class in a form.
 *
 * @param id 0: a new one
 * @param closed in words, empty where it is open
 * @param closing what was typed when it could not be closed
 */
public record ClassFormPage(
        long id,
        long year,
        String yearName,
        String name,
        Fields fields,
        List<ChangePage.Choice> schemes,
        List<ChangePage.Choice> buildings,
        List<ChangePage.Choice> bells,
        String closed,
        Fields closing,
        ChangePage.@Nullable Outcome outcome) {}
