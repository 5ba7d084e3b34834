package eljur.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.postgres.LaunchRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of one installation. That two programs do not share one is in {@link ProgramTest}: it takes two. */
class DataFolderTest {

    @TempDir
    Path above;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "school", "external"})
    void aFolderStaysWhatItWasMadeFor(String kind) throws IOException {
        Path path = above.resolve("новая").resolve("папка");
        DataFolder.open(path, kind).close();
        assertThat(path.resolve("kind")).hasContent(kind);
        DataFolder.open(path, kind).close();
        assertThat(path.resolve("kind")).hasContent(kind);
    }

    @Test
    void aStartIsTheFirstOneUntilAProgramHasWrittenItsLogHere() throws IOException {
        try (var made = DataFolder.open(above.resolve("school"), "school")) {
            assertThat(made.startingKey()).isEqualTo("launch.starting.first");
            made.markRestored();
            assertThat(made.startingKey()).isEqualTo("launch.starting.restored");
            Files.writeString(made.programLog(), "begun");
            assertThat(made.startingKey()).isEqualTo("launch.starting");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "demo, school, launch.folder.holds.demo",
        "demo, external, launch.folder.holds.demo",
        "school, demo, launch.folder.holds.school",
        "school, external, launch.folder.holds.school",
        "external, demo, launch.folder.holds.external",
        "external, school, launch.folder.holds.external",
        "external, , launch.folder.holds.external",
    })
    void nothingOfAnotherKindComesIntoIt(String held, @Nullable String asked, String key) {
        DataFolder.open(above, held).close();
        assertThat(refusal(above, asked)).isEqualTo(key);
        assertThat(above.resolve("kind")).hasContent(held);
        DataFolder.open(above, held).close();
    }

    @Test
    void whatWasNotSaidIsAsItIsThere() {
        try (var made = DataFolder.open(above.resolve("first"), null)) {
            assertThat(made.holdsDemo()).isTrue();
        }
        DataFolder.open(above.resolve("school"), "school").close();
        try (var there = DataFolder.open(above.resolve("school"), null)) {
            assertThat(there.holdsDemo()).isFalse();
        }
    }

    @Test
    void somebodysFolderIsLeftAsItWas() throws IOException {
        Path photo = Files.writeString(above.resolve("photo.jpg"), "a photo");
        Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(refusal(above, "demo")).isEqualTo("launch.folder.foreign");
        assertThat(mode(above)).isEqualTo("rwxr-x---");
        try (Stream<Path> inside = Files.list(above)) {
            assertThat(inside).containsExactly(photo);
        }
    }

    @Test
    void aFirstStartCutShortIsNoForeignFolder() throws IOException {
        Files.createFile(above.resolve("lock"));
        Files.writeString(above.resolve("lock.new"), "sch");
        DataFolder.open(above, "school").close();
        assertThat(above.resolve("kind")).hasContent("school");
    }

    @Test
    void aKindThatNobodyWroteIsForeign() throws IOException {
        Files.writeString(above.resolve("kind"), "of bread");
        assertThat(refusal(above, "demo")).isEqualTo("launch.folder.foreign");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(above.resolve("file"), "text");
        assertThat(refusal(file, "demo")).isEqualTo("launch.folder.unwritable");
        assertThat(refusal(file.resolve("below"), "demo")).isEqualTo("launch.folder.unwritable");
    }

    @Test
    void othersMayPassThroughAndSeeNothing() throws IOException {
        Path path = above.resolve("new");
        DataFolder.open(path, "demo").close();
        assertThat(mode(path)).isEqualTo("rwx--x--x");
        assertThat(mode(path.resolve("log"))).isEqualTo("rwx------");
    }

    @Test
    void theUsualFolderIsTheUsersOwn() {
        assertThat(UsualFolder.base(Map.of("HOME", "/home/anna"), "anna"))
                .isEqualTo(Path.of("/home/anna/.local/share/eljur"));
        assertThat(UsualFolder.base(Map.of("HOME", "/home/anna", "XDG_DATA_HOME", "/data/anna"), "anna"))
                .isEqualTo(Path.of("/data/anna/eljur"));
        assertThat(UsualFolder.base(Map.of("HOME", "/home/anna", "XDG_DATA_HOME", "relative"), "anna"))
                .isEqualTo(Path.of("/home/anna/.local/share/eljur"));
        assertThat(UsualFolder.base(Map.of(), "anna"))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".local", "share", "eljur"));
        assertThat(UsualFolder.base(Map.of("HOME", "/root"), "root")).isEqualTo(Path.of("/var/lib/eljur"));
    }

    private static String refusal(Path path, @Nullable String kind) {
        var refused = new Object() {
            String key = "";
        };
        assertThatThrownBy(() -> DataFolder.open(path, kind))
                .isInstanceOfSatisfying(LaunchRefused.class, e -> refused.key = e.key());
        return refused.key;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
