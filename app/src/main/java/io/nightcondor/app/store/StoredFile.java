package io.nightcondor.app.store;

/**
 * A report file as it was written.
 *
 * @param name inside the book's folder
 * @param bytes its length
 * @param sha256 of its bytes, hexadecimal
 */
public record StoredFile(String name, long bytes, String sha256) {}
