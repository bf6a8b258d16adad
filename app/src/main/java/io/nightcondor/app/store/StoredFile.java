package io.nightcondor.app.store;

/**
 * A file as it was written or read.
 *
 * @param name inside its folder
 * @param bytes its length
 * @param sha256 of its bytes, hexadecimal
 */
public record StoredFile(String name, long bytes, String sha256) {}
