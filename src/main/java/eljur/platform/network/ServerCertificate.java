package eljur.platform.network;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** A certificate of the web server with its key, the server's own first and each signed by the next. */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {

    private static final List<Integer> DNS_AND_ADDRESSES = List.of(2, 7);

    public X509Certificate own() {
        return chain.getFirst();
    }

    /** The last of the chain: of a made certificate, what is installed on the devices. */
    public X509Certificate root() {
        return chain.getLast();
    }

    public Instant ends() {
        return own().getNotAfter().toInstant();
    }

    /** Names and addresses it is good for. */
    public List<String> names() {
        try {
            var names = own().getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> DNS_AND_ADDRESSES.contains((Integer) name.getFirst()))
                            .map(name -> String.valueOf(name.getLast()))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** As browsers and {@code openssl} write it: pairs of digits with colons. */
    public static String fingerprint(X509Certificate certificate, String algorithm) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isChain() {
        for (int i = 0; i + 1 < chain.size(); i++)
            if (!signed(chain.get(i), chain.get(i + 1).getPublicKey())) return false;
        return true;
    }

    boolean isPair() {
        try {
            byte[] sample = own().getEncoded();
            String algorithm = "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm());
            var signature = Signature.getInstance(key.getAlgorithm().startsWith("Ed") ? "EdDSA" : algorithm);
            signature.initSign(key);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(own().getPublicKey());
            signature.update(sample);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Known to every browser, as far as the authorities that Java knows tell. */
    boolean isPubliclyTrusted() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            var manager = (X509TrustManager) Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            manager.checkServerTrusted(chain.toArray(X509Certificate[]::new), "UNKNOWN");
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** @param password for the entry in memory, which is never written */
    KeyStore keyStore(String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("web", key, password.toCharArray(), chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As devices take it. */
    public byte[] encodedRoot() {
        try {
            return root().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean signed(X509Certificate certificate, PublicKey by) {
        try {
            certificate.verify(by);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
