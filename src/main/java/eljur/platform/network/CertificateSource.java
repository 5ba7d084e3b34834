package eljur.platform.network;

import eljur.platform.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the certificate of this program comes from, looked at again and again: files are renewed, machines get other addresses. */
public final class CertificateSource {

    private final Function<Instant, ServerCertificate> read;
    private final Supplier<List<Instant>> written;

    private CertificateSource(Function<Instant, ServerCertificate> read, Supplier<List<Instant>> written) {
        this.read = read;
        this.written = written;
    }

    /**
     * @param data where a certificate is kept that is made
     * @return null where the program speaks plain HTTP
     */
    public static @Nullable CertificateSource of(
            Network network, @Nullable Path data, Map<String, String> environment) {
        Network.Https https = network.https();
        if (https == null) return null;
        if (https.certificate() != null) return files(https.certificate(), https.key(), environment);
        String title = new Texts()
                .of(
                        "launch.certificate.title",
                        MachineNames.of(network).iterator().next());
        var made = new MadeCertificate(Objects.requireNonNull(data), title, () -> MachineNames.of(network));
        return new CertificateSource(made::at, List::of);
    }

    private static CertificateSource files(Path certificate, @Nullable Path key, Map<String, String> environment) {
        var files = new CertificateFiles(certificate, key, environment);
        return new CertificateSource(files::at, files::written);
    }

    /** @throws eljur.platform.postgres.LaunchRefused when there is none that is good at this time */
    public ServerCertificate at(Instant now) {
        return read.apply(now);
    }

    /** Changes when somebody has written the files. */
    List<Instant> written() {
        return written.get();
    }
}
