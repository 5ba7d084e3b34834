package eljur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/** A server that only gives files away: what this machine can do with the same bytes. */
final class Nginx implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    private final Path folder;
    private final int port;
    private final Process process;

    private Nginx(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static Nginx started() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("eljur-bench-nginx-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = Served.freePort();
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  keepalive_requests 1000000000;
                  default_type text/html;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fast;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  sendfile on; tcp_nodelay on;
                  server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """.formatted(folder, port));
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        Thread.sleep(500);
        if (!process.isAlive()) throw new IllegalStateException(Files.readString(folder.resolve("said")));
        return new Nginx(folder, port, process);
    }

    /** Answers a second with a file of these bytes. */
    Series serving(String name, byte[] bytes, int connections, double seconds) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        byte[] request = HttpConnection.request("GET", "/" + name, "", "");
        return Load.of(port, connections, seconds, one -> Visit.page(request));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Served.delete(folder);
    }
}
