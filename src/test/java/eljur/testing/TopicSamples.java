package eljur.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Valid requests of the pages of plans of topics. */
final class TopicSamples {

    private TopicSamples() {}

    /** The version is that of no plan: what is done to one, its own tests try. */
    static Map<String, String> all() {
        String seen = "version=&operation={op}&topic=9048", named = "&title=Тема&hours=1";
        Map<String, String> samples = new HashMap<>();
        for (String page : List.of(
                "",
                "/leaders",
                "/{course}",
                "/{course}/approved",
                "/{course}/plan.xlsx",
                "/{course}/topic",
                "/{course}/text")) samples.put("GET /topics" + page, "");
        samples.put("POST /topics/{course}/topic", seen + named + "&after=0");
        samples.put("POST /topics/{course}/topic/removal", seen);
        samples.put("POST /topics/{course}/topic/merger", seen + named + "&reason=карантин");
        samples.put("POST /topics/{course}/topic/split", seen + named + "&rest=Ещё&rest-hours=1&reason=карантин");
        samples.put("POST /topics/{course}/amendments/undo", seen + "&amendment=1");
        samples.put("POST /topics/{course}/start", seen + "&start=1");
        samples.put("POST /topics/{course}/text", "text=Тема");
        samples.put("POST /topics/{course}/text/application", seen + "&text=Тема");
        samples.put("POST /topics/{course}/sending", "step=0&act=recalled");
        samples.put("POST /topics/{course}/agreement", "step=0");
        samples.put("POST /topics/{course}/approval", "step=0");
        samples.put("POST /topics/leaders", "subject={subject}&person=9002&since=2027-05-20");
        samples.put("POST /topics/leaders/{leader}/ending", "");
        return samples;
    }
}
