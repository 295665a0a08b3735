package org.tremplin.participant.me;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.participant.requests.AskedRequest;
import org.tremplin.participant.requests.PersonRequests;
import org.tremplin.platform.accesslog.Exports;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;
import org.tremplin.web.Actor;

/** A person's own view for a program of hers; whose it is follows from the token alone. */
@RestController
@RequestMapping("/api/participants/v1/me")
class MyController {

    private final MyFiles files;
    private final PersonRequests requests;

    MyController(MyFiles files, PersonRequests requests) {
        this.files = files;
        this.requests = requests;
    }

    /**
     * @param kind correction or erasure
     * @param text what is wrong, for a correction
     */
    record Request(
            @NotNull(message = "{field.request-kind}")
            @Pattern(regexp = "correction|erasure", message = "{field.request-kind}")
            String kind,

            @Size(max = MyRequestsPage.LONGEST, message = "{field.too-long}") @Nullable
            String text) {}

    @Operation(summary = "Everything that is known of the person who asks")
    @Exports
    @GetMapping
    MyFile file(Actor her) {
        return files.of(her.subject());
    }

    @Operation(summary = "What she asked about her file, and what she was answered")
    @GetMapping("/requests")
    Map<String, List<AskedRequest>> requests(Actor her) {
        return Map.of("requests", requests.of(her.subject()));
    }

    @Operation(summary = "Ask to correct something in her file, or to erase it")
    @PostMapping("/requests")
    ResponseEntity<Written> ask(Actor her, @Valid @RequestBody Request request, IdempotencyKey key) {
        String text = request.text();
        if (request.kind().equals("erasure")) {
            return requests.askErasure(her.subject(), key.id()).answer();
        }
        if (text == null || text.isBlank()) {
            throw new TextNeeded();
        }
        return requests.askCorrection(her.subject(), key.id(), text.strip()).answer();
    }
}
