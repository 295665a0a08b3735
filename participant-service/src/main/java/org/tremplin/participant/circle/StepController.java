package org.tremplin.participant.circle;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;

/** Partners plan steps with a participant, alone or with each other. */
@RestController
@RequestMapping("/api/participants/v1/participants/{participant}/steps")
class StepController {

    private final Circles circles;

    StepController(Circles circles) {
        this.circles = circles;
    }

    @Operation(summary = "Plan a step; with another partner it opens her file to that one until the step ends")
    @PostMapping
    ResponseEntity<Written> plan(
            @PathVariable String participant, @Valid @RequestBody Wish.Step wish, IdempotencyKey key) {
        return circles.plan(participant, wish, key)
                .answer("/api/participants/v1/participants/" + participant + "/circle");
    }

    @Operation(summary = "Note that a step was done or given up")
    @PostMapping("/{step}/end")
    ResponseEntity<Written> end(
            @PathVariable String participant, @PathVariable String step, @Valid @RequestBody Wish.StepEnd wish) {
        return circles.endStep(participant, step, wish).answer();
    }
}
