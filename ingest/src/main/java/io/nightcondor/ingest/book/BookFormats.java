package io.nightcondor.ingest.book;

import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.source.SourceReader;

/** The readers of positions and cash. */
public final class BookFormats {

  private BookFormats() {}

  /** The reader of a format of this kind. */
  public static SourceReader reader(SourceFormat format) {
    return switch (format) {
      case POSITIONS_CSV -> new PositionsCsv();
      case IB_FLEX_XML -> new IbFlexXml();
      case IB_FLEX_CSV -> new IbFlexCsv();
      case THINKORSWIM_CSV -> new ThinkorswimCsv();
      case SCHWAB_CSV -> new SchwabCsv();
      case TASTYTRADE_CSV -> new TastytradeCsv();
      case FIDELITY_CSV -> new FidelityCsv();
      default -> throw new IllegalArgumentException("not here: " + format);
    };
  }
}
