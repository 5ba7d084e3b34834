package eljur.network;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Refused;
import eljur.platform.network.ServerCertificate;
import eljur.platform.network.WebCertificate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** «Сеть»: the address to type, the certificate with its fingerprint, the file that devices are given. */
@Controller
class NetworkController {

    /** So that phones and Windows offer to install it. */
    private static final MediaType FOR_DEVICES = MediaType.parseMediaType("application/x-x509-ca-cert");

    private final NetworkPages pages;
    private final WebCertificate certificate;

    NetworkController(NetworkPages pages, WebCertificate certificate) {
        this.pages = pages;
        this.certificate = certificate;
    }

    @GetMapping("/network")
    @Allowed(entity = "network", action = "read")
    String page(CurrentUser who, HttpServletRequest request, Model model) {
        model.addAttribute("shown", pages.page(request));
        return "network/network";
    }

    /** The root that was made: no secret, and of no use without its fingerprint. */
    @GetMapping("/network/certificate")
    @Allowed(entity = "network", action = "read")
    ResponseEntity<byte[]> certificate(CurrentUser who) {
        ServerCertificate made = certificate.made().orElseThrow(() -> new Refused("network.refused.not-made"));
        return ResponseEntity.ok()
                .contentType(FOR_DEVICES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"eljur.crt\"")
                .body(made.encodedRoot());
    }
}
