package io.nightcondor.ingest.store;

import java.util.SortedMap;

/**
 * What became of a file's rows; in = used + rejected.
 *
 * @param file name inside the inbox
 * @param in rows of the file that were read so far
 * @param used rows that stand
 * @param rejected rows refused on reading or by calibration
 * @param rejectedByCode number of refused rows by code
 */
public record FileCounts(
    String file, long in, long used, long rejected, SortedMap<String, Long> rejectedByCode) {}
