package io.nightcondor.ingest.source;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.Map;

/** Reads one format. */
interface SourceParser {

  /**
   * All rows of a text.
   *
   * @param file name inside the inbox, for messages
   * @param text without a byte order mark
   * @param options of the source rule
   * @param session of the night
   * @throws RefusedContentException if the text as a whole is not of this format
   */
  ParsedSource parse(
      String file,
      String text,
      Map<String, String> options,
      LocalDate session,
      ExchangeCalendar calendar)
      throws RefusedContentException;
}
