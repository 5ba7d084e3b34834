package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.web.SlipSheet;
import eljur.platform.QrPicture;
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
    private final Clock clock;

    SlipSheets(AccessPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    SlipSheet of(CurrentUser who, List<SlipIssue.Issued> issued, String back) {
        // The address at which the one who prints sees the pages is the one that the others get.
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().build();
        String host = String.valueOf(address.getHost());
        boolean local = host.equals("localhost") || host.startsWith("127.") || host.contains("::1");
        AccessPages.School school = pages.school(who);
        return new SlipSheet(
                school.name(),
                address.toUriString(),
                local,
                school.day(clock.instant().plus(GOOD_FOR)),
                back,
                issued.stream().map(one -> slip(address.toUriString(), one)).toList());
    }

    private static SlipSheet.Slip slip(String address, SlipIssue.Issued one) {
        QrPicture picture = QrPicture.of(address + "/activate?code=" + one.code());
        Holder holder = one.holder();
        return new SlipSheet.Slip(holder.name(), holder.note(), one.code(), picture.side(), picture.path());
    }
}
