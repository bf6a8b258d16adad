package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.HistoricalPanel.FactorRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.risk.ScenarioSet;
import io.nightcondor.analytics.risk.VolOfVol;
import io.nightcondor.analytics.tail.Factor.Origin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The past moves of one horizon, as scenarios on tonight's market.
 *
 * @param horizon trading days
 * @param moves of both windows in order of date, each once
 * @param scenarios one for each
 * @param samples current, stressed, both
 * @param wanted moves that both windows have by the calendar
 * @param gaps of them, for want of a close
 * @param refused of them, since a close cannot be true
 * @param factors where they come from
 */
record HorizonMoves(
    int horizon,
    List<FactorMove> moves,
    ScenarioSet scenarios,
    List<Sample> samples,
    int wanted,
    int gaps,
    int refused,
    List<FactorRow> factors) {

  /** Any number serves; it never changes, so that the same losses have the same error. */
  static final long SEED = 975;

  /** Of the moves before the current window, drawn apart from it. */
  static final long EARLIER_SEED = SEED + 1;

  HorizonMoves {
    moves = List.copyOf(moves);
    samples = List.copyOf(samples);
    factors = List.copyOf(factors);
  }

  static HorizonMoves none(int horizon) {
    return new HorizonMoves(
        horizon, List.of(), ScenarioSet.of(List.of()), List.of(), 0, 0, 0, List.of());
  }

  static HorizonMoves draw(
      int horizon, FactorSeries series, ExchangeCalendar calendar, WindowDays days) {
    VolOfVol volOfVol = series.close("VVIX", days.session()).stream()
        .mapToObj(vvix -> new VolOfVol(vvix, VolOfVol.Source.VVIX_CLOSE))
        .findFirst()
        .orElse(VolOfVol.NOT_KNOWN);
    DrawnMoves drawn =
        new DrawnMoves(series, new MoveDrawer(series, volOfVol), calendar, horizon, days.ends());
    List<FactorMove> moves = drawn.moves();
    return new HorizonMoves(
        horizon,
        moves,
        ScenarioSet.of(moves.stream().map(FactorMove::scenario).toList()),
        samples(horizon, moves, days),
        days.ends().size(),
        drawn.gaps(),
        drawn.refused(),
        Arrays.stream(Factor.values()).map(factor -> row(factor, drawn)).toList());
  }

  /** The sample of a window; there is none without a history. */
  Sample sample(Window window) {
    return samples.stream()
        .filter(sample -> sample.window() == window)
        .findFirst()
        .orElseThrow();
  }

  private static List<Sample> samples(int horizon, List<FactorMove> moves, WindowDays days) {
    int n = moves.size();
    int current = firstOn(moves, days.currentFrom());
    int stressed = firstOn(moves, days.stressedFrom());
    int stressedEnd = Math.max(stressed, firstOn(moves, days.stressedTo().plusDays(1)));
    Resamples ofCurrent = Resamples.of(n - current, horizon, SEED);
    Resamples ofEarlier = Resamples.of(current, horizon, EARLIER_SEED);
    Resamples ofStressed = stressedEnd <= current
        ? ofEarlier
        : Resamples.of(stressedEnd - stressed, horizon, EARLIER_SEED);
    return List.of(
        sample(Window.CURRENT, moves, current, n, days.currentFrom(), days.session(), ofCurrent),
        sample(
            Window.STRESSED,
            moves,
            stressed,
            stressedEnd,
            days.stressedFrom(),
            days.stressedTo(),
            ofStressed),
        sample(Window.BOTH, moves, 0, n, days.first(), days.session(), ofEarlier.then(ofCurrent)));
  }

  private static Sample sample(
      Window window,
      List<FactorMove> moves,
      int first,
      int end,
      LocalDate from,
      LocalDate to,
      Resamples resamples) {
    return end > first
        ? new Sample(
            window, first, end, moves.get(first).to(), moves.get(end - 1).to(), resamples)
        : new Sample(window, first, first, from, to, resamples);
  }

  private static int firstOn(List<FactorMove> moves, LocalDate day) {
    return (int) moves.stream().filter(move -> move.to().isBefore(day)).count();
  }

  private static FactorRow row(Factor factor, DrawnMoves drawn) {
    int gaps = switch (factor) {
      case SPX -> drawn.withoutSpx();
      case VIX -> drawn.withoutVix();
      case SPX_VOLS, SKEW, FUTURES, VIX_VOLS, RATES -> 0;
    };
    return new FactorRow(
        factor.words(),
        factor.source(),
        count(factor, Origin.OBSERVED, drawn),
        count(factor, Origin.PROXY, drawn),
        count(factor, Origin.FILLED, drawn),
        gaps);
  }

  private static int count(Factor factor, Origin origin, DrawnMoves drawn) {
    return (int)
        drawn.moves().stream().filter(move -> move.origin(factor) == origin).count();
  }
}
