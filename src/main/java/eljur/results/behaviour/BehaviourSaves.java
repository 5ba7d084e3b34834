package eljur.results.behaviour;

import eljur.access.CurrentUser;
import eljur.journal.ClosedClasses;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Typed;
import eljur.results.behaviour.BehaviourClass.Term;
import eljur.results.behaviour.BehaviourClasses.Pupil;
import eljur.results.behaviour.BehaviourMarks.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The form tutor gives the marks of behaviour of a period, of the whole class at once, all or nothing. */
@Component
class BehaviourSaves {

    private static final int LONGEST_REASON = 300;

    private final BehaviourClasses classes;
    private final BehaviourMarks marks;
    private final ClosedClasses closed;

    BehaviourSaves(BehaviourClasses classes, BehaviourMarks marks, ClosedClasses closed) {
        this.closed = closed;
        this.classes = classes;
        this.marks = marks;
    }

    private record Entry(
            Pupil pupil, Standing stands, @Nullable String value, String reason) {}

    /**
     * @param term null: that of today
     * @return how many marks were written
     */
    @Transactional
    public int save(CurrentUser who, long id, @Nullable Long term, Map<String, String> typed) {
        BehaviourClass of = classes.classForRecording(who, id);
        Term shown = term == null
                ? of.now()
                : of.terms().stream()
                        .filter(one -> one.id() == term)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        BehaviourScale scale = shown.scale().orElseThrow(() -> new Refused("behaviour.no.scale"));
        if (of.today().isBefore(shown.startsOn())) throw new Refused("behaviour.no.ahead");
        closed.openForWriting(who, id, shown.id());
        List<Pupil> pupils = classes.pupils(who.schoolId(), of, shown);
        Map<Long, Standing> standing = marks.of(
                who.schoolId(), shown.id(), pupils.stream().map(Pupil::id).toList());
        String rest = value(typed.get("all"), scale);
        Map<Long, Entry> changed = new LinkedHashMap<>();
        for (Pupil pupil : pupils) {
            Standing stands = standing.getOrDefault(pupil.id(), Standing.NONE);
            String text = typed.get("b." + pupil.id());
            if (text == null && (rest == null || stands.value() != null)) continue;
            String value = value(text, scale);
            Entry entry = new Entry(
                    pupil,
                    stands,
                    value == null && stands.value() == null ? rest : value,
                    Typed.text(typed.get("r." + pupil.id()), LONGEST_REASON).replaceAll("\\s+", " "));
            if (Objects.equals(entry.value(), stands.value())) continue;
            judge(of, scale, entry, typed.get("v." + pupil.id()));
            changed.put(pupil.id(), entry);
        }
        changed.values().forEach(entry -> write(who, shown, scale, entry));
        return changed.size();
    }

    private static @Nullable String value(@Nullable String sent, BehaviourScale scale) {
        String text = Typed.text(sent, 20);
        if (text.isEmpty()) return null;
        if (!scale.holds(text)) throw new Refused("behaviour.no.value");
        return text;
    }

    private static void judge(BehaviourClass of, BehaviourScale scale, Entry entry, @Nullable String seen) {
        Standing stands = entry.stands();
        if (seen != null && !seen.equals(String.valueOf(stands.version())))
            throw new Refused("behaviour.no.changed", entry.pupil().name());
        boolean ofEarlier = stands.value() != null
                && stands.at() != null
                && !LocalDate.ofInstant(stands.at(), of.zone()).equals(of.today());
        if (ofEarlier && entry.reason().isEmpty())
            throw new Refused("behaviour.no.reason", entry.pupil().name());
        if (entry.value() != null
                && scale.isLowest(entry.value())
                && entry.reason().isEmpty())
            throw new Refused("behaviour.no.reason-of-lowest", entry.pupil().name());
    }

    private void write(CurrentUser who, Term term, BehaviourScale scale, Entry entry) {
        String reason = entry.reason().isEmpty() ? null : entry.reason();
        if (!marks.add(who, term.id(), entry.pupil().id(), scale, entry.stands(), entry.value(), reason))
            throw new Refused("behaviour.no.changed", entry.pupil().name());
    }
}
