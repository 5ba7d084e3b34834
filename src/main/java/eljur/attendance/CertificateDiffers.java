package eljur.attendance;

import eljur.platform.Refused;

/** The journal says otherwise about the days of a certificate; who enters it may insist. */
class CertificateDiffers extends Refused {

    private final String differs;

    CertificateDiffers(String differs) {
        super("attendance.medical.no.differs", differs);
        this.differs = differs;
    }

    String differs() {
        return differs;
    }
}
