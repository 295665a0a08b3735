package org.tremplin.training.attendance;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.commanding.Answered;
import org.tremplin.platform.commanding.Written;
import org.tremplin.training.SensibleDate;
import org.tremplin.training.Sentences;
import org.tremplin.training.attendance.SeriesCommand.Marking;
import org.tremplin.training.attendance.SeriesCommand.RecordMakeUp;

/** Who was at a session is said for one or for all at once, corrected, taken back, or made up elsewhere. */
@RestController
@Tag(name = "Attendance")
@RequestMapping("/api/training/v1/series/{series}/sessions/{number}")
class AttendanceController {

    private static final String MARKS = "present|late|excused|absent|unknown";

    private final Marks marks;
    private final Sentences sentences;

    AttendanceController(Marks marks, Sentences sentences) {
        this.marks = marks;
        this.sentences = sentences;
    }

    /**
     * Marks of one session; a mark that stands already changes nothing, another one corrects it.
     *
     * @param date day on which the session was held; needed while it has none
     */
    record MarksRequest(
            @NotNull @Size(min = 1, max = 500, message = "{field.marks}")
            List<@NotNull @Valid MarkRequest> marks,

            @SensibleDate @Nullable LocalDate date) {}

    /**
     * One participant's mark.
     *
     * @param mark present, late, excused, absent, or unknown to take a mark back
     * @param minutes how many of the session's minutes she was there, with late only; less than half is absent
     */
    record MarkRequest(
            @NotNull UUID participant,

            @NotNull @Pattern(regexp = MARKS, message = "{field.mark}")
            String mark,

            @Min(value = 0, message = "{field.minutes}") @Max(value = 1440, message = "{field.minutes}") @Nullable
            Integer minutes) {

        Marking marking() {
            return new Marking(participant.toString(), Mark.of(mark), minutes);
        }
    }

    /** The mark of the participant in the address. */
    record SingleMarkRequest(
            @NotNull @Pattern(regexp = MARKS, message = "{field.mark}")
            String mark,

            @Min(value = 0, message = "{field.minutes}") @Max(value = 1440, message = "{field.minutes}") @Nullable
            Integer minutes,

            @SensibleDate @Nullable LocalDate date) {}

    /**
     * A session of another series of the same kind that counts for the one missed.
     *
     * @param session number of the session there
     * @param on day on which it was made up
     */
    record MakeUpRequest(
            @NotNull UUID participant,
            @NotNull UUID madeUpIn,

            @NotNull @Min(value = 1, message = "{field.session}")
            Integer session,

            @NotNull @SensibleDate LocalDate on) {}

    /** What became of the marks. */
    record MarksAnswer(String id, long version, int accepted, int unchanged, List<RefusedMark> refused) {}

    /** A mark that was refused, and why in the caller's language. */
    record RefusedMark(String participant, String code, String message) {}

    @PutMapping("/attendance")
    ResponseEntity<MarksAnswer> mark(
            @PathVariable UUID series,
            @PathVariable int number,
            @Valid @RequestBody MarksRequest request,
            Locale locale) {
        return answer(
                marks.mark(
                        series.toString(),
                        number,
                        request.marks().stream().map(MarkRequest::marking).toList(),
                        request.date()),
                locale);
    }

    @PutMapping("/attendance/{participant}")
    ResponseEntity<MarksAnswer> mark(
            @PathVariable UUID series,
            @PathVariable int number,
            @PathVariable UUID participant,
            @Valid @RequestBody SingleMarkRequest request,
            Locale locale) {
        Marking marking = new Marking(participant.toString(), Mark.of(request.mark()), request.minutes());
        Answered<Marked> answered = marks.mark(series.toString(), number, List.of(marking), request.date());
        answered.answer().refused().forEach(it -> {
            throw it.refusal();
        });
        return answer(answered, locale);
    }

    @PostMapping("/make-ups")
    ResponseEntity<Written> makeUp(
            @PathVariable UUID series, @PathVariable int number, @Valid @RequestBody MakeUpRequest request) {
        Answered<Boolean> answered = marks.makeUp(new RecordMakeUp(
                series.toString(),
                number,
                request.participant().toString(),
                request.madeUpIn().toString(),
                request.session(),
                request.on()));
        return ResponseEntity.status(answered.answer() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Long.toString(answered.written().version()))
                .body(answered.written());
    }

    private ResponseEntity<MarksAnswer> answer(Answered<Marked> answered, Locale locale) {
        Marked marked = answered.answer();
        Written written = answered.written();
        List<RefusedMark> refused = marked.refused().stream()
                .map(it -> new RefusedMark(it.participant(), it.refusal().code(), sentences.of(it.refusal(), locale)))
                .toList();
        return ResponseEntity.ok()
                .eTag(Long.toString(written.version()))
                .body(new MarksAnswer(written.id(), written.version(), marked.accepted(), marked.unchanged(), refused));
    }
}
