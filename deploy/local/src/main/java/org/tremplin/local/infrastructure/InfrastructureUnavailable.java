package org.tremplin.local.infrastructure;

/** A part could not be started; the message is one sentence for the person at the keyboard. */
public final class InfrastructureUnavailable extends RuntimeException {

    public InfrastructureUnavailable(String sentence) {
        super(sentence);
    }

    public InfrastructureUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
