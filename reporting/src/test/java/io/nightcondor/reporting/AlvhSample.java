package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.CapitalPanel;
import io.nightcondor.analytics.pack.CapitalPanel.CapmRow;
import io.nightcondor.analytics.pack.CapitalPanel.CashFlowRow;
import io.nightcondor.analytics.pack.CapitalPanel.ProjectionRow;
import io.nightcondor.analytics.pack.CapitalPanel.WaccRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.OrphanRow;
import io.nightcondor.analytics.pack.ParityPanel;
import io.nightcondor.analytics.pack.ParityPanel.ExitRow;
import io.nightcondor.analytics.pack.ParityPanel.ParityRow;
import io.nightcondor.analytics.pack.PolicyPanel;
import io.nightcondor.analytics.pack.PolicyPanel.PolicyRow;
import io.nightcondor.analytics.pack.RankingRow;
import io.nightcondor.analytics.pack.RankingRow.ActionRow;
import io.nightcondor.analytics.pack.ThetaPanel;
import io.nightcondor.analytics.pack.ThetaPanel.ThetaRow;
import io.nightcondor.analytics.pack.ThetaPanel.TimeShiftRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Ranking, policies, capital, time and parity of a sample night: plausible, not computed. */
final class AlvhSample {

  private static final Figure NONE = Figure.missing("NO_HISTORY");
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 18);

  private AlvhSample() {}

  static List<RankingRow> ranking(String triggered, String broken) {
    return List.of(
        new RankingRow(
            triggered,
            "PUT",
            "QUESTIONED",
            Figure.of(0.2184),
            List.of(
                action(1, "CLOSE", 0, 6_350, 0, -16.846, 1, 0.41, 1, 0.22, 1.25, 0.8213),
                action(
                    2, "ROLL", 9_120.4, 7_010, 255_000, -7.31, 0.58, 0.38, 0.15, 0.44, 1.25,
                    0.5402),
                action(
                    3, "HEDGE", 19_980, 412.2, 311_400, -16.1, 0.08, 0.96, 0.04, 0.25, 1, 0.3711),
                action(4, "HOLD", 21_640.4, 0, 300_000, -16.846, 0, 1, 0.07, 0.22, 1, 0.3624),
                new ActionRow(
                    0,
                    "WIDEN",
                    "",
                    Figure.missing("NO_QUOTE"),
                    Figure.missing("NO_QUOTE"),
                    Figure.missing("NO_QUOTE"),
                    Figure.missing("NO_QUOTE"),
                    Figure.missing("NO_QUOTE"),
                    Figure.missing("NO_QUOTE"),
                    Figure.missing("NO_QUOTE"),
                    Figure.missing("NO_QUOTE"),
                    1,
                    Figure.missing("NO_QUOTE"),
                    "no strike below 5,170 is quoted on both sides")),
            "Close stands first with 0.82, roll next with 0.54: closing leaves nothing to lose in the stress, rolling 9,120 USD."),
        new RankingRow(
            broken,
            "PUT",
            "UNKNOWN",
            Figure.missing("UNKNOWN_COST"),
            List.of(action(1, "HOLD", 11_210, 0, 25_000, -3.2, 0.4, 1, 0.9, 0.5, 1, 0.6)),
            "Three of four actions cannot be scored: a leg has no price."));
  }

  private static ActionRow action(
      int rank,
      String action,
      double left,
      double cost,
      double margin,
      double irr,
      double lossScore,
      double costScore,
      double marginScore,
      double irrScore,
      double factor,
      double score) {
    return new ActionRow(
        rank,
        action,
        "as of tonight's bids and asks",
        Figure.of(left),
        Figure.of(cost),
        Figure.of(margin),
        Figure.of(irr),
        Figure.of(lossScore),
        Figure.of(costScore),
        Figure.of(marginScore),
        Figure.of(irrScore),
        factor,
        Figure.of(score),
        "");
  }

  static List<OrphanRow> orphans(String gone) {
    return List.of(new OrphanRow(
        "VXMQ24",
        2,
        gone,
        1,
        "the condor settled on 2 August",
        Figure.of(1),
        Figure.of(11),
        Figure.of(15),
        Figure.of(6_825),
        false));
  }

  static PolicyPanel policies() {
    return new PolicyPanel(
        List.of(
            new PolicyRow(
                "steward",
                true,
                LocalDate.of(2024, 7, 22),
                1,
                "Buys 6 VXMU24 at 23.45: layer 1 of one condor.",
                "2 VXMQ24",
                Figure.of(412.2),
                Figure.of(31.5),
                Figure.of(3_173.5),
                Figure.of(1_204.9),
                Figure.of(1_660.38),
                Figure.of(1_911.02),
                Figure.of(-19_980.02),
                Figure.of(-1_716.41)),
            new PolicyRow(
                "promoter",
                false,
                LocalDate.of(2024, 7, 22),
                3,
                "Buys nothing: all three layers are live.",
                "24 VXMU24",
                Figure.of(1_648.8),
                Figure.of(151.2),
                Figure.of(12_710.4),
                Figure.of(4_819.6),
                Figure.of(6_641.52),
                Figure.of(7_644.08),
                Figure.of(-14_998.88),
                Figure.missing("NO_EXPOSURE"))),
        Figure.of(119.7),
        Figure.of(4_981.14),
        "Promoter has paid 120 USD more for its hedge and would lose 4,981 USD less in the stress: that is the cost of discipline tonight.");
  }

  static PolicyPanel noPolicies() {
    return new PolicyPanel(List.of(), NONE, NONE, "");
  }

  static ThetaPanel theta(String triggered) {
    return new ThetaPanel(
        List.of(thetaOf(triggered), thetaOf("")),
        List.of(
            new TimeShiftRow(
                triggered,
                Optional.of(LocalDate.of(2024, 8, 9)),
                Optional.of(LocalDate.of(2024, 8, 26)),
                Optional.empty(),
                Optional.of(SEPTEMBER),
                Figure.of(40),
                Figure.of(0.41),
                "2024-09-18",
                Figure.missing("NOT_ROLLED"),
                "Short-dated: the nearest monthly of 21 days or more; the layer is never rolled while the condor lives."),
            new TimeShiftRow(
                "SPX 2024-09-20 4700/4800/5650/5750",
                Optional.of(LocalDate.of(2024, 9, 20)),
                Optional.of(LocalDate.of(2024, 10, 4)),
                Optional.of(LocalDate.of(2024, 12, 4)),
                Optional.empty(),
                Figure.missing("NOT_LISTED"),
                Figure.missing("NOT_LISTED"),
                "",
                Figure.missing("NOT_ROLLED"),
                "No future settles inside.")),
        "No edge of time is claimed.");
  }

  private static ThetaRow thetaOf(String condor) {
    return new ThetaRow(
        condor,
        Figure.of(118.4),
        Figure.of(-1_402.46),
        Figure.of(0),
        Figure.of(-44.1),
        Figure.of(-1_328.16),
        Figure.of(2.685),
        Figure.of(-1_290),
        Figure.of(-5_911),
        condor.isEmpty() ? Figure.missing("EXPIRED_BEFORE") : Figure.of(-8_120),
        Figure.of(9_412.8));
  }

  static ThetaPanel noTheta() {
    return new ThetaPanel(List.of(), List.of(), "");
  }

  static ParityPanel parity() {
    return new ParityPanel(
        List.of(
            new ParityRow(
                "CONVERSION",
                "SPX",
                LocalDate.of(2024, 9, 20),
                5200,
                Optional.empty(),
                Figure.of(-0.412),
                0.186,
                Figure.of(-0.598),
                true),
            new ParityRow(
                "BOX_BUY",
                "SPX",
                LocalDate.of(2024, 9, 20),
                5000,
                Optional.of(5500.0),
                Figure.of(-0.204),
                0.372,
                Figure.of(-0.576),
                false)),
        1_284,
        0,
        List.of(new ExitRow(
            "VIX240918C00020000", 10, Figure.of(4.1), Figure.missing("NOT_QUOTED"), 0.021, "SELL")),
        "Options on the VIX are held against the future of the same settlement.");
  }

  static ParityPanel noParity() {
    return new ParityPanel(List.of(), 0, 0, List.of(), "");
  }

  static CapitalPanel capital() {
    return new CapitalPanel(
        List.of(
            wacc("UNHEDGED", Figure.of(0), 0.2841, 0),
            wacc("HEDGED", Figure.of(-16_120), 0.3102, 0.0261),
            wacc("WITH_ORDERS", Figure.of(-48_360), 0.3391, 0.055)),
        Figure.of(0),
        "Expected return on margin 21.54 % a year against a cost of capital of 33.91 %: not favourable.",
        List.of(
            capm("UNHEDGED", 2.44, Figure.missing("NOT_HELD"), 0),
            capm("HEDGED", 1.97, Figure.of(1.12), -0.0235),
            capm("WITH_ORDERS", 1.61, Figure.missing("NOT_HELD"), -0.0415)),
        new CashFlowRow(
            Figure.of(402_180),
            Figure.of(371_460),
            Figure.of(8_214),
            Figure.of(41_900),
            Figure.of(-19_394),
            Figure.missing("NEGATIVE_CASH_FLOW"),
            "Not meaningful: the option cash flow of the last 365 days is negative."),
        List.of(
            new ProjectionRow(
                0,
                12,
                Figure.of(2_611_400),
                Figure.of(2_204_100),
                Figure.of(2_918_700),
                Figure.of(0.0214),
                Figure.of(2_648_900)),
            new ProjectionRow(
                1,
                12,
                Figure.of(2_640_300),
                Figure.of(2_171_800),
                Figure.of(3_012_500),
                Figure.of(0.0381),
                Figure.of(2_672_100))));
  }

  private static WaccRow wacc(String position, Figure carry, double wacc, double drag) {
    return new WaccRow(
        position,
        Figure.of(455_000),
        Figure.of(0.1742),
        Figure.of(0),
        Figure.of(0.0712),
        Figure.of(0),
        Figure.missing("NO_PREMIUM"),
        carry,
        Figure.of(wacc),
        Figure.of(drag),
        Figure.of(0.2154),
        Figure.of(-6.12));
  }

  private static CapmRow capm(String position, double beta, Figure regression, double drag) {
    return new CapmRow(
        position, Figure.of(beta), regression, Figure.of(0.0531 + 0.05 * beta), Figure.of(drag));
  }

  static CapitalPanel noCapital() {
    return new CapitalPanel(
        List.of(),
        NONE,
        "",
        List.of(),
        new CashFlowRow(NONE, NONE, NONE, NONE, NONE, NONE, ""),
        List.of());
  }
}
