package org.tremplin.platform.privacy;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator change the master key while the service runs. */
@RestController
@RequestMapping("/api/${tremplin.api}/v1/keys")
class KeyRotationController {

    private final PersonKeys keys;
    private final Wrapping wrapping;

    KeyRotationController(KeyStore store, Wrapping wrapping) {
        this.keys = store.keys();
        this.wrapping = wrapping;
    }

    /**
     * What became of the keys.
     *
     * @param masterKey id of the master key that wraps all of them now; the others may leave the file
     * @param rewrapped how many an older one had wrapped
     */
    record Rotated(String masterKey, int rewrapped) {}

    @Operation(summary = "Read the master key file again and wrap every person's key with its first key; events stay")
    @PostMapping("/rotation")
    Rotated rotate() {
        int rewrapped = keys.rewrap();
        return new Rotated(wrapping.newest(), rewrapped);
    }
}
