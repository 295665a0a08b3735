package org.tremplin.local;

/** The command line asks for something that does not exist; the message says what. */
final class WrongUse extends RuntimeException {

    WrongUse(String sentence) {
        super(sentence);
    }
}
