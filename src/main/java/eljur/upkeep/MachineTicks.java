package eljur.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** How long the machine has been up, its sleep included: a laptop that was closed for the night has not set its clock. */
@Component
class MachineTicks implements Ticks {

    private static final Path UPTIME = Path.of("/proc/uptime");

    private final boolean told = Files.isReadable(UPTIME);

    @Override
    public long nanos() {
        return told ? uptime() : System.nanoTime();
    }

    private static long uptime() {
        try {
            String seconds = Files.readString(UPTIME).split(" ", 2)[0];
            return (long) (Double.parseDouble(seconds) * 1e9);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
