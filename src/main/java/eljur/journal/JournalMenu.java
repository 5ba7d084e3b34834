package eljur.journal;

import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** «Журнал» in the menu, for those who may open one. */
@Configuration(proxyBeanMethods = false)
class JournalMenu {

    @Bean
    MenuItem registersEntry() {
        return new MenuItem(
                20,
                "menu.registers",
                "register",
                "/registers",
                Set.of("TEACHER", "FORM_TUTOR", "DEPUTY_HEAD", "ACTIVITIES_DEPUTY", "HEAD"));
    }
}
