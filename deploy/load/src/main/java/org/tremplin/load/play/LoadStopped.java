package org.tremplin.load.play;

/** The play cannot go on; the message is the sentence for the person at the terminal. */
public final class LoadStopped extends RuntimeException {
    public LoadStopped(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
