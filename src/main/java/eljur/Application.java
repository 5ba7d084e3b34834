package eljur;

import eljur.platform.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole program: one process, one school or many. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    public static void main(String[] args) {
        Launch.fromCommandLine(Application.class, args);
    }
}
