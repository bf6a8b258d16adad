package io.nightcondor.analytics.pack;

import java.util.List;
import java.util.stream.Stream;

/** Figures of index closes, of the VIX curve, of the recomputed indices and of the smiles. */
final class MarketFormulas {

  private static final String POINTS = "index points";
  private static final String VIX_POINTS = "VIX points";
  private static final String PER_POINT = "per VIX point";
  private static final String VOL_POINTS = "vol points";
  private static final String PERCENT = "%";

  static final List<FormulaRow> ALL = Stream.of(
          indices(),
          dailyRange(),
          vxCurve(),
          vixReplication(),
          vixTerms(),
          skews(),
          slices(),
          smiles())
      .flatMap(table -> table.rows().stream())
      .toList();

  private MarketFormulas() {}

  private static FormulaTable indices() {
    return new FormulaTable("indices", "market.indices")
        .add("Close", "close", "", "B1", "R", "official close of the session")
        .add("Close before", "previousClose", "", "B1", "R", "of the session before, if it was run")
        .add("Change", "close", "", "B1", "R", "close less close before")
        .add("Relative change", "close", PERCENT, "B1", "R", "change / close before");
  }

  private static FormulaTable dailyRange() {
    return new FormulaTable("dailyRange", "market.dailyRange")
        .add(
            "Daily range",
            "percent",
            "% of the index",
            "C5",
            "O",
            "root of (0.65 x implied² + 0.35 x realised²) / 252")
        .add(
            "Implied vol", "impliedVol", PERCENT, "C5", "O", "of the index named beside it, a year")
        .add("Realised vol", "realisedVol", PERCENT, "C5", "O", "of 20 closes on closes, a year");
  }

  private static FormulaTable vxCurve() {
    return new FormulaTable("vxCurve", "market.vxCurve")
        .add("Days", "days", "calendar", "A3", "R", "from the session to settlement")
        .add("Level", "level", VIX_POINTS, "B3", "O", "settlement, else parity of VIX options")
        .add("Dispersion", "dispersion", VIX_POINTS, "B3", "O", "of the parity levels of strikes")
        .add("Response LOW", "betaLow", PER_POINT, "F2", "M", "the hedge under-delivers")
        .add("Response BASE", "beta", PER_POINT, "F2", "M", "of the future at that tenor")
        .add("Response HIGH", "betaHigh", PER_POINT, "F2", "M", "the hedge over-delivers");
  }

  private static FormulaTable vixReplication() {
    return new FormulaTable("vixReplication", "market.vixReplication")
        .add("Days ahead", "targetDays", "calendar", "C6", "R", "tenor of the index")
        .add("Of the chain", "replicated", VIX_POINTS, "C6", "R", "Cboe's calculation on the chain")
        .add("Published", "published", VIX_POINTS, "C6", "R", "close of the index")
        .add("Difference", "difference", VIX_POINTS, "C6", "R", "of the chain less published");
  }

  private static FormulaTable vixTerms() {
    return new FormulaTable("vixTerms", "market.vixReplication.terms")
        .add("Time", "minutes", "minutes", "C6", "R", "to settlement")
        .add("Rate", "rate", PERCENT, "C6", "R", "continuously compounded, a year")
        .add("Parity strike", "parityStrike", POINTS, "C6", "R", "least |call - put| at mid")
        .add("Forward", "forward", POINTS, "C6", "R", "strike + e^(rT) x (call - put)")
        .add("Centre strike", "centreStrike", POINTS, "C6", "R", "first at or below the forward")
        .add("Strikes", "strikes", "used", "C6", "R", "with a bid, to two zero bids in a row")
        .add("Lowest", "lowestStrike", POINTS, "C6", "R", "strike used")
        .add("Highest", "highestStrike", POINTS, "C6", "R", "strike used")
        .add(
            "Variance",
            "variance",
            "annual",
            "C6",
            "R",
            "2/T x sum of dK/K² x e^(rT) x Q - (F/K0 - 1)² / T")
        .add("Weight", "weight", PERCENT, "C6", "R", "share of its total variance in the index");
  }

  private static FormulaTable skews() {
    return new FormulaTable("skews", "market.skews")
        .add("At-the-money vol", "atmVol", PERCENT, "C2", "O", "of the smile at the forward")
        .add("Its change", "atmChange", PERCENT, "C2", "O", "since the session before, same expiry")
        .add("Put vol, 25 delta", "putVol", PERCENT, "C2", "K", "of the smile, Black-76 delta")
        .add("Call vol, 25 delta", "callVol", PERCENT, "C2", "K", "of the smile, Black-76 delta")
        .add("Risk reversal", "riskReversal", PERCENT, "C2", "K", "call vol less put vol")
        .add("Change of it", "change", PERCENT, "C2", "O", "since the session before, same expiry");
  }

  private static FormulaTable slices() {
    return new FormulaTable("slices", "market.slices")
        .add("Time", "years", "years", "A3", "R", "to settlement, Act/365F")
        .add("Forward", "forward", POINTS, "B3", "O", "of parity, or as its method says")
        .add("Discount factor", "discountFactor", "", "B3", "O", "of the curve")
        .add("At-the-money vol", "atmVol", PERCENT, "C2", "O", "of the smile at the forward")
        .add(
            "Implied carry",
            "impliedCarry",
            PERCENT,
            "B3",
            "O",
            "r - ln(F/S) / T on the index print, a diagnostic")
        .add("Quotes", "quotesUsed", "used", "B3", "O", "of the expiry, in the forward and smile")
        .add("Knots", "smileKnots", "of the smile", "C2", "O", "quotes that carry the smile");
  }

  private static FormulaTable smiles() {
    return new FormulaTable("smiles", "market.slices.smile")
        .add("Price error", "rmsHalfSpreads", "half-spreads", "C2", "O", "root mean square")
        .add("Vol error", "rmsVolPoints", VOL_POINTS, "C2", "O", "root mean square by vega²")
        .add("Lowest density", "lowestDensity", "g", "C2", "P", "Gatheral's g, lowest of its grid")
        .add("Left wing", "leftWingSlope", "slope", "C2", "P", "of total variance, Lee: below 2")
        .add("Right wing", "rightWingSlope", "slope", "C2", "P", "of total variance, Lee: below 2")
        .add(
            "Calendar lack",
            "calendarLack",
            VOL_POINTS,
            "C2",
            "P",
            "what the vol lacks of the variance of the expiry before");
  }
}
