package io.nightcondor.ingest.store;

/**
 * A column of a table.
 *
 * @param sqlType of {@link java.sql.Types}
 */
record Column(String name, int sqlType) {}
