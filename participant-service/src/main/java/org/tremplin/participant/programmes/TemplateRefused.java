package org.tremplin.participant.programmes;

/** A programme's file cannot be used; the message is a sentence that names the file, the key and what is wrong with it. */
class TemplateRefused extends RuntimeException {

    TemplateRefused(String file, String key, String problem) {
        super(key.isEmpty() ? file + ": " + problem : file + ", " + key + ": " + problem);
    }
}
