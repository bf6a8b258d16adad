package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.HedgeEffectRow;
import java.util.List;

/** What the hedge does to the book, before and after tonight's orders. */
final class EffectTables {

  private EffectTables() {}

  static ReportTable of(List<HedgeEffectRow> rows) {
    return new TableBuilder<HedgeEffectRow>("hedgeEffects", "What the hedge does to the book")
        .note(
            "Without the hedge, with it, and with tonight's orders filled too. Gains are those of the calibration stress; pure vega is printed only and sizes nothing.")
        .text("Position", r -> Words.ofCode(r.position()))
        .figure("ES 97.5 %", USD, 0, HedgeEffectRow::expectedShortfall)
        .figure("VIX exposure", "USD/VIX pt", 0, HedgeEffectRow::coordinatedExposure)
        .figure("Pure vega", "USD/VIX pt", 0, HedgeEffectRow::pureVega)
        .figure("Theta", "USD/day", 2, HedgeEffectRow::theta)
        .percent("WACC", 2, HedgeEffectRow::wacc)
        .figure("Gain LOW", USD, 0, HedgeEffectRow::gainLow)
        .figure("Gain BASE", USD, 0, HedgeEffectRow::gainBase)
        .figure("Gain HIGH", USD, 0, HedgeEffectRow::gainHigh)
        .build(rows, "No hedge was looked at.");
  }
}
