package io.nightcondor.ingest.source;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.inbox.SourceFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The parser of each format. */
public final class SourceParsers {

  private SourceParsers() {}

  /**
   * Reads a file of that format from end to end.
   *
   * @throws RefusedContentException if it is not a file of that format
   */
  public static ParsedSource parse(
      Path path,
      String name,
      SourceFormat format,
      Map<String, String> options,
      LocalDate session,
      ExchangeCalendar calendar)
      throws RefusedContentException {
    return of(format).parse(name, SourceBytes.text(path), options, session, calendar);
  }

  static SourceParser of(SourceFormat format) {
    return switch (format) {
      case CBOE_WEB_CSV -> new CboeWebCsv();
      case COMPACT_JSON -> new CompactJson();
      case VX_SETTLEMENTS_CSV -> new VxSettlementsCsv();
      case INDEX_HISTORY_CSV -> new IndexHistoryCsv();
      case POSITIONS_CSV -> new PositionsCsv();
      case MODELLED_MARKER -> new ModelledMarker();
    };
  }
}
