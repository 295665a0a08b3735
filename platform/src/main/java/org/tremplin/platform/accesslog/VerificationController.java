package org.tremplin.platform.accesslog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether the access log is whole. A long one takes longer than a request may: then the same is asked again. */
@RestController
@RequestMapping("/api/${tremplin.api}/v1/access-log/verification")
class VerificationController {

    private static final long WAITS_MILLIS = 1000;

    private final AccessLog log;
    private @Nullable CompletableFuture<Verification> underWay;

    VerificationController(AccessLog log) {
        this.log = log;
    }

    /**
     * A walk along the chain.
     *
     * @param running whether it is still under way; the same request tells its result later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Walk(boolean running, @JsonUnwrapped @Nullable Verification result) {}

    @Operation(summary = "Verify that nothing in the access log was changed, taken out or cut off")
    @GetMapping
    Walk verify() throws Exception {
        CompletableFuture<Verification> walk = begin();
        try {
            Verification result = walk.get(WAITS_MILLIS, TimeUnit.MILLISECONDS);
            end(walk);
            return new Walk(false, result);
        } catch (java.util.concurrent.TimeoutException later) {
            return new Walk(true, null);
        } catch (java.util.concurrent.ExecutionException failed) {
            end(walk);
            throw failed;
        }
    }

    private synchronized CompletableFuture<Verification> begin() {
        CompletableFuture<Verification> walk = underWay;
        if (walk == null) {
            walk = CompletableFuture.supplyAsync(log::verify, Thread.ofVirtual()::start);
            underWay = walk;
        }
        return walk;
    }

    /** What comes now has not been verified: the next one who asks begins anew. */
    private synchronized void end(CompletableFuture<Verification> walk) {
        if (underWay == walk) {
            underWay = null;
        }
    }
}
