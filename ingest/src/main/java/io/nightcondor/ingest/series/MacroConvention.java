package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.AssumedLag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a series is written and when its figures become public where the file does not say.
 *
 * @param unit in which its publisher writes it
 * @param period that a figure is of
 * @param lagDays calendar days from the first day of the period to the release; 0 for a market
 *     series, which is public at the close of its day
 */
record MacroConvention(MacroUnit unit, Period period, int lagDays) {

  /** What a figure is of. */
  enum Period {
    DAY,
    MONTH,
    QUARTER;

    /** The first day of the period that a date lies in. */
    LocalDate firstDay(LocalDate date) {
      return switch (this) {
        case DAY -> date;
        case MONTH -> date.withDayOfMonth(1);
        case QUARTER -> date.with(date.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
      };
    }
  }

  private static final Map<String, MacroConvention> KNOWN = known();

  private static Map<String, MacroConvention> known() {
    Map<String, MacroConvention> known = new HashMap<>();
    put(
        known,
        MacroUnit.PERCENT,
        Period.DAY,
        0,
        List.of(
            "DFF", "SOFR", "DGS1MO", "DGS3MO", "DGS6MO", "DGS1", "DGS2", "DGS3", "DGS5", "DGS7",
            "DGS10", "DGS20", "DGS30"));
    put(
        known,
        MacroUnit.INDEX,
        Period.DAY,
        0,
        List.of("DTWEXBGS", "SP500", "VIXCLS", "FORWARD_PE"));
    put(
        known,
        MacroUnit.PERCENT,
        Period.MONTH,
        AssumedLag.MONTHLY_STATISTIC.days(),
        List.of("FEDFUNDS", "UNRATE", "SHILLER_LONG_RATE"));
    put(
        known,
        MacroUnit.INDEX,
        Period.MONTH,
        AssumedLag.MONTHLY_STATISTIC.days(),
        List.of(
            "CPIAUCSL",
            "CPIAUCNS",
            "CPILFESL",
            "PPIACO",
            "PPIFIS",
            "SHILLER_SP500",
            "SHILLER_DIVIDEND",
            "SHILLER_EARNINGS",
            "SHILLER_CPI",
            "SHILLER_REAL_PRICE",
            "SHILLER_REAL_DIVIDEND",
            "SHILLER_REAL_EARNINGS",
            "SHILLER_PE10"));
    put(known, MacroUnit.INDEX, Period.MONTH, AssumedLag.EFFECTIVE_RATE.days(), List.of("RBUSBIS"));
    put(known, MacroUnit.INDEX, Period.QUARTER, AssumedLag.GDP.days(), List.of("GDP", "GDPC1"));
    return Map.copyOf(known);
  }

  private static void put(
      Map<String, MacroConvention> known,
      MacroUnit unit,
      Period period,
      int lagDays,
      List<String> series) {
    series.forEach(name -> known.put(name, new MacroConvention(unit, period, lagDays)));
  }

  /** The convention of a series by its FRED id or, for other publishers, by the id of ours. */
  static Optional<MacroConvention> of(String series) {
    return Optional.ofNullable(KNOWN.get(series));
  }
}
