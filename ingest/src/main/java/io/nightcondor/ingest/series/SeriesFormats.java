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
      case CFE_CONTRACT_CSV -> new CfeContractCsv();
      case VX_WIDE_CSV -> new VxWideCsv();
      case ADVANCE_DECLINE_CSV -> new AdvanceDeclineCsv();
      case RELEASE_CALENDAR_CSV -> new ReleaseCalendarCsv();
      case FOMC_DATES_CSV -> new FomcDatesCsv();
      case TREASURY_PAR_JSON -> new TreasuryParJson();
      case SHILLER_CSV -> new ShillerCsv();
      case SOFR_CSV -> new SofrCsv();
      case FRED_CSV -> new FredCsv();
      case INDEX_HISTORY_CSV -> new IndexHistoryCsv();
      default -> throw new IllegalArgumentException("not here: " + format);
    };
  }
}
