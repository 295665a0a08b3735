package org.tremplin.platform.commanding;

import org.tremplin.web.Refusal;

/** The same idempotency key came with another content. */
public final class IdempotencyKeyReused extends Refusal {

    public IdempotencyKeyReused() {
        super("idempotency-key-reused");
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
