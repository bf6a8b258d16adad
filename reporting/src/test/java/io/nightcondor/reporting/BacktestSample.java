package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.AssumedRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.AssumptionRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CashMoveRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CondorSummary;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CreditDistanceRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CurvePoint;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CurveValue;
import io.nightcondor.analytics.pack.backtest.BacktestPack.EndRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.OrderLine;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SensitivityRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SettingRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SkippedRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.VolDistanceRow;
import io.nightcondor.analytics.pack.backtest.ClaimRow;
import io.nightcondor.analytics.pack.backtest.EventRow;
import io.nightcondor.analytics.pack.backtest.EventRow.MeasureRow;
import io.nightcondor.analytics.pack.backtest.Interval;
import io.nightcondor.analytics.pack.backtest.PolicyFigures;
import io.nightcondor.analytics.pack.backtest.WorstDayRow;
import io.nightcondor.analytics.pack.backtest.WorstDayRow.HedgeThatDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Packs of back-tests made by hand. Amounts add up as those of a real one do; nothing else of them
 * was computed by the engine.
 */
public final class BacktestSample {

  public static final LocalDate FROM = LocalDate.of(2018, 1, 2);
  public static final LocalDate TO = LocalDate.of(2018, 12, 31);

  private static final double EQUITY = 1_000_000;
  private static final Figure NO_HEDGE = Figure.missing("NO_HEDGE");

  private BacktestSample() {}

  /** A year of the bare condors and two policies, some figures of which are missing. */
  public static BacktestPack rich() {
    return new BacktestPack(
        BacktestPack.VERSION,
        "0.1.0",
        "3f9a1c22",
        FROM,
        TO,
        EQUITY,
        new CondorSummary(12, 24, 2, 120_000, 312, -95_400.50, 250),
        List.of(
            new AssumptionRow("Prices", "of a model, from VIX9D, VIX, VIX3M and VIX6M", "O"),
            new AssumptionRow("Level of vols", "the strip is worth 95 % of the VIX", "M")),
        List.of(
            "The condors alone lost up to 12.3 % of the peak.",
            "No hedge paid for itself in this window."),
        policies(),
        claims(),
        worstDays(),
        curve(),
        List.of(
            new SensitivityRow(0.90, -0.0105, 0.151, false),
            new SensitivityRow(0.95, 0.02309, 0.123, true)),
        "Windows of 5 sessions before to 10 after; overlapping ones are merged.",
        events(),
        List.of(
            new VolDistanceRow("21 to 45", "puts of delta 10 to 25", 270, 0.85, 0.89),
            new VolDistanceRow("21 to 45", "calls of delta 10 to 25", 138, -0.15, 0.32)),
        List.of(new CreditDistanceRow("21 to 45", 5, 9.14, -0.05, 0.07)),
        "Eleven chains of 2024 and 2026.",
        cash(),
        List.of(
            new EndRow("no hedge", 24_287.50, -1_200.25, 0, 0, 1_023_087.25),
            new EndRow("steward", 24_287.50, -1_200.25, -8_000.40, 1_500.15, 1_016_587),
            new EndRow("ladder-4-4-2", 24_287.50, -1_200.25, -14_250, 4_000, 1_012_837.25)),
        orders(),
        List.of(new SkippedRow(LocalDate.of(2018, 12, 5), "no VIX was published")),
        List.of(new AssumedRow("VIX6M taken from VIX3M", 17)),
        List.of(new SettingRow("backtest.equity", "1000000")));
  }

  /** Nothing but the bare condors, of which none was sold. */
  public static BacktestPack empty() {
    Figure none = Figure.missing("TOO_FEW_SESSIONS");
    return new BacktestPack(
        BacktestPack.VERSION,
        "0.1.0",
        "00000000",
        FROM,
        FROM,
        EQUITY,
        new CondorSummary(0, 0, 0, 0, 0, 0, 1),
        List.of(),
        List.of(),
        List.of(policy("no hedge", interval(none), none, none, 0)),
        List.of(),
        List.of(),
        List.of(new CurvePoint(FROM, List.of(new CurveValue(EQUITY, 0)))),
        List.of(),
        "Windows of 5 sessions before to 10 after.",
        List.of(),
        List.of(),
        List.of(),
        "none",
        List.of(),
        List.of(new EndRow("no hedge", 0, 0, 0, 0, EQUITY)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The rich pack with that text in place of every one. */
  public static BacktestPack nasty(String payload) {
    return NastyText.in(rich(), payload);
  }

  private static List<PolicyFigures> policies() {
    return List.of(
        policy(
            "no hedge",
            new Interval(Figure.of(0.02309), Figure.of(-0.041), Figure.of(0.0822)),
            NO_HEDGE,
            Figure.of(0.1234),
            0),
        policy(
            "steward",
            new Interval(Figure.of(0.01659), Figure.of(-0.0312), Figure.of(0.061)),
            Figure.of(6_500.25),
            Figure.of(0.0981),
            2),
        policy(
            "ladder-4-4-2",
            interval(Figure.missing("TOO_FEW_SESSIONS")),
            Figure.of(-420.5),
            Figure.of(0.0702),
            1));
  }

  private static PolicyFigures policy(
      String name, Interval returnAYear, Figure hedgeCost, Figure drawdown, int decisions) {
    return new PolicyFigures(
        name,
        returnAYear,
        Figure.of(0.0876),
        new Interval(drawdown, Figure.of(0.05), Figure.of(0.21)),
        drawdown.map(share -> share * EQUITY),
        Optional.of(LocalDate.of(2018, 1, 26)),
        Optional.of(LocalDate.of(2018, 2, 8)),
        Optional.empty(),
        231,
        Figure.of(31_250.75),
        Figure.of(0.03125075),
        Figure.of(-61_400.2),
        Figure.of(0.75),
        hedgeCost,
        interval(hedgeCost.map(cost -> cost / EQUITY)),
        hedgeCost.map(cost -> 2 * cost),
        190,
        hedgeCost.map(cost -> 0.312),
        hedgeCost.map(cost -> 0.455),
        decisions,
        hedgeCost.map(cost -> 88_000),
        hedgeCost.map(cost -> 350));
  }

  private static Interval interval(Figure figure) {
    return new Interval(figure, figure, figure);
  }

  private static List<ClaimRow> claims() {
    return List.of(
        new ClaimRow(
            "steward",
            "costs 1 to 2 % a year",
            "P",
            0.01,
            0.02,
            new Interval(Figure.of(0.0065), Figure.of(0.002), Figure.of(0.0151)),
            "costs less than claimed, but the interval reaches into the claim: 0.7 %"),
        new ClaimRow(
            "ladder-4-4-2",
            "35 to 40 % less drawdown",
            "P",
            0.35,
            0.40,
            interval(Figure.missing("NO_DRAWDOWN_TO_CUT")),
            "no figure of ours: no drawdown to cut"));
  }

  private static List<WorstDayRow> worstDays() {
    return List.of(
        new WorstDayRow(
            LocalDate.of(2018, 2, 5),
            -0.041,
            -61_400.2,
            List.of(
                new HedgeThatDay("steward", Figure.of(21_000.1), Figure.of(-40_400.1)),
                new HedgeThatDay("ladder-4-4-2", Figure.of(52_000), Figure.of(-9_400.2)))),
        new WorstDayRow(
            LocalDate.of(2018, 2, 8),
            -0.0375,
            -30_000,
            List.of(
                new HedgeThatDay("steward", Figure.of(-500), Figure.of(-30_500)),
                new HedgeThatDay(
                    "ladder-4-4-2", Figure.missing("NO_MARK"), Figure.missing("NO_MARK")))));
  }

  private static List<CurvePoint> curve() {
    return List.of(
        point(FROM, 1_000_000, 0, 1_000_000, 0, 1_000_000, 0),
        point(LocalDate.of(2018, 1, 26), 1_010_000, 0, 1_008_000, 0, 1_006_000, 0),
        point(LocalDate.of(2018, 2, 8), 885_366, 0.1234, 909_115.2, 0.0981, 935_378.8, 0.0702),
        point(TO, 1_023_087.25, 0, 1_016_587, 0, 1_012_837.25, 0));
  }

  private static CurvePoint point(
      LocalDate session,
      double bare,
      double bareDrawdown,
      double steward,
      double stewardDrawdown,
      double ladder,
      double ladderDrawdown) {
    return new CurvePoint(
        session,
        List.of(
            new CurveValue(bare, bareDrawdown),
            new CurveValue(steward, stewardDrawdown),
            new CurveValue(ladder, ladderDrawdown)));
  }

  private static List<EventRow> events() {
    return List.of(
        new EventRow(
            "steward",
            "CPI releases",
            12,
            3,
            1,
            2,
            9,
            Figure.of(0.288),
            Figure.of(5_900),
            List.of(
                measure("condors", Figure.of(-210.5)),
                measure("hedge", Figure.of(45.25)),
                measure("net", Figure.of(-165.25))),
            "no evidence that the hedge does better around CPI releases: q = 0.41, 9 events"),
        new EventRow(
            "steward",
            "rate shocks",
            0,
            0,
            0,
            0,
            0,
            Figure.missing("NO_EVENTS"),
            Figure.missing("NO_EVENTS"),
            List.of(measure("hedge", Figure.missing("NO_EVENTS"))),
            "no dates given"));
  }

  private static MeasureRow measure(String name, Figure mean) {
    return new MeasureRow(
        name,
        new Interval(mean, mean.map(m -> m - 100), mean.map(m -> m + 100)),
        mean,
        mean.map(m -> 0.2),
        mean.map(m -> 12),
        mean.map(m -> 0.137),
        mean.map(m -> 0.41));
  }

  private static List<CashMoveRow> cash() {
    return List.of(
        new CashMoveRow(BacktestPack.CONDORS, "CONDOR_PREMIUM", 120_000),
        new CashMoveRow(BacktestPack.CONDORS, "CONDOR_COMMISSION", -312),
        new CashMoveRow(BacktestPack.CONDORS, "CONDOR_SETTLEMENT", -95_400.50),
        new CashMoveRow("steward", "HEDGE_VARIATION", -7_650.40),
        new CashMoveRow("steward", "HEDGE_COMMISSION", -350),
        new CashMoveRow("ladder-4-4-2", "HEDGE_PREMIUM", -20_000),
        new CashMoveRow("ladder-4-4-2", "HEDGE_COMMISSION", -250),
        new CashMoveRow("ladder-4-4-2", "HEDGE_SETTLEMENT", 6_000));
  }

  private static List<OrderLine> orders() {
    LocalDate session = LocalDate.of(2018, 2, 5);
    return List.of(
        new OrderLine("steward", session, "BUY", "E5", "IC-3", "VXMH18", 1, 2, 21.35, "S1"),
        new OrderLine("steward", session, "SELL", "U6", "IC-2", "VXMG18", 2, 0.5, 30, "R2"),
        new OrderLine(
            "ladder-4-4-2", session, "BUY", "E14", "IC-3", "VIX180321C00020000", 1, 4, 2.1, "P"));
  }
}
