package eljur.diary;

import eljur.access.Relation;
import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.access.Role;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Families read their own child's diary, pupils their own; nobody else opens it. */
@Configuration(proxyBeanMethods = false)
class DiaryRights {

    private static final Set<String> FAMILY = Set.of(Role.GUARDIAN.name(), Role.PUPIL.name());

    @Bean
    RightsTable diaryRightsTable() {
        return RightsTable.of(
                Right.of("diary", "read", Role.GUARDIAN, Relation.OWN_CHILD),
                Right.of("diary", "read", Role.PUPIL, Relation.SELF));
    }

    @Bean
    MenuItem diaryEntry() {
        return new MenuItem(10, "menu.diary", "book", "/diary", FAMILY);
    }

    @Bean
    MenuItem subjectsEntry() {
        return new MenuItem(20, "menu.subjects", "chart", "/diary/subjects", FAMILY);
    }
}
