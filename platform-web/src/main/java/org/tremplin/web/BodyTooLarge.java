package org.tremplin.web;

import java.io.IOException;

/** A request's body went past the limit while it was read. */
final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("body-too-large");
    }
}
