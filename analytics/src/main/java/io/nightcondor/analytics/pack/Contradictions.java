package io.nightcondor.analytics.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the sources of the method contradict each other, and what is done here (DOMAIN I). None of
 * their claims of performance is supported by data that could be found.
 */
public final class Contradictions {

  /** In the order of the register. */
  public static final List<ContradictionRow> ALL = new Register()
      .add(
          "Trigger of layer 1",
          "act when a short strike is approached",
          "0.70 delta, which is far past the strike",
          "0.70 at the close (steward), 0.50 or a touch of the strike (promoter); both are shown side by side")
      .add(
          "Sign of the first layer",
          "a hedge that gains when volatility rises",
          "one page sells VIX futures short as the first layer",
          "every layer is long volatility; the short one is refused")
      .add(
          "Meaning of 4/4/2",
          "4, 4 and 2 contracts",
          "40/40/20 % of the hedge; 4/4/2 % of the portfolio; a split of condor, wings and hedge",
          "contracts, one ladder for every 10 condor lots")
      .add(
          "Tenors and strikes of the ladder",
          "30, 110 and 220 days at about 0.50 delta",
          "4 to 7 days up to 90 and more; at the money, or 4 to 35 points out of it",
          "30, 110 and 220 days at 0.50 delta to the future")
      .add(
          "Roll of the ladder",
          "every 7 to 10 days, or at 21 days to expiry",
          "every quarter, or on signals only",
          "at 14, 75 and 160 days to expiry, by rung")
      .add(
          "When the hedge is on",
          "always",
          "dormant until a signal",
          "layers by rule; the ladder that is always on stands beside for comparison")
      .add(
          "Exercise of VIX calls",
          "roll or exercise the calls at 30 days",
          "VIX options are European: they cannot be exercised early",
          "they are sold or held, never exercised")
      .add(
          "Expected daily range",
          "VIX9D x 0.1 + HV x 0.5 x a multiplier, spelled out in five ways",
          "VIX over the root of 252, or 0.8 x VIX / 16; the first mixes units and slips in its arithmetic",
          "one trading day of implied and realised variance, weighted 65 to 35")
      .add(
          "RSAi",
          "a rapid skew indicator",
          "a relative-strength index, a range-scaled asymmetry, and others; none with a formula",
          "not computed; skew is read from the smile")
      .add(
          "Credit tiers",
          "a higher credit is the bolder tier",
          "one page turns it round: 25 to 30 delta is called conservative",
          "no tiers; credit, delta and chances are shown for each condor")
      .add(
          "VIX gates",
          "trade on whatever the VIX is and cut the size above 28",
          "hold at 12, 15, 16, 18, 20, 22, 23, 25 or 30",
          "regimes by VIX, its curve and liquidity, with hysteresis; levels are configuration")
      .add(
          "Tenor of the condor",
          "1 day",
          "30 to 60 days",
          "the book's own; every figure is by its days to expiry")
      .add(
          "Size of a condor",
          "1 to 2 % of the capital at risk",
          "10 % of the account",
          "limits on one condor's largest loss and on the book, in section Limits")
      .add(
          "Stops",
          "set and forget, no stop",
          "a stop at twice the credit",
          "no stop; a tested condor gets its actions ranked")
      .add(
          "Cost and use of the hedge",
          "1 to 2 % a year for 35 to 40 % less drawdown",
          "1.8 to 3.4 % a year; 25 to 35 % less, or to 10 to 12 %; no back-test is published",
          "both are computed on this book, none is asserted")
      .add(
          "Base of the 40 to 60 %",
          "of the original notional, which is not defined",
          "of margin, of the credit, of the index, of the portfolio",
          "of the largest loss at entry, as stress gain and not as premium spent")
      .add(
          "Confirmation by the MACD",
          "needed for the second layer",
          "not rigid, a matter of feel",
          "needed by the steward, left out by the promoter")
      .add(
          "Temporal theta",
          "a peak of theta, a window of the clock, a regime, a harvest of volatility",
          "a martingale, with and without a larger size",
          "theta and roll-down of the whole book by side; size is never raised after a loss")
      .add(
          "Quick ratio",
          "a company's, 1.2 or more",
          "how liquid the market is",
          "liquidity of our own chains against their normal; companies' ratios say nothing of an index book")
      .add(
          "Contango and backwardation",
          "a long hedge pays the roll in contango",
          "one page collects the roll in a persistent backwardation",
          "roll-down is computed from tonight's curve, with its sign")
      .add(
          "Margin of unequal wings",
          "the wider wing alone, because one side can lose",
          "both wings unless they are equal",
          "both wings, or the wider one by configuration; portfolio margin beside it")
      .add(
          "Camarilla pivots",
          "close + range x 1.1 / 12, 6, 4, 2",
          "a copied sheet multiplies the range by 1.0833 to 1.5",
          "1.1 / n: the copied sheet puts R1 about a range too high")
      .add(
          "Dates of the FOMC",
          "the published calendar",
          "lists that miss meetings or name other days",
          "the published calendar; a later year stays tentative until confirmed")
      .add(
          "Tick of the VXM",
          "0.05 points, like the VX",
          "0.01 points",
          "configuration, until confirmed in the rulebook")
      .rows();

  private Contradictions() {}

  private static final class Register {

    private final List<ContradictionRow> rows = new ArrayList<>();

    Register add(String topic, String one, String other, String taken) {
      rows.add(new ContradictionRow(rows.size() + 1, topic, one, other, taken));
      return this;
    }

    List<ContradictionRow> rows() {
      return List.copyOf(rows);
    }
  }
}
