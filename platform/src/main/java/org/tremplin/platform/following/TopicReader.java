package org.tremplin.platform.following;

/**
 * What reads topics in its own way and keeps what it reads elsewhere than in documents, such as a log; progress tells of
 * it.
 *
 * @param group its consumer group
 */
public record TopicReader(String group) {}
