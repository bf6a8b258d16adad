package io.nightcondor.ingest.source;

import java.util.Map;

/**
 * How much a file may unpack to.
 *
 * @param largestBytes of the text, whether packed or not
 * @param largestRatio of unpacked to packed bytes, from a size on at which it could do harm
 * @param mostEntries of an archive
 */
public record UnpackLimits(long largestBytes, int largestRatio, int mostEntries) {

  /** Option of a source rule: megabytes (2^20 bytes) that a file may unpack to. */
  public static final String LARGEST_MEGABYTES = "largestMegabytes";

  private static final int MEGABYTE_BITS = 20;

  private static final long DEFAULT_MEGABYTES = 200;

  /** Text of numbers shrinks to a fifth or a twentieth; a bomb to a thousandth. */
  private static final int LARGEST_RATIO = 100;

  private static final int MOST_ENTRIES = 50;

  /** The limits of a source without options: 200 MB, ratio 100, 50 entries. */
  public static UnpackLimits standard() {
    return ofMegabytes(DEFAULT_MEGABYTES);
  }

  /** The limits of a source rule; its option was checked with the configuration. */
  public static UnpackLimits of(Map<String, String> options) {
    String megabytes = options.get(LARGEST_MEGABYTES);
    return megabytes == null ? standard() : ofMegabytes(Long.parseLong(megabytes));
  }

  private static UnpackLimits ofMegabytes(long megabytes) {
    return new UnpackLimits(megabytes << MEGABYTE_BITS, LARGEST_RATIO, MOST_ENTRIES);
  }
}
