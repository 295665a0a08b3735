package org.tremplin.reporting.dashboard;

/**
 * One number that a board asks first.
 *
 * @param id unique on the page
 * @param label what is counted
 * @param value the number
 * @param comparison what it is to be seen against
 * @param definition how it is counted, in a sentence
 */
public record Card(String id, String label, String value, String comparison, String definition) {}
