package io.nightcondor.analytics.book;

/**
 * A book as the configuration names it.
 *
 * @param id short stable id, letters, digits, dot, dash and underscore
 * @param name for people
 * @param owner who answers for it
 * @param equity USD, above 0
 */
public record Book(String id, String name, String owner, double equity) {}
