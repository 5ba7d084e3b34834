package eljur.exchange.compare;

import eljur.exchange.compare.FormerNames.FormerName;
import eljur.exchange.formats.PersonName;
import eljur.people.StudyGroups.GroupMember;
import eljur.school.SchoolStructure.ClassGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the school has already of all that class lists speak of.
 *
 * @param begun classes in which something was recorded this year: who comes now, comes today
 * @param sameSubject by group, the others in which its subject is taught
 * @param contacts by person, as they are kept
 * @param exportedParts parts of classes as the last applied timetable names them
 */
record ClassListNow(
        CurrentYear year,
        List<ClassGroup> classes,
        Set<Long> begun,
        List<Pupil> pupils,
        List<TimetableNow.Group> groups,
        List<GroupMember> members,
        List<ExportedPart> exportedParts,
        Map<Long, Set<Long>> sameSubject,
        List<Employee> staff,
        Map<Long, Set<Contact>> contacts) {

    /** One of the staff, who may be somebody's parent too. */
    record Employee(long id, PersonName name, String position) {}

    /**
     * @param classId null: in no class of this year on this day
     * @param formerNames as they were before orders of the school changed them
     */
    record Pupil(
            long id,
            PersonName name,
            @Nullable LocalDate bornOn,
            @Nullable String fileNumber,
            @Nullable String externalId,
            @Nullable Long classId,
            @Nullable Left left,
            List<Guardian> guardians,
            List<FormerName> formerNames) {

        /** The name that an order has changed since, where the list still has it. */
        @Nullable
        FormerName formerly(PersonName typed) {
            boolean current = typed.foldedWithoutPatronymic().equals(name.foldedWithoutPatronymic())
                    && (typed.patronymic().isEmpty() || typed.folded().equals(name.folded()));
            return current
                    ? null
                    : formerNames.stream()
                            .filter(former -> former.isOf(typed))
                            .findFirst()
                            .orElse(null);
        }
    }

    /** The order by which somebody left, and has not come again since. */
    record Left(LocalDate lastDay, String orderNumber, LocalDate orderDate) {}

    record Guardian(
            long id,
            PersonName name,
            String relation,
            @Nullable String ref) {}

    /** @param kind phone or email */
    record Contact(String kind, String value) {}

    /** @param classRef id of the class in the export */
    record ExportedPart(String ref, String name, String classRef) {}

    @Nullable
    ClassGroup schoolClass(long id) {
        return classes.stream().filter(one -> one.id() == id).findFirst().orElse(null);
    }
}
