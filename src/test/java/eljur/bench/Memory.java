package eljur.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the program holds, in mebibytes.
 *
 * @param heap what lives after a full collection
 * @param resident pages of the program's own process
 * @param database pages of PostgreSQL's processes that are theirs alone, and their shared memory once
 */
record Memory(double heap, double resident, double database) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final double KIB_IN_MIB = 1024;

    static Memory of(ProcessHandle program) throws IOException {
        jcmd(program.pid(), "GC.run");
        double resident = kib(program.pid(), "status", "VmRSS:");
        return new Memory(heap(program.pid()) / KIB_IN_MIB, resident / KIB_IN_MIB, database(program) / KIB_IN_MIB);
    }

    private static double heap(long pid) throws IOException {
        double used = 0;
        for (String line : jcmd(pid, "GC.heap_info").lines().toList()) {
            Matcher found = USED.matcher(line);
            boolean generation = line.contains("DefNew") || line.contains("Tenured") || line.contains("tenured");
            if (generation && found.find()) used += Double.parseDouble(found.group(1));
        }
        return used;
    }

    // Proportional: what several processes share is counted once.
    private static double database(ProcessHandle program) {
        return ProcessHandle.allProcesses()
                .filter(one -> isOf(one, program))
                .mapToDouble(one -> kib(one.pid(), "smaps_rollup", "Pss:"))
                .sum();
    }

    private static boolean isOf(ProcessHandle one, ProcessHandle program) {
        for (var above = one.parent(); above.isPresent(); above = above.get().parent())
            if (above.get().pid() == program.pid()) return true;
        return false;
    }

    private static double kib(long pid, String file, String key) {
        try (var lines = Files.lines(Path.of("/proc", "" + pid, file))) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static String jcmd(long pid, String what) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, "" + pid, what)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
