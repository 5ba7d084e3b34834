package eljur.people;

import eljur.access.AccountChange;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what the holders of accounts do to them; the ground below knows of no memory. */
@Component
class AccountHistory {

    private final Audit audit;

    AccountHistory(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void remember(AccountChange change) {
        String key = String.valueOf(change.who().personId());
        audit.record(change.who(), ChangeEvent.of("account", change.action(), key, null, null));
    }
}
