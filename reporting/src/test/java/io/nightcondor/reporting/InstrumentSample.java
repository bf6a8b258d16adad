package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.InstrumentRow;
import io.nightcondor.analytics.pack.InstrumentRow.GateRow;
import io.nightcondor.analytics.pack.InstrumentRow.GateVerdict;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.pack.OrderRow;
import io.nightcondor.analytics.pack.PivotRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Instruments, orders, pivots and ladders of a sample night: plausible, not computed. */
final class InstrumentSample {

  private static final Figure NOT_QUOTED = Figure.missing("NOT_IN_SOURCE");
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 21);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 18);

  private InstrumentSample() {}

  static List<InstrumentRow> instruments() {
    return List.of(
        new InstrumentRow(
            1,
            "VXMU24",
            "VXM",
            Optional.of(SEPTEMBER),
            Figure.of(44),
            Figure.of(23.475),
            NOT_QUOTED,
            NOT_QUOTED,
            Figure.missing("NOT_AN_OPTION"),
            Figure.of(166.04),
            Figure.of(276.73),
            Figure.of(415.1),
            Figure.of(-62.1),
            Figure.of(4.1),
            Figure.of(68.7),
            Figure.of(0.2483),
            Figure.of(24.16),
            Figure.of(68.7),
            Figure.of(23.45),
            "S1",
            List.of(
                new GateRow("spread, ticks", NOT_QUOTED, 3, GateVerdict.NOT_IN_SOURCE),
                new GateRow("open interest", Figure.of(11_204), 20, GateVerdict.PASS)),
            true,
            "chosen: the policy's instrument",
            "quoted spread not known: that gate is skipped"),
        new InstrumentRow(
            2,
            "VIX240918C00025000",
            "VIX_CALL",
            Optional.of(SEPTEMBER),
            Figure.of(44),
            Figure.of(3.05),
            Figure.of(2.95),
            Figure.of(3.15),
            Figure.of(0.4812),
            Figure.of(80.2),
            Figure.of(141.9),
            Figure.of(222.7),
            Figure.of(-171.4),
            Figure.of(0.9),
            Figure.of(183.8),
            Figure.of(1.2953),
            Figure.of(28.05),
            Figure.of(305),
            Figure.of(2.95),
            "S1 of the future, revalued",
            List.of(
                new GateRow("spread, points", Figure.of(0.2), 0.366, GateVerdict.PASS),
                new GateRow("day volume", Figure.of(14), 20, GateVerdict.FAIL)),
            false,
            "dearer for each USD of gain than VXMU24",
            ""),
        new InstrumentRow(
            0,
            "VXMQ24",
            "VXM",
            Optional.of(AUGUST),
            Figure.of(16),
            Figure.of(34.125),
            NOT_QUOTED,
            NOT_QUOTED,
            Figure.missing("NOT_AN_OPTION"),
            Figure.of(183.5),
            Figure.of(305.9),
            Figure.of(458.9),
            Figure.of(-128.2),
            Figure.of(3.1),
            Figure.of(141.2),
            Figure.of(0.4616),
            Figure.of(35.54),
            Figure.of(141.2),
            Figure.of(34.1),
            "pivots not available",
            List.of(),
            true,
            "settles in 16 days: nearer than 21",
            ""));
  }

  /** The sale first. */
  static List<OrderRow> orders(String gone, String triggered) {
    return List.of(
        new OrderRow("SELL", "VXMQ24", 2, gone, 1, Figure.of(34.15), "R1", 1, "U1"),
        new OrderRow("BUY", "VXMU24", 6, triggered, 1, Figure.of(23.45), "S1", 0, "E5"));
  }

  /**
   * High 25.10, low 22.85, close 23.475, by hand: P = 71.425 / 3 = 23.8083; S1 = 2 P - 25.10 =
   * 22.5167; R1 = 2 P - 22.85 = 24.7667; Camarilla S1 = 23.475 - 2.25 x 1.1 / 12 = 23.2688.
   */
  static List<PivotRow> pivots() {
    return List.of(
        new PivotRow(
            SEPTEMBER,
            "CLASSIC",
            25.1,
            22.85,
            23.475,
            List.of(
                new PivotRow.Level("S3", 20.2667),
                new PivotRow.Level("S2", 21.5583),
                new PivotRow.Level("S1", 22.5167),
                new PivotRow.Level("P", 23.8083),
                new PivotRow.Level("R1", 24.7667),
                new PivotRow.Level("R2", 26.0583),
                new PivotRow.Level("R3", 27.0167))),
        new PivotRow(
            SEPTEMBER,
            "CAMARILLA",
            25.1,
            22.85,
            23.475,
            List.of(
                new PivotRow.Level("S4", 22.2375),
                new PivotRow.Level("S1", 23.2688),
                new PivotRow.Level("R1", 23.6813),
                new PivotRow.Level("R4", 24.7125))));
  }

  static List<LadderRow> ladder() {
    return List.of(
        rung("4/4/2, 30 days", "VIX240918C00024000", SEPTEMBER, 44, 0.4921, 4, 1_340, 612.4),
        rung(
            "4/4/2, 110 days",
            "VIX241120C00021000",
            LocalDate.of(2024, 11, 20),
            107,
            0.5043,
            4,
            1_520,
            381.2),
        new LadderRow(
            "4/4/2, 220 days",
            "",
            Optional.empty(),
            Figure.missing("NOT_LISTED"),
            Figure.missing("NOT_LISTED"),
            Figure.of(2),
            0,
            "NONE",
            Figure.missing("NOT_LISTED"),
            Figure.missing("NOT_LISTED"),
            Figure.missing("NOT_LISTED"),
            "No VIX expiry is listed near 220 days."),
        rung("VXTH", "VIX240918C00030000", SEPTEMBER, 44, 0.3011, 62, 12_500, 5_904));
  }

  private static LadderRow rung(
      String name,
      String symbol,
      LocalDate expiry,
      int days,
      double delta,
      double wanted,
      double cost,
      double gain) {
    return new LadderRow(
        name,
        symbol,
        Optional.of(expiry),
        Figure.of(days),
        Figure.of(delta),
        Figure.of(wanted),
        0,
        "OPEN",
        Figure.of(cost / wanted / 100),
        Figure.of(cost),
        Figure.of(gain),
        "For comparison: the policy runs no ladder.");
  }
}
