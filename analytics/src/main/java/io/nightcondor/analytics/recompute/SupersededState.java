package io.nightcondor.analytics.recompute;

/**
 * What an earlier revision of the same session left, which this one replaces.
 *
 * @param revision of it, 1 or more
 * @param state of the book after it
 */
public record SupersededState(int revision, BookState state) {}
