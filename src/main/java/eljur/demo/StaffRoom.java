package eljur.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The staff: twenty-four in the village school, several with two or three roles. A larger school has the teaching posts
 * again for each stream of parallel classes, so that a stream is a school of its own to the timetable.
 */
final class StaffRoom {

    private final Names names;
    private final Copy copy;
    private final DemoCalendar calendar;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Member> byPost = new HashMap<>();

    /**
     * @param post of the list of posts; the same in each stream
     * @param login of the demonstration's page, empty for all others
     * @param tutors grade of the class of this stream that is tutored, 0: none
     */
    record Member(
            long id,
            String post,
            int stream,
            String surname,
            String given,
            String patronymic,
            List<String> roles,
            String login,
            int tutors,
            String room) {}

    StaffRoom(Names names, Copy copy, DemoCalendar calendar) {
        this.names = names;
        this.copy = copy;
        this.calendar = calendar;
    }

    /** @param streams how many classes the lower grades have */
    void hire(int streams, long seed) {
        List<String[]> posts = DemoTexts.table("staff.txt");
        for (int stream = 0; stream < streams; stream++)
            for (String[] post : posts)
                if (stream == 0 || !post[2].isEmpty()) hire(post, stream, Dice.of(seed, "staff", post[0], stream));
    }

    List<Member> members() {
        return members;
    }

    Member at(String post, int stream) {
        Member member = byPost.get(post + stream);
        if (member == null) throw new IllegalStateException("Nobody holds " + post + " in stream " + stream);
        return member;
    }

    /** Who records the orders. */
    long secretary() {
        return members.stream()
                .filter(member -> member.roles().contains("SECRETARY"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Nullable
    Member tutorOf(SchoolClass one) {
        return members.stream()
                .filter(member -> member.tutors() == one.grade() && member.stream() == one.stream())
                .findFirst()
                .orElse(null);
    }

    private void hire(String[] post, int stream, Dice dice) {
        Names.Surname surname = names.surname();
        boolean woman = post[5].equals("f");
        long id = copy.next(DemoTable.PERSON);
        var member = new Member(
                id,
                post[0],
                stream,
                surname.of(woman),
                names.given(surname, woman ? "woman" : "man").name(),
                names.given(surname, "man").patronymic(woman),
                roles(post, stream),
                stream == 0 ? post[4] : "",
                post[6].isEmpty() ? 0 : Integer.parseInt(post[6]),
                roomOf(post[7], stream));
        members.add(member);
        byPost.put(post[0] + stream, member);
        copy.row(DemoTable.PERSON, DemoSchool.ID, id, member.surname, member.given, member.patronymic, null);
        LocalDate since = calendar.starts().minusYears(dice.between(1, 24)).minusDays(dice.between(0, 40));
        String position = stream == 0 ? post[1] : post[2];
        copy.row(DemoTable.STAFF, DemoSchool.ID, id, position, since);
        for (String one : position.split(", ")) appointed(id, one, since, dice.between(5, 90));
    }

    private void appointed(long person, String position, LocalDate since, int number) {
        copy.row(
                DemoTable.APPOINTMENT,
                DemoSchool.ID,
                copy.next(DemoTable.APPOINTMENT),
                person,
                position,
                since,
                DemoTexts.of("order.hired", number),
                since.minusDays(1),
                PupilOrders.noonOf(since),
                null);
    }

    private static List<String> roles(String[] post, int stream) {
        if (post[3].isEmpty()) return List.of();
        if (stream == 0) return List.of(post[3].split(","));
        return post[6].isEmpty() ? List.of("TEACHER") : List.of("TEACHER", "FORM_TUTOR");
    }

    /** The same rooms on another floor: 21, 121, 221; «Спортзал», «Спортзал 2». */
    static String roomOf(String room, int stream) {
        if (stream == 0 || room.isEmpty()) return room;
        return room.matches("\\d+") ? String.valueOf(Integer.parseInt(room) + 100 * stream) : room + " " + (stream + 1);
    }
}
