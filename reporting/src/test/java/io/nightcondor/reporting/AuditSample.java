package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.DataPanel.CashRow;
import io.nightcondor.analytics.pack.DataPanel.RungRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgeEffectRow;
import io.nightcondor.analytics.pack.ReconciliationPanel;
import io.nightcondor.analytics.pack.ReconciliationPanel.LogRow;
import io.nightcondor.analytics.pack.ReconciliationPanel.PositionCheckRow;
import io.nightcondor.analytics.pack.ReconciliationPanel.SeedRow;
import java.util.List;

/** Reconciliation and effects of the hedge of a sample pack: plausible, not computed. */
final class AuditSample {

  private static final Figure NONE = Figure.of(0);

  private AuditSample() {}

  static ReconciliationPanel reconciliation() {
    return new ReconciliationPanel(
        List.of(
            new PositionCheckRow("SPX_OPTIONS", 15, 127, 4, 120, 0, 3, 0, 0),
            new PositionCheckRow("VIX_OPTIONS", 1, 4, 0, 0, 0, 0, 4, 0),
            new PositionCheckRow("VIX_FUTURES", 2, 8, 1, 0, 0, 0, 7, 1)),
        Figure.of(412_907.33),
        seeds(),
        List.of(
            new LogRow("admit", "files accepted", 6),
            new LogRow("admit", "files stale", 1),
            new LogRow("ingest", "rows read", 12_431),
            new LogRow("ingest", "rows used", 12_419),
            new LogRow("ingest", "rows refused", 12),
            new LogRow("calibrate", "expiries of the SPX", 2),
            new LogRow("recompute", "condors", 3),
            new LogRow("recompute", "past nights", 6)));
  }

  static ReconciliationPanel noPositions() {
    return new ReconciliationPanel(
        List.of(),
        Figure.missing("NO_CASH"),
        seeds(),
        List.of(new LogRow("recompute", "condors", 0)));
  }

  static ReconciliationPanel nasty(String payload) {
    return new ReconciliationPanel(
        List.of(new PositionCheckRow(payload, 1, 1, 0, 1, 0, 0, 0, 0)),
        Figure.missing(payload),
        List.of(new SeedRow(payload, 1)),
        List.of(new LogRow(payload, payload, 1)));
  }

  static List<CashRow> cash() {
    return List.of(
        new CashRow("U1234567", "USD", 412_907.33, SamplePack.SESSION),
        new CashRow("U1234567", "EUR", -1_250.5, SamplePack.SESSION));
  }

  static List<RungRow> rungs() {
    return List.of(
        new RungRow("MARK", "QUOTE", 11),
        new RungRow("MARK", "SETTLEMENT", 2),
        new RungRow("MARK", "SURFACE", 1),
        new RungRow("MARK", "UNPRICED", 1),
        new RungRow("FORWARD", "PARITY_REGRESSION", 2),
        new RungRow("SMILE", "SVI_PENALISED", 1),
        new RungRow("SMILE", "INTERPOLATED", 1));
  }

  static List<HedgeEffectRow> effects() {
    return List.of(
        new HedgeEffectRow(
            "UNHEDGED",
            Figure.of(149_610),
            Figure.of(-2_404.92),
            Figure.of(-318.4),
            Figure.of(1_911.25),
            Figure.of(0.1182),
            NONE,
            NONE,
            NONE),
        new HedgeEffectRow(
            "HEDGED",
            Figure.of(131_420),
            Figure.of(-2_316.41),
            Figure.of(-172.9),
            Figure.of(1_874.1),
            Figure.of(0.1217),
            Figure.of(1_623.1),
            Figure.of(2_272.28),
            Figure.of(2_613.22)),
        new HedgeEffectRow(
            "WITH_ORDERS",
            Figure.of(128_930.75),
            Figure.of(-2_071.3),
            Figure.missing("NO_SLICE"),
            Figure.of(1_862.6),
            Figure.missing("NO_CASH"),
            Figure.of(2_985.6),
            Figure.of(4_976.0),
            Figure.of(7_464.0)));
  }

  static HedgeEffectRow nastyEffect(String payload) {
    Figure missing = Figure.missing(payload);
    return new HedgeEffectRow(
        payload, missing, missing, missing, missing, missing, missing, missing, missing);
  }

  private static List<SeedRow> seeds() {
    return List.of(
        new SeedRow("resamples of the current window", 975),
        new SeedRow("paths of reinvestment", 1112));
  }
}
