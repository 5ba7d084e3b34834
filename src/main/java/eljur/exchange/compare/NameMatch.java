package eljur.exchange.compare;

import eljur.exchange.formats.PersonName;
import eljur.exchange.sheets.Cells;
import java.util.List;
import java.util.function.Function;

/** Whom a typed name may mean: the full name, the name without patronymic, or the surname with initials. */
final class NameMatch {

    private NameMatch() {}

    /** All who may be meant: none is nobody, more than one is a doubt. */
    static <T> List<T> of(PersonName typed, List<T> people, Function<T, PersonName> name) {
        return people.stream().filter(one -> mayBe(typed, name.apply(one))).toList();
    }

    private static boolean mayBe(PersonName typed, PersonName known) {
        PersonName spread = spread(typed);
        return Cells.fold(typed.surname()).equals(Cells.fold(known.surname()))
                && begins(spread.given(), known.given())
                && begins(spread.patronymic(), known.patronymic());
    }

    /** "A.B." in one word is two initials. */
    private static PersonName spread(PersonName typed) {
        String[] initials = typed.given().split("\\.\\s*", 3);
        boolean both = initials.length > 1 && typed.patronymic().isEmpty() && !initials[1].isEmpty();
        return both ? new PersonName(typed.surname(), initials[0] + ".", initials[1] + ".") : typed;
    }

    private static boolean begins(String typed, String known) {
        String bare = Cells.bare(typed);
        boolean initial = bare.length() == 1;
        return bare.isEmpty()
                || known.isEmpty()
                || (initial
                        ? Cells.bare(known).startsWith(bare)
                        : Cells.bare(known).equals(bare));
    }
}
