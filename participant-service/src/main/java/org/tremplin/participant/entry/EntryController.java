package org.tremplin.participant.entry;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.web.Problem;
import org.tremplin.web.Problems;

/** The gateway turns codes into tokens here, and tokens that end into new ones. */
@RestController
@RequestMapping("/api/participants/v1/entries")
class EntryController {

    private final Entries entries;
    private final Tries tries;
    private final Problems problems;

    EntryController(Entries entries, Tries tries, Problems problems) {
        this.entries = entries;
        this.tries = tries;
        this.problems = problems;
    }

    /**
     * @param code as typed
     */
    record EntryRequest(@NotBlank @Size(max = 40) String code) {}

    @Operation(summary = "Come in with a one-time code")
    @PostMapping
    @ResponseBody
    EntryTokens.@Nullable Issued enter(
            @Valid @RequestBody EntryRequest request, HttpServletRequest from, HttpServletResponse answer)
            throws IOException {
        String address = from.getRemoteAddr();
        Optional<Duration> wait = tries.begin(address);
        if (wait.isPresent()) {
            String seconds = String.valueOf(wait.get().toSeconds() + 1);
            problems.write(
                    from,
                    answer,
                    Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries")
                            .header(HttpHeaders.RETRY_AFTER, seconds));
            return null;
        }
        try {
            return entries.enter(request.code());
        } catch (CodeNotGood wrong) {
            tries.wrong(address);
            throw wrong;
        }
    }

    @Operation(summary = "Renew a token that came from a code")
    @PostMapping("/renewals")
    EntryTokens.Issued renew(@AuthenticationPrincipal Jwt token) {
        return entries.renew(token);
    }
}
