package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.SkewRow;
import io.nightcondor.analytics.pack.MarketPanel.SmileCurveRow;
import io.nightcondor.analytics.pack.MarketPanel.SmilePointRow;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.pack.Summary.StateCount;
import io.nightcondor.analytics.pack.TrailRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Past nights and smiles of a sample pack: plausible, not computed. */
final class TrailSample {

  /** Wednesday 31 July 2024 was not run. */
  private static final List<LocalDate> NIGHTS = List.of(
      LocalDate.of(2024, 7, 25),
      LocalDate.of(2024, 7, 26),
      LocalDate.of(2024, 7, 29),
      LocalDate.of(2024, 7, 30),
      LocalDate.of(2024, 8, 1),
      LocalDate.of(2024, 8, 2));

  private TrailSample() {}

  /** Six nights that get worse, the first without a profit, and the night of that front page. */
  static List<TrailRow> nights(Summary tonight) {
    List<TrailRow> rows = new ArrayList<>();
    for (int i = 0; i < NIGHTS.size(); i++) {
      rows.add(night(i));
    }
    rows.add(last(tonight, Figure.of(0.9154), Figure.of(-61_802.5), 1));
    return rows;
  }

  /** A first night. */
  static List<TrailRow> first(Summary tonight) {
    return List.of(last(tonight, Figure.missing("NO_CONDOR"), Figure.missing("FIRST_NIGHT"), 0));
  }

  /** Nights whose reasons are that text. */
  static List<TrailRow> nasty(Summary tonight, String payload) {
    return List.of(last(tonight, Figure.missing(payload), Figure.missing(payload), 1));
  }

  /** Two smiles, the nearer one steeper. */
  static List<SmileCurveRow> smiles() {
    return List.of(
        smile("SPXW", LocalDate.of(2024, 8, 9), 0.3718, -1.9),
        smile("SPX", LocalDate.of(2024, 9, 20), 0.2544, -0.72));
  }

  /** The farther one without a session before it. */
  static List<SkewRow> skews() {
    return List.of(
        new SkewRow(
            "SPX",
            LocalDate.of(2024, 9, 20),
            Figure.of(0.2544),
            Figure.missing("NO_PREVIOUS_SLICE"),
            Figure.of(0.2931),
            Figure.of(0.2204),
            Figure.of(-0.0727),
            Figure.missing("NO_PREVIOUS_SLICE")),
        new SkewRow(
            "SPXW",
            LocalDate.of(2024, 8, 9),
            Figure.of(0.3718),
            Figure.of(0.1634),
            Figure.of(0.4466),
            Figure.missing("BEYOND_QUOTES"),
            Figure.missing("BEYOND_QUOTES"),
            Figure.missing("BEYOND_QUOTES")));
  }

  private static TrailRow night(int i) {
    return new TrailRow(
        NIGHTS.get(i),
        i < 4 ? Status.OK : Status.ATTENTION,
        Figure.of(61_400 + 9_317.25 * i),
        Figure.of(301_200 + 11_050.0 * i),
        Figure.of(410_000 + 7_500.0 * i),
        i == 2 ? Figure.missing("UNPRICED_LEG") : Figure.of(0.04 + 0.09 * i),
        Figure.of(i < 4 ? 0 : 880.19 * (i - 3)),
        Figure.of(-310.5 - 402.75 * i),
        i == 0 ? Figure.missing("FIRST_NIGHT") : Figure.of(2_940 - 4_110.5 * i),
        i < 4 ? 0 : i - 3,
        i < 5 ? 0 : 1,
        states(4 - Math.min(i, 3), Math.min(i, 3), 0, 0));
  }

  private static TrailRow last(
      Summary summary, Figure worstSeverity, Figure totalPnl, int breaches) {
    return new TrailRow(
        SamplePack.SESSION,
        summary.status(),
        summary.expectedShortfall(),
        summary.maxLossNow(),
        summary.marginUsed(),
        worstSeverity,
        summary.hedgeStressGain(),
        summary.coordinatedExposure(),
        totalPnl,
        summary.decisions().size(),
        breaches,
        summary.condorStates());
  }

  private static List<StateCount> states(int safe, int watch, int tested, int triggered) {
    return Stream.of(
            new StateCount(DeltaState.SAFE, safe),
            new StateCount(DeltaState.WATCH, watch),
            new StateCount(DeltaState.TESTED, tested),
            new StateCount(DeltaState.TRIGGERED, triggered))
        .toList();
  }

  private static SmileCurveRow smile(String root, LocalDate expiry, double atm, double skew) {
    double low = StrictMath.log(0.75);
    double high = StrictMath.log(1.10);
    return new SmileCurveRow(
        root,
        expiry,
        IntStream.range(0, 25)
            .mapToDouble(i -> low + (high - low) * i / 24)
            .mapToObj(place -> new SmilePointRow(
                StrictMath.exp(place), atm + skew * place * (1 - 1.5 * place) / 3))
            .toList());
  }
}
