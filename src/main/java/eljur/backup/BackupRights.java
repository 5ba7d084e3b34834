package eljur.backup;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ADMINISTRATOR;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Backups are the administrator's; the director is told when there are none. */
@Configuration(proxyBeanMethods = false)
class BackupRights {

    @Bean
    MenuItem backupsEntry() {
        return new MenuItem(70, "menu.backups", "shield", "/backups", Set.of("ADMINISTRATOR"));
    }

    @Bean
    RightsTable backupRightsTable() {
        return RightsTable.of(
                Right.of("backup", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("backup", "create", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("backup", "set", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("backup", "take", ADMINISTRATOR, OWN_SCHOOL));
    }
}
