package org.tremplin.platform.publishing;

/**
 * Which service this is.
 *
 * @param value short name, such as {@code training} for {@code training-service}
 */
public record ServiceName(String value) {

    /** Derives the short name from the application's name. */
    public static ServiceName of(String application) {
        return new ServiceName(application.replaceFirst("-service$", ""));
    }

    /** The topic on which it tells its facts. */
    public String topic() {
        return "tremplin." + value + ".v1";
    }

    /** The stream of one of its aggregates, as CloudEvents source. */
    public String source(String aggregateType, String aggregateId) {
        return "/" + value + "/" + aggregateType + "/" + aggregateId;
    }
}
