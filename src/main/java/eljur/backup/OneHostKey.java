package eljur.backup;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;

/** The known hosts of a connection to one server: nothing is ever learnt here. */
abstract class OneHostKey implements HostKeyRepository {

    @Override
    public void add(HostKey key, UserInfo user) {}

    @Override
    public void remove(String host, String kind) {}

    @Override
    public void remove(String host, String kind, byte[] key) {}

    @Override
    public String getKnownHostsRepositoryID() {
        return "one host";
    }

    @Override
    public HostKey[] getHostKey() {
        return new HostKey[0];
    }

    @Override
    public HostKey[] getHostKey(String host, String kind) {
        return new HostKey[0];
    }
}
