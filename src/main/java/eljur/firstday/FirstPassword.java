package eljur.firstday;

import eljur.access.Accounts;
import eljur.access.Passwords;
import eljur.platform.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Login and password of the first account, judged by what stands in the form beside them. */
@Component
class FirstPassword {

    private static final List<String> KNOWN = List.of(
            "account.login", "account.surname", "account.given", "account.patronymic", "school.name", "school.short");

    private final Passwords passwords;

    FirstPassword(Passwords passwords) {
        this.passwords = passwords;
    }

    /** Says what is wrong, whatever else is wrong in the form: nobody types a long page twice for it. */
    void judge(FirstDayForm form, String password, FirstDayCheck check) {
        try {
            if (!form.text("account.login").isEmpty()) Accounts.fit(form.text("account.login"));
        } catch (Refused no) {
            check.error("account.login", no.messageKey(), no.args());
        }
        if (password.isEmpty()) check.error("account.password", "firstday.no.empty");
        else
            try {
                judge(form, password);
            } catch (Refused no) {
                check.error("account.password", no.messageKey(), no.args());
            }
    }

    /** @throws Refused when it is no password for whom the form names */
    void judge(FirstDayForm form, String password) {
        passwords.judge(password, KNOWN.stream().map(form::text).toList());
    }
}
