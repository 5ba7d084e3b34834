package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.people.web.GroupPage;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The groups of the year, and who is in each. */
@Controller
class GroupController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final GroupRolls rolls;
    private final GroupSaves saves;
    private final GroupRecords records;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate snapshot;

    GroupController(
            GroupRolls rolls,
            GroupSaves saves,
            GroupRecords records,
            Notices notices,
            Texts texts,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.rolls = rolls;
        this.saves = saves;
        this.records = records;
        this.notices = notices;
        this.texts = texts;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
    }

    @GetMapping("/groups")
    @Allowed(entity = "group", action = "read")
    String index(CurrentUser who, Model model) {
        model.addAttribute("index", snapshot.execute(status -> rolls.groupsForReading(who)));
        return "people/groups";
    }

    @GetMapping("/groups/{group}")
    @Allowed(entity = "group", action = "read")
    String page(CurrentUser who, @PathVariable("group") long id, Model model) {
        model.addAttribute("group", snapshot.execute(status -> shown(who, id, null, null)));
        return "people/group";
    }

    @PostMapping("/groups/{group}/members")
    @Allowed(entity = "group", action = "change")
    String save(
            CurrentUser who,
            @PathVariable("group") long id,
            @RequestParam(name = "pupil", required = false) @Nullable List<Long> pupils,
            @RequestParam(defaultValue = "") String since,
            Model model,
            HttpServletResponse response) {
        Set<Long> chosen = TypedForm.chosen(pupils);
        return notices.after(
                response, "notice.group-saved", "/groups/" + id, () -> saves.save(who, id, chosen, day(since)), no -> {
                    model.addAttribute("group", snapshot.execute(status -> shown(who, id, no.said(texts), chosen)));
                    return "people/group";
                });
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("people.group.refused.day-unread");
        }
    }

    /** @param chosen what was ticked when it could not be saved; null: as it is */
    private GroupPage shown(CurrentUser who, long id, @Nullable String error, @Nullable Set<Long> chosen) {
        GroupRolls.Group group = rolls.groupForReading(who, id);
        List<GroupRolls.Place> places = group.whole() ? List.of() : rolls.places(who, group);
        Set<Long> in = places.stream()
                .filter(place -> place.in(group.day()))
                .map(GroupRolls.Place::pupil)
                .collect(Collectors.toSet());
        LocalDate since = records.begun(who.schoolId(), id) ? group.day() : group.startsOn();
        return new GroupPage(
                id,
                group.name(),
                group.whole(),
                !group.whole() && rolls.mayChange(who, id),
                in.size(),
                parts(group, places, in, chosen == null ? in : chosen),
                former(group, places, in),
                since.toString(),
                group.startsOn().toString(),
                group.day().toString(),
                error);
    }

    private List<GroupPage.Part> parts(
            GroupRolls.Group group, List<GroupRolls.Place> places, Set<Long> in, Set<Long> ticked) {
        Map<String, Map<Long, GroupPage.Member>> parts = new LinkedHashMap<>();
        for (GroupRolls.Place place : places) {
            if (!place.inClass() && !in.contains(place.pupil())) continue;
            String note = place.in(group.day()) ? since(group, place) : "";
            var member = new GroupPage.Member(place.pupil(), place.name(), ticked.contains(place.pupil()), note);
            var part = parts.computeIfAbsent(place.className(), name -> new LinkedHashMap<>());
            // Who left and came again has two places; the one that holds speaks.
            if (place.in(group.day()) || !part.containsKey(place.pupil())) part.put(place.pupil(), member);
        }
        List<GroupPage.Part> shown = new ArrayList<>();
        parts.forEach((name, pupils) -> shown.add(new GroupPage.Part(name, List.copyOf(pupils.values()))));
        return shown;
    }

    private String since(GroupRolls.Group group, GroupRolls.Place place) {
        LocalDate since = place.since();
        return since == null || !since.isAfter(group.startsOn())
                ? ""
                : texts.of("people.group.since", DAY.format(since));
    }

    private List<GroupPage.Member> former(GroupRolls.Group group, List<GroupRolls.Place> places, Set<Long> in) {
        return places.stream()
                .filter(place -> place.until() != null && !place.in(group.day()) && !in.contains(place.pupil()))
                .map(place -> new GroupPage.Member(
                        place.pupil(),
                        place.name(),
                        false,
                        texts.of(
                                "people.group.was",
                                DAY.format(java.util.Objects.requireNonNull(place.since())),
                                DAY.format(java.util.Objects.requireNonNull(place.until())))))
                .toList();
    }
}
