package eljur.platform.launch;

import eljur.platform.postgres.Database;
import java.nio.file.Path;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * What must be done before a database that holds something is migrated. There are no beans yet: whoever does it has a
 * constructor without arguments and stands in {@code META-INF/spring.factories}.
 */
public interface BeforeMigration {

    /**
     * @param folder the program's data folder
     * @throws eljur.platform.postgres.LaunchRefused when it cannot be done; then nothing is migrated
     */
    void prepare(Database database, Path folder);

    static void all(Database database, Path folder) {
        SpringFactoriesLoader.loadFactories(BeforeMigration.class, BeforeMigration.class.getClassLoader())
                .forEach(step -> step.prepare(database, folder));
    }
}
