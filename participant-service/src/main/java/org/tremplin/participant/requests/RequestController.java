package org.tremplin.participant.requests;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.commanding.Written;

/** The partner that registered people answers what they ask about their files. */
@RestController
@RequestMapping("/api/participants/v1")
class RequestController {

    private final PersonRequests requests;

    RequestController(PersonRequests requests) {
        this.requests = requests;
    }

    @Operation(summary = "List what people whom the partner registered ask about their files, the open ones first")
    @GetMapping("/requests")
    Map<String, List<AskedRequest>> toAnswer() {
        return Map.of("requests", requests.toAnswer());
    }

    @Operation(summary = "Answer a person's request: done, or not possible with a reason that she reads")
    @PostMapping("/participants/{participant}/requests/{request}/answer")
    ResponseEntity<Written> answer(
            @PathVariable String participant, @PathVariable String request, @Valid @RequestBody AnswerRequest answer) {
        return requests.answer(participant, request, answer.answer(), answer.reason())
                .answer();
    }
}
