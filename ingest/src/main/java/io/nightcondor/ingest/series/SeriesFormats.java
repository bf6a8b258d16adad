package io.nightcondor.ingest.series;

import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.source.SourceReader;

/** The readers of futures, histories and macro data. */
public final class SeriesFormats {

  private SeriesFormats() {}

  /** The reader of a format of this kind. */
  public static SourceReader reader(SourceFormat format) {
    return switch (format) {
      case VX_SETTLEMENTS_CSV -> new VxSettlementsCsv();
      case INDEX_HISTORY_CSV -> new IndexHistoryCsv();
      default -> throw new IllegalArgumentException("not here: " + format);
    };
  }
}
