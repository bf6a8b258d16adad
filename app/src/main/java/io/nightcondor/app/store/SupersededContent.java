package io.nightcondor.app.store;

/**
 * A book's state that an earlier revision of a session left.
 *
 * @param revision of it
 * @param state as JSON
 */
public record SupersededContent(int revision, String state) {}
