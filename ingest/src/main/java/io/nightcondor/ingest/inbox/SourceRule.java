package io.nightcondor.ingest.inbox;

import java.util.Map;

/**
 * Which files of the inbox are read how.
 *
 * @param glob on the name inside the inbox, such as {@code positions/*.csv}
 * @param format of the files
 * @param options of the format; {@code symbol} of an index history
 */
public record SourceRule(String glob, SourceFormat format, Map<String, String> options) {

  public SourceRule {
    options = Map.copyOf(options);
  }
}
