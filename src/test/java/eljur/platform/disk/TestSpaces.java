package eljur.platform.disk;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The disk of a school's program in a test: a hundred gigabytes, as free as the test says. */
@Component
@Primary
@ConditionalOnProperty("eljur.test-disk")
public class TestSpaces implements SpaceReading {

    private static final long GB = 1_000_000_000;

    private final DiskWatch watch;
    private volatile List<Space> spaces = List.of();

    TestSpaces(@org.springframework.context.annotation.Lazy DiskWatch watch) {
        this.watch = watch;
    }

    @Override
    public List<Space> read() {
        return spaces;
    }

    /** Sets what is free and lets the program look. */
    public void free(long megabytes) {
        spaces = List.of(new Space(Path.of("/srv/eljur"), megabytes * 1_000_000, 100 * GB));
        watch.look();
    }
}
