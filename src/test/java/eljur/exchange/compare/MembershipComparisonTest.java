package eljur.exchange.compare;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.exchange.formats.ClassList;
import eljur.exchange.formats.PersonName;
import eljur.people.StudyGroups.GroupMember;
import eljur.platform.Numbers;
import eljur.school.SchoolStructure.ClassGroup;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A list of the whole school is read through a fixed number of times, however many pupils and groups it has. */
class MembershipComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final int PUPILS_OF_CLASS = 25;

    /** Counts how often one of its elements is looked at. */
    private static final class Counted<T> extends AbstractList<T> implements RandomAccess {

        private final List<T> list;
        private long looks;

        Counted(List<T> list) {
            this.list = list;
        }

        @Override
        public T get(int index) {
            looks++;
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    @Test
    void looksAtEachGroupAndMemberAsOftenInALargeSchoolAsInASmallOne() {
        List<Double> small = looks(10), large = looks(40);
        assertThat(large).isEqualTo(small);
        assertThat(small).allSatisfy(each -> assertThat(each).isBetween(1.0, 5.0));
    }

    /** @return looks at a group, and at a member, on the average */
    private static List<Double> looks(int classes) {
        List<ClassGroup> all = new ArrayList<>();
        List<TimetableNow.Group> groups = new ArrayList<>();
        List<ClassListNow.Pupil> pupils = new ArrayList<>();
        List<GroupMember> members = new ArrayList<>();
        List<ClassList.Row> rows = new ArrayList<>();
        for (int c = 1; c <= classes; c++) {
            String name = (1 + c % 11) + "-" + c;
            all.add(new ClassGroup(c, 1, 1 + c % 11, String.valueOf(c), name, "quarter", null, null));
            groups.add(new TimetableNow.Group(1000 + c, "Английский · " + name, false, null, Set.of((long) c), false));
            for (int p = 0; p < PUPILS_OF_CLASS; p++) {
                long id = 10_000L + c * 100 + p;
                PersonName who = new PersonName("Ким" + c, "Ян" + p, "");
                pupils.add(new ClassListNow.Pupil(
                        id, who, DAY.minusYears(12), null, null, (long) c, null, List.of(), List.of()));
                if (p % 2 == 0) members.add(new GroupMember(1000 + c, id, DAY, null));
                rows.add(new ClassList.Row(
                        rows.size() + 2,
                        name,
                        who,
                        null,
                        null,
                        List.of("Английский"),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null));
            }
        }
        var countedGroups = new Counted<>(groups);
        var countedMembers = new Counted<>(members);
        var year = new CurrentYear(1, "2026/27", DAY, DAY.plusMonths(9), DAY, DAY, DAY, Map.of());
        var draft = new ClassListDraft(
                new ClassListNow(
                        year,
                        all,
                        Set.of(),
                        pupils,
                        countedGroups,
                        countedMembers,
                        List.of(),
                        Map.of(),
                        List.of(),
                        Map.of()),
                Numbers.counting(),
                new Questions(Map.of()));
        new ClassListComparison(draft).compare(new ClassList(rows, List.of()));
        assertThat(draft.rows.members).hasSize(rows.size() - members.size());
        return List.of((double) countedGroups.looks / groups.size(), (double) countedMembers.looks / members.size());
    }
}
