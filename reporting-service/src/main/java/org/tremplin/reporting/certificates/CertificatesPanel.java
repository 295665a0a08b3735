package org.tremplin.reporting.certificates;

import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.certificates.CertificatesHeld.Held;
import org.tremplin.reporting.dashboard.Panel;
import org.tremplin.reporting.dashboard.Table;
import org.tremplin.reporting.dashboard.Words;
import org.tremplin.reporting.ingest.Timely;
import org.tremplin.reporting.scope.Scope;

/** Certificates on a dashboard. */
@Component
@Order(20)
class CertificatesPanel implements Panel {

    private final Certificates certificates;

    CertificatesPanel(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Timely figures(Scope scope) {
        return certificates.of(scope);
    }

    @Override
    public List<Table> tables(Scope scope, Words words) {
        List<String> own = scope.programme().certificates();
        List<Table.Row> rows = certificates.of(scope).certificates().stream()
                .map(held -> row(held, own.contains(held.kind()), scope, words))
                .toList();
        return List.of(new Table(
                "certificates",
                "funnel",
                false,
                words.say("certificates.title"),
                words.say("certificates.note"),
                List.of(
                        words.column("certificates.kind", false),
                        words.column("certificates.participants", true),
                        words.column("certificates.origin", false)),
                rows,
                words.say("certificates.none")));
    }

    private static Table.Row row(Held held, boolean own, Scope scope, Words words) {
        String label = Objects.requireNonNullElseGet(
                scope.programme().certificateLabel(held.kind(), words.language()),
                () -> words.label("certificate", held.kind()));
        String origin = words.say(own ? "certificates.own" : "certificates.elsewhere");
        return new Table.Row(label, null, List.of(words.cell(held.participants()), words.text(origin)));
    }
}
