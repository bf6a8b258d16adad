package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.SourceOption;
import java.util.Map;

/** A file without a date is read only if its source rule says so. */
final class Undated {

  static final String NAME = "undated";

  static final SourceOption OPTION = SourceOption.optional(NAME, "accept", "accept");

  static final String REMARK = "The file has no date; by its source rule it is the night's.";

  private Undated() {}

  /**
   * What a reader should know about the file; empty if it has a date.
   *
   * @param expected where its date would be
   */
  static String remark(Map<String, String> options, boolean dated, String expected)
      throws RefusedContentException {
    if (dated) {
      return "";
    }
    if (!"accept".equals(options.get(NAME))) {
      throw new RefusedContentException(
          "the file has no date",
          expected + ", or 'undated: accept' in its source rule to take it as the night's");
    }
    return REMARK;
  }
}
