package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.indicator.BarSeries;
import io.nightcondor.analytics.indicator.DivergenceRules;
import io.nightcondor.analytics.indicator.Macd;
import io.nightcondor.analytics.indicator.Rsi;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.SignalPanel.MacdRow;
import io.nightcondor.analytics.policy.MacdSeries;
import io.nightcondor.analytics.policy.Oscillator;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The MACD of the series that a policy names (DOMAIN E2). Only bars up to the session's own count
 * as tonight's: a close that is not known might have ended a divergence.
 */
final class Trend {

  /** The middle of the RSI's scale; that of the MACD is 0. */
  private static final double RSI_MIDDLE = 50;

  private final Policy policy;
  private final MacdSeries series;
  private final Oscillator oscillator;
  private final List<IndexBar> bars;
  private final Macd macd;
  private final Freshness freshness;

  Trend(PublicFigures figures, Policy policy) {
    this.policy = policy;
    series = MacdSeries.valueOf(policy.text(PolicyKey.MACD_SERIES));
    oscillator = Oscillator.valueOf(policy.text(PolicyKey.DIVERGENCE_OSCILLATOR));
    bars = figures.bars(symbol());
    macd = Macd.of(
        PublicFigures.closes(bars),
        policy.count(PolicyKey.MACD_FAST),
        policy.count(PolicyKey.MACD_SLOW),
        policy.count(PolicyKey.MACD_SIGNAL));
    freshness = freshness(figures.session());
  }

  private Freshness freshness(LocalDate session) {
    if (bars.isEmpty()) {
      return Freshness.MISSING;
    }
    if (bars.size() < policy.count(PolicyKey.WARMUP_BARS)
        || macd.histogram().last().isEmpty()) {
      return Freshness.WARMUP;
    }
    return PublicFigures.last(bars).date().equals(session) ? Freshness.FRESH : Freshness.STALE;
  }

  /** Symbol of the daily series. */
  String symbol() {
    return switch (series) {
      case SPX_DAILY -> Symbols.SPX;
      case VIX_DAILY -> Symbols.VIX;
      case VX_FRONT -> Symbols.VX1;
    };
  }

  Freshness freshness() {
    return freshness;
  }

  List<IndexBar> bars() {
    return bars;
  }

  Macd macd() {
    return macd;
  }

  Oscillator oscillator() {
    return oscillator;
  }

  /** The values of the policy's oscillator. */
  BarSeries oscillatorValues() {
    return switch (oscillator) {
      case LINE -> macd.line();
      case HISTOGRAM -> macd.histogram();
      case RSI -> Rsi.series(PublicFigures.closes(bars), policy.count(PolicyKey.RSI_CLOSES));
    };
  }

  DivergenceRules divergenceRules() {
    return new DivergenceRules(
        policy.count(PolicyKey.SWING_BARS),
        policy.count(PolicyKey.DIVERGENCE_LEAST_GAP),
        policy.count(PolicyKey.DIVERGENCE_LARGEST_GAP),
        policy.number(PolicyKey.DIVERGENCE_PRICE),
        policy.number(PolicyKey.DIVERGENCE_OSCILLATOR_MARGIN),
        policy.count(PolicyKey.DIVERGENCE_EXPIRY),
        switch (oscillator) {
          case LINE, HISTOGRAM -> 0;
          case RSI -> RSI_MIDDLE;
        });
  }

  Optional<LocalDate> asOf() {
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(PublicFigures.last(bars).date());
  }

  /** Why the trend is not known tonight, in words; empty if it is. */
  String lack() {
    return switch (freshness) {
      case FRESH, OFF -> "";
      case MISSING -> "no source has closes of the %s".formatted(symbol());
      case WARMUP ->
        "%d closes of the %s are too few, at least %d are needed"
            .formatted(bars.size(), symbol(), policy.count(PolicyKey.WARMUP_BARS));
      case STALE ->
        "the last close of the %s is of %s, not of the session"
            .formatted(symbol(), PublicFigures.last(bars).date());
    };
  }

  MacdRow row() {
    return new MacdRow(
        series.name(),
        asOf(),
        bars.size(),
        figure(macd.line()),
        figure(macd.signal()),
        figure(macd.histogram()),
        freshness);
  }

  private Figure figure(BarSeries values) {
    return Figure.of(values.last(), bars.isEmpty() ? "MISSING" : "WARMUP");
  }
}
