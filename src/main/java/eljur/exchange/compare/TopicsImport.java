package eljur.exchange.compare;

import eljur.access.CurrentUser;
import eljur.exchange.formats.TopicList;
import eljur.platform.Numbers;
import eljur.platform.TouchedRow;
import eljur.timetable.TopicPlans;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plans of topics as something that can be brought into the school: what they would do, and doing it. */
@Component
public class TopicsImport {

    private final CurrentYears years;
    private final TopicsNow topics;
    private final TopicPlans plans;

    public TopicsImport(CurrentYears years, TopicsNow topics, TopicPlans plans) {
        this.years = years;
        this.topics = topics;
        this.plans = plans;
    }

    public PlannedImport compared(long school, TopicList list) {
        TopicsNow.Known known = topics.of(school, years.of(school));
        Numbers counted = Numbers.counting();
        TopicsComparison seen = new TopicsComparison(known, counted).compare(list);
        return new PlannedImport() {
            @Override
            public ImportPlan plan() {
                return new ImportPlan(List.of("topic"), seen.items, List.of());
            }

            @Override
            public List<TouchedRow> apply(CurrentUser who) {
                Numbers given = counted.allotted((entity, count) -> plans.numbers(count));
                return plans.save(school, new TopicsComparison(known, given).compare(list).rows);
            }
        };
    }
}
