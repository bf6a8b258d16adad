package io.nightcondor.ingest.source;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a reader may know besides the text.
 *
 * @param file name inside the inbox, for messages
 * @param options of the source rule, checked against {@link SourceReader#options()}
 * @param session of the night
 * @param calendar of the exchange
 */
public record ReadContext(
    String file, Map<String, String> options, LocalDate session, ExchangeCalendar calendar) {

  public ReadContext {
    options = Map.copyOf(options);
  }
}
