package org.tremplin.training.certificates;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.Answered;
import org.tremplin.platform.commanding.Written;
import org.tremplin.training.Code;
import org.tremplin.training.SensibleDate;
import org.tremplin.web.NotFound;

/** Certificates from elsewhere are recorded, a portfolio is read, and anybody checks a certificate by its number. */
@RestController
@Tag(name = "Certificates")
@RequestMapping("/api/training/v1")
class CertificateController {

    private final ExternalCertificates externalCertificates;
    private final Certificates certificates;
    private final Access access;

    CertificateController(ExternalCertificates externalCertificates, Certificates certificates, Access access) {
        this.externalCertificates = externalCertificates;
        this.certificates = certificates;
        this.access = access;
    }

    /**
     * A certificate from elsewhere.
     *
     * @param kind such as ecdl, chamber-of-trades or chamber-of-employees
     * @param issuer the issuing body, by code or name
     * @param date day on which it was issued
     */
    record RecordRequest(
            @NotNull UUID participant,
            @NotNull @Code String kind,
            @NotBlank @Size(max = 200) @IssuerName String issuer,
            @NotNull @SensibleDate LocalDate date) {}

    /** What anybody may know of a certificate: no names, and nothing that leads to one. */
    record Check(
            String number,
            String status,
            String kind,
            String programme,
            LocalDate on,
            @Nullable LocalDate revokedOn) {

        static Check of(Certificate it) {
            return new Check(
                    it.number(), it.valid() ? "valid" : "revoked", it.kind(), it.programme(), it.on(), it.revokedOn());
        }
    }

    /** A participant's certificates. */
    record PortfolioAnswer(List<Awarded> certificates, List<FromElsewhere> fromElsewhere) {}

    /** A certificate of one of the consortium's programmes. */
    record Awarded(
            String number,
            String status,
            String kind,
            String programme,
            String cohort,
            LocalDate on,
            @Nullable LocalDate revokedOn,
            @Nullable String reason) {}

    /** A certificate from elsewhere. */
    record FromElsewhere(String kind, String issuer, String issuerName, LocalDate date) {}

    @PostMapping("/certificates")
    ResponseEntity<Written> record(@Valid @RequestBody RecordRequest request) {
        Answered<Boolean> answered = externalCertificates.record(
                request.participant().toString(), request.kind(), new Issuer(request.issuer()), request.date());
        Written written = answered.written();
        return answered.answer()
                ? ResponseEntity.created(
                                URI.create("/api/training/v1/participants/" + request.participant() + "/certificates"))
                        .eTag(Long.toString(written.version()))
                        .body(written)
                : written.answer();
    }

    @GetMapping("/participants/{participant}/certificates")
    PortfolioAnswer portfolio(@PathVariable UUID participant) {
        access.require(participant.toString(), Level.PATHWAY);
        return new PortfolioAnswer(
                certificates.findByParticipantOrderByOn(participant.toString()).stream()
                        .map(it -> new Awarded(
                                it.number(),
                                it.valid() ? "valid" : "revoked",
                                it.kind(),
                                it.programme(),
                                it.cohort(),
                                it.on(),
                                it.revokedOn(),
                                it.reason()))
                        .toList(),
                externalCertificates.of(participant.toString()).stream()
                        .map(it -> new FromElsewhere(it.kind(), it.issuer(), it.issuerName(), it.on()))
                        .toList());
    }

    @GetMapping("/certificates/{number}")
    @SecurityRequirements
    Check check(@PathVariable String number) {
        return CertificateNumber.read(number)
                .flatMap(it -> certificates.findById(it.value()))
                .map(Check::of)
                .orElseThrow(() -> new NotFound("certificate"));
    }
}
