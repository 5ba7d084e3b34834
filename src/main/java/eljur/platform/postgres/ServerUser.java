package eljur.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. An ordinary user runs it as himself. Root may not: for root it becomes whoever owns the
 * data already, else the system user {@code postgres}, or {@code nobody}; where that user cannot reach the folder
 * (below /root, say) it runs as root stripped of its name and power by an empty user namespace.
 *
 * @param prefix the command that changes the user
 * @param uid of the files it must own; -1: leave them as they are
 */
record ServerUser(List<String> prefix, int uid, int gid) {

    static ServerUser reaching(Path folder, PostgresBinaries binaries) {
        if (!isRoot()) return new ServerUser(List.of(), -1, -1);
        return Stream.of(owner(folder.resolve(ClusterFolder.DATA)), systemUsers(), Stream.of(nameless()))
                .flatMap(users -> users)
                .filter(user -> user.reaches(folder, binaries))
                .findFirst()
                .orElseThrow(() -> new LaunchRefused("launch.root", folder));
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /**
     * A command that does not outlive the thread which starts it: the kernel sends it the signal then. Set last, for
     * changing the user clears it.
     */
    List<String> tied(String signal, List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv"))) return command(command);
        var tied = new ArrayList<>(List.of("setpriv", "--pdeathsig", signal, "--"));
        tied.addAll(command);
        return command(tied);
    }

    void own(Path tree) throws IOException {
        if (uid < 0 || Files.getAttribute(tree, "unix:uid").equals(uid)) return;
        FileTree.own(tree, uid, gid);
    }

    private boolean reaches(Path folder, PostgresBinaries binaries) {
        return Command.run(command(List.of("test", "-x", folder.toString()))).worked()
                && Command.run(command(List.of(binaries.program("postgres"), "--version")))
                        .worked();
    }

    private static Stream<ServerUser> owner(Path data) {
        try {
            int uid = (Integer) Files.getAttribute(data, "unix:uid");
            int gid = (Integer) Files.getAttribute(data, "unix:gid");
            return uid == 0 ? Stream.empty() : Stream.of(systemUser(uid, gid));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<ServerUser> systemUsers() {
        return Stream.of("postgres", "nobody").flatMap(name -> systemUser(name).stream());
    }

    private static Optional<ServerUser> systemUser(String name) {
        try (Stream<String> accounts = Files.lines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
            return accounts.map(line -> line.split(":"))
                    .filter(account -> account.length > 3 && account[0].equals(name))
                    .findFirst()
                    .map(account -> systemUser(Integer.parseInt(account[2]), Integer.parseInt(account[3])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ServerUser systemUser(int uid, int gid) {
        return new ServerUser(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid, gid);
    }

    private static ServerUser nameless() {
        return new ServerUser(List.of("unshare", "-U", "--"), 0, 0);
    }
}
