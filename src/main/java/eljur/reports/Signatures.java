package eljur.reports;

import eljur.platform.Texts;
import eljur.reports.web.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs the sheets of a school on a day: as deputy head, and as director. */
@Component
class Signatures {

    private final JdbcClient db;
    private final Texts texts;

    Signatures(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    private record Signer(String kind, String position, String name) {}

    List<Signature> on(long school, LocalDate day) {
        List<Signer> signers = db.sql("""
                        select kind, position, name from school.v_signer
                        where school_id = :school and :day >= since and (until is null or :day <= until) order by since, signer_id""")
                .param("school", school)
                .param("day", day)
                .query(Signer.class)
                .list();
        return Stream.of("deputy", "head").map(kind -> of(signers, kind)).toList();
    }

    private Signature of(List<Signer> signers, String kind) {
        return signers.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .map(one -> new Signature(one.position(), one.name()))
                .orElseGet(() -> new Signature(texts.of("month.signature." + kind), ""));
    }
}
