package eljur.backup;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A server that is known by its key, and nothing else will be told the password.
 *
 * @param hostKey as «ssh-ed25519 AAAA…», pinned when the place was set up
 */
record Sftp(
        String host,
        int port,
        String login,
        @Nullable String password,
        @Nullable String hostKey,
        String folder) {

    private static final int PATIENCE_MILLIS = 30_000;

    void put(Path file, Retention retention) {
        Session session = null;
        try {
            session = opened();
            var channel = (ChannelSftp) session.openChannel("sftp");
            channel.connect(PATIENCE_MILLIS);
            put(channel, file);
            for (String name : retention.old(names(channel))) channel.rm(folder + "/" + name);
        } catch (JSchException e) {
            throw new UnmadeBackup(e, isOfTheKey(e) ? "place-host-key" : "place-unreachable");
        } catch (SftpException | IOException e) {
            throw new UnmadeBackup(e, "place");
        } finally {
            if (session != null) session.disconnect();
        }
    }

    /** Asks the server for its key, and tells it nothing. */
    static String hostKey(String host, int port) {
        var asked = new AskedKey();
        try {
            var jsch = new JSch();
            jsch.setHostKeyRepository(asked);
            Session session = jsch.getSession("nobody", host, port);
            session.setConfig("StrictHostKeyChecking", "yes");
            session.connect(PATIENCE_MILLIS);
            session.disconnect();
        } catch (JSchException e) {
            if (asked.shown == null) throw new UnmadeBackup(e, "place-unreachable");
        }
        if (asked.shown == null) throw new UnmadeBackup("place-unreachable");
        return asked.shown;
    }

    /** As ssh shows it to people. */
    String fingerprint() {
        if (hostKey == null) return "";
        byte[] key = Base64.getDecoder().decode(hostKey.split(" ")[1]);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(ChannelSftp channel, Path file) throws SftpException, IOException {
        String target = folder + "/" + file.getFileName();
        channel.put(file.toString(), target + ".part");
        if (!sum(Files.newInputStream(file)).equals(sum(channel.get(target + ".part"))))
            throw new UnmadeBackup("place-unread");
        channel.rename(target + ".part", target);
    }

    private List<String> names(ChannelSftp channel) throws SftpException {
        Vector<ChannelSftp.LsEntry> entries = channel.ls(folder);
        return entries.stream()
                .map(ChannelSftp.LsEntry::getFilename)
                .filter(name -> BackupFolder.taken(name).isPresent())
                .toList();
    }

    private Session opened() throws JSchException {
        if (hostKey == null) throw new UnmadeBackup("place-host-key");
        var jsch = new JSch();
        jsch.setHostKeyRepository(new PinnedKey(hostKey));
        Session session = jsch.getSession(login, host, port);
        session.setPassword(password == null ? "" : password);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("server_host_key", algorithms(hostKey));
        session.setConfig("PreferredAuthentications", "password");
        session.connect(PATIENCE_MILLIS);
        return session;
    }

    // So that a server with keys of several kinds shows the one that is pinned.
    private static String algorithms(String hostKey) {
        String kind = hostKey.split(" ", 2)[0];
        return kind.equals("ssh-rsa") ? "rsa-sha2-512,rsa-sha2-256" : kind;
    }

    private static boolean isOfTheKey(JSchException e) {
        return String.valueOf(e.getMessage()).contains("HostKey");
    }

    private static String sum(InputStream content) throws IOException {
        try (content;
                var counted = new Sha256(OutputStream.nullOutputStream())) {
            content.transferTo(counted);
            return counted.sum();
        }
    }
}
