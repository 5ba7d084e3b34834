package eljur.backup;

import java.nio.file.Path;

/** A server elsewhere. */
record SftpPlace(long id, Sftp server) implements Place {

    @Override
    public String shown() {
        return "sftp://" + server.login() + "@" + server.host() + ":" + server.port() + server.folder();
    }

    @Override
    public void take(Path file, Retention retention) {
        server.put(file, retention);
    }
}
