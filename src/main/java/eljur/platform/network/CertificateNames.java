package eljur.platform.network;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/** Names and addresses as certificates bear them, and the bounds within which a root may vouch for them (RFC 5280, 4.2.1.10). */
final class CertificateNames {

    /** The networks inside (RFC 1918, RFC 4193), where addresses change from day to day. */
    private static final List<String> INSIDE =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "fc00::/7", "::1/128");

    private CertificateNames() {}

    static GeneralNames of(Collection<String> names) {
        return new GeneralNames(names.stream().map(CertificateNames::general).toArray(GeneralName[]::new));
    }

    /** Whether this root may vouch for all of these. */
    static boolean permits(X509Certificate root, Collection<String> names) {
        try {
            byte[] said = root.getExtensionValue(Extension.nameConstraints.getId());
            var constraints = NameConstraints.getInstance(
                    ASN1OctetString.getInstance(said).getOctets());
            var validator = new PKIXNameConstraintValidator();
            validator.intersectPermittedSubtree(constraints.getPermittedSubtrees());
            for (String name : names) validator.checkPermitted(general(name));
            return true;
        } catch (NameConstraintValidatorException e) {
            return false;
        }
    }

    /** These, and the networks inside. */
    static NameConstraints permitted(Collection<String> names) {
        List<String> trees = new ArrayList<>(INSIDE);
        for (String name : names) trees.add(isAddress(name) ? name + (name.contains(":") ? "/128" : "/32") : name);
        var subtrees = trees.stream()
                .map(CertificateNames::general)
                .map(GeneralSubtree::new)
                .toArray(GeneralSubtree[]::new);
        return new NameConstraints(subtrees, null);
    }

    private static GeneralName general(String name) {
        return new GeneralName(isAddress(name.split("/")[0]) ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    static boolean isAddress(String name) {
        try {
            InetAddress.ofLiteral(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
