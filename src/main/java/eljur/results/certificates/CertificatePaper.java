package eljur.results.certificates;

import eljur.platform.Texts;
import eljur.results.web.CertificatePage.Paper;
import eljur.results.web.CertificatePage.Signer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the printed sheet of final marks says besides the marks: whose it is and who signs it. */
@Component
class CertificatePaper {

    private final JdbcClient db;
    private final Texts texts;

    CertificatePaper(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    Paper of(long school, CertificateClass of) {
        String name = db.sql("select name from school.v_school where school_id = ?")
                .param(school)
                .query(String.class)
                .single();
        return new Paper(
                name,
                Stream.of("deputy", "head")
                        .map(kind -> signer(school, of, kind))
                        .toList());
    }

    private Signer signer(long school, CertificateClass of, String kind) {
        List<Signer> known = db.sql("""
                        select position, name from school.v_signer
                        where school_id = :school and kind = :kind and :day >= since and (until is null or :day <= until)
                        order by since, signer_id limit 1""")
                .param("school", school)
                .param("kind", kind)
                .param("day", of.today())
                .query(Signer.class)
                .list();
        return known.isEmpty() ? new Signer(texts.of("certificates.signer." + kind), "") : known.getFirst();
    }
}
