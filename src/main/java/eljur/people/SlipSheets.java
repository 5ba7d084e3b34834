package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.web.SlipSheet;
import eljur.platform.QrPicture;
import eljur.platform.launch.ServedAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Slips as they are printed. */
@Component
class SlipSheets {

    /** As long as a slip is good: the last whole day is printed. */
    private static final Duration GOOD_FOR = Duration.ofDays(14);

    private final AccessPages pages;
    private final ServedAddress served;
    private final Clock clock;

    SlipSheets(AccessPages pages, ServedAddress served, Clock clock) {
        this.pages = pages;
        this.served = served;
        this.clock = clock;
    }

    SlipSheet of(CurrentUser who, List<SlipIssue.Issued> issued, String back) {
        String address = address();
        AccessPages.School school = pages.school(who);
        return new SlipSheet(
                school.name(),
                address,
                isLocal(address),
                school.day(clock.instant().plus(GOOD_FOR)),
                back,
                issued.stream().map(one -> slip(address, one)).toList());
    }

    // Who prints on the very machine of the journal sees it at an address where nobody else does.
    private String address() {
        String seen =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return served.isNamed() || isLocal(seen) ? served.url() : seen;
    }

    private static boolean isLocal(String url) {
        String host = String.valueOf(URI.create(url).getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.matches("\\[[0:]*:1]");
    }

    private static SlipSheet.Slip slip(String address, SlipIssue.Issued one) {
        QrPicture picture = QrPicture.of(address + "/activate?code=" + one.code());
        Holder holder = one.holder();
        return new SlipSheet.Slip(holder.name(), holder.note(), one.code(), picture.side(), picture.path());
    }
}
