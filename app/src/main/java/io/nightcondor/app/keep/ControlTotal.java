package io.nightcondor.app.keep;

import io.nightcondor.ingest.store.NightKey;

/**
 * Rows of a table that were seen when a step of a night had ended.
 *
 * @param night session and revision
 * @param table name
 * @param rows of the night, or of the whole table where that holds versions
 * @param checksum SHA-256, hexadecimal, of what stays the same in them; empty where they are
 *     counted only
 */
record ControlTotal(NightKey night, String table, long rows, String checksum) {}
