package eljur.carried;

import eljur.carried.web.CarriedPage;
import eljur.platform.Texts;
import eljur.school.PeriodName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Brought marks in words. */
@Component
class CarriedWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.MM");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final Texts texts;

    CarriedWords(Texts texts) {
        this.texts = texts;
    }

    String term(String scheme, CarriedColumns.Term term) {
        return PeriodName.of(texts, scheme, term.ordinal());
    }

    String termShort(String scheme, CarriedColumns.Term term) {
        return PeriodName.shortly(texts, scheme, term.ordinal());
    }

    CarriedPage.Sign sign(CarriedText.Value value) {
        return new CarriedPage.Sign(
                value.mark().printed(), value.mark().cssClass(), value.day() == null ? "" : DAY.format(value.day()));
    }

    String entered(String name, LocalDate day) {
        return texts.of("carried.entered", name, DATE.format(day));
    }
}
