package eljur;

import eljur.backup.RestoreCommand;
import eljur.platform.launch.Launch;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole program: one process, one school or many. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("restore"))
            RestoreCommand.fromCommandLine(List.of(args).subList(1, args.length));
        else Launch.fromCommandLine(Application.class, args);
    }
}
