package eljur.platform.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Certificates of this program's own making (RFC 5280): a root that devices are told to trust once, and the server's, signed by it. The
 * root is bound to names and addresses inside: whoever steals its key can pass for this server and its network, not for a bank.
 */
final class CertificateMaker {

    /** Clocks of old computers are behind. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final AlgorithmIdentifier SIGNATURE = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final ExtendedKeyUsage SERVER = new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth);
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateMaker() {}

    static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param title as the lists of devices show it; {@code names} beside the networks inside */
    static X509Certificate root(KeyPair keys, String title, Collection<String> names, Instant now, Duration life) {
        X500Name name =
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, title).build();
        var extensions = extensions(keys.getPublic(), keys.getPublic());
        add(extensions, Extension.basicConstraints, true, new BasicConstraints(0));
        add(extensions, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        add(extensions, Extension.extendedKeyUsage, false, SERVER);
        add(extensions, Extension.nameConstraints, true, CertificateNames.permitted(names));
        return signed(keys.getPrivate(), tbs(name, name, keys.getPublic(), extensions, now, life));
    }

    static X509Certificate server(
            ServerCertificate root, PublicKey key, Collection<String> names, Instant now, Duration life) {
        X500Name issuer =
                X500Name.getInstance(root.own().getSubjectX500Principal().getEncoded());
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, names.iterator().next())
                .build();
        var extensions = extensions(key, root.own().getPublicKey());
        add(extensions, Extension.basicConstraints, true, new BasicConstraints(false));
        add(extensions, Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        add(extensions, Extension.extendedKeyUsage, false, SERVER);
        add(extensions, Extension.subjectAlternativeName, false, CertificateNames.of(names));
        return signed(root.key(), tbs(issuer, subject, key, extensions, now, life));
    }

    private static ExtensionsGenerator extensions(PublicKey subject, PublicKey issuer) {
        var extensions = new ExtensionsGenerator();
        add(extensions, Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId(subject)));
        add(extensions, Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(keyId(issuer)));
        return extensions;
    }

    // RFC 7093, method 1.
    private static byte[] keyId(PublicKey key) {
        try {
            byte[] bits = SubjectPublicKeyInfo.getInstance(key.getEncoded())
                    .getPublicKeyData()
                    .getBytes();
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bits), 20);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(
            ExtensionsGenerator extensions,
            org.bouncycastle.asn1.ASN1ObjectIdentifier what,
            boolean critical,
            ASN1Encodable value) {
        try {
            extensions.addExtension(what, critical, value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ASN1Encodable tbs(
            X500Name issuer,
            X500Name subject,
            PublicKey key,
            ExtensionsGenerator extensions,
            Instant now,
            Duration life) {
        var tbs = new V3TBSCertificateGenerator();
        tbs.setSerialNumber(new ASN1Integer(new BigInteger(127, RANDOM).setBit(126)));
        tbs.setSignature(SIGNATURE);
        tbs.setIssuer(issuer);
        tbs.setSubject(subject);
        tbs.setStartDate(new Time(Date.from(now.minus(BEFORE))));
        tbs.setEndDate(new Time(Date.from(now.plus(life))));
        tbs.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        tbs.setExtensions(extensions.generate());
        return tbs.generateTBSCertificate();
    }

    private static X509Certificate signed(PrivateKey key, ASN1Encodable tbs) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(tbs.toASN1Primitive().getEncoded("DER"));
            var parts = new ASN1Encodable[] {tbs, SIGNATURE, new DERBitString(signature.sign())};
            byte[] certificate = new DERSequence(parts).getEncoded("DER");
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
