package org.tremplin.participant.pathway;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.participant.Code;
import org.tremplin.platform.commanding.Written;

/** Participants enter and leave programmes. */
@RestController
@RequestMapping("/api/participants/v1/participants/{participant}/enrolments")
class EnrolmentController {

    private final Enrolment enrolment;

    EnrolmentController(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    /**
     * @param programme code of a programme on offer
     * @param cohort code of the cohort
     * @param partner code of the partner that accompanies her
     * @param on day on which she enrols
     */
    record EnrolRequest(
            @NotNull(message = "{field.programme-needed}") @Code
            String programme,

            @NotNull(message = "{field.cohort-needed}") @Code
            String cohort,

            @NotNull(message = "{field.partner-needed}") @Code
            String partner,

            @NotNull(message = "{field.date-needed}") @PastOrPresent(message = "{field.not-in-future}")
            LocalDate on) {}

    /**
     * @param outcome code from the programme's list
     * @param on day on which she left
     */
    record ExitRequest(
            @NotNull(message = "{field.outcome-needed}") @Code
            String outcome,

            @NotNull(message = "{field.date-needed}") @PastOrPresent(message = "{field.not-in-future}")
            LocalDate on) {}

    @Operation(summary = "Enrol a participant; the same enrolment again changes nothing")
    @PostMapping
    ResponseEntity<Written> enrol(@PathVariable String participant, @Valid @RequestBody EnrolRequest request) {
        return enrolment
                .enrol(participant, request.programme(), request.cohort(), request.partner(), request.on())
                .answer("/api/participants/v1/participants/" + participant);
    }

    @Operation(summary = "Let a participant leave a programme with one of its outcomes")
    @PostMapping("/{programme}/exit")
    ResponseEntity<Written> leave(
            @PathVariable String participant, @PathVariable String programme, @Valid @RequestBody ExitRequest request) {
        return enrolment
                .leave(participant, programme, request.outcome(), request.on())
                .answer();
    }
}
