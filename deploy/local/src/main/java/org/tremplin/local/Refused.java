package org.tremplin.local;

/** The platform cannot do what was asked here and now; the message is one sentence for the person at the keyboard. */
final class Refused extends RuntimeException {

    Refused(String sentence) {
        super(sentence);
    }

    Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
