package eljur.exchange.compare;

import eljur.exchange.formats.ClassList;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.people.FamilyContacts;
import eljur.people.FamilyContacts.Contact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Telephones and mail addresses of a list, compared with those of the cards. The list only adds: who has another number now may still be
 * reached by the former one, and which is to go is said on the card.
 */
final class ContactComparison {

    private final ClassListDraft draft;

    /** Of a guardian of several children each row tells the same. */
    private final Set<Contact> seen = new HashSet<>();

    ContactComparison(ClassListDraft draft) {
        this.draft = draft;
    }

    void compare(long person, String name, List<ClassList.Contact> contacts, @Nullable Integer row) {
        contacts.forEach(one -> compare(person, name, one, row));
    }

    private void compare(long person, String name, ClassList.Contact one, @Nullable Integer row) {
        String value = FamilyContacts.normal(one.kind(), one.typed());
        if (value == null) {
            Reason why = Reason.of("import.row.contact." + one.kind(), Cells.excerpt(one.typed()));
            draft.items.add(PlannedItem.refused("contact", name, row, why));
            return;
        }
        var contact = new Contact(person, one.kind(), value);
        if (!seen.add(contact)) return;
        boolean there = draft.now
                .contacts()
                .getOrDefault(person, Set.of())
                .contains(new ClassListNow.Contact(one.kind(), value));
        if (!there) draft.rows.contacts.add(contact);
        draft.items.add(PlannedItem.of("contact", there ? State.SAME : State.NEW, name + ": " + value, row));
    }
}
