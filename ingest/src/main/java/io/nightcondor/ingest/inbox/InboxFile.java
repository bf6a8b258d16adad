package io.nightcondor.ingest.inbox;

/**
 * One file of an inbox.
 *
 * @param name path inside the inbox with forward slashes, such as positions/alpha.csv
 * @param bytes length
 * @param sha256 of the bytes, lower-case hex
 */
public record InboxFile(String name, long bytes, String sha256) {}
