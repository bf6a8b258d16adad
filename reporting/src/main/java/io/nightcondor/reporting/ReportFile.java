package io.nightcondor.reporting;

/**
 * One file of a book's report folder.
 *
 * @param name of the file, from a fixed list: never taken from data
 * @param content bytes; the same for the same pack on every machine
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared by the bytes, never by equals
public record ReportFile(String name, byte[] content) {}
