package eljur.school;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in the form of a year's dates as a browser shows it. */
final class CalendarDates {

    private static final Pattern FIELD =
            Pattern.compile("name=\"((?:year|term|holiday)\\.[\\w.]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(holiday\\.\\d+\\.id)\" value=\"([^\"]*)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\w+)\"");

    private CalendarDates() {}

    static Map<String, String> shown(Visitor who, long year) {
        String page = who.get("/calendar/" + year + "/dates").body();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pattern pattern : new Pattern[] {HIDDEN, FIELD})
            pattern.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    /** What would come of these fields in place of those shown. */
    static HttpResponse<String> tried(Visitor who, long year, Map<String, String> other) {
        Map<String, String> fields = shown(who, year);
        fields.putAll(other);
        return who.submit("/calendar/" + year + "/dates", fields);
    }

    static void save(Visitor who, long year, Map<String, String> other) {
        Map<String, String> fields = shown(who, year);
        fields.putAll(other);
        HttpResponse<String> shown = who.submit("/calendar/" + year + "/dates", fields);
        Matcher seen = SEEN.matcher(shown.body());
        assertThat(seen.find()).as(shown.body()).isTrue();
        fields.put("seen", seen.group(1));
        assertThat(who.submit("/calendar/" + year + "/dates", fields).statusCode())
                .isEqualTo(302);
    }
}
