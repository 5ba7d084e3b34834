package eljur.platform.postgres;

/** A database role and its password, which must not reach a log. */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
