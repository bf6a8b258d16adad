package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.indicator.BarSeries;
import io.nightcondor.analytics.indicator.Divergence;
import io.nightcondor.analytics.indicator.Divergence.Kind;
import io.nightcondor.analytics.indicator.Divergences;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.DivergenceRow;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last divergence of one kind between a series and its oscillator (DOMAIN E2). */
final class DivergenceSignal {

  private final Kind kind;
  private final Trend trend;
  private final BarSeries oscillator;
  private final Optional<Divergence> last;

  DivergenceSignal(Kind kind, Trend trend) {
    this.kind = kind;
    this.trend = trend;
    oscillator = trend.oscillatorValues();
    last = trend.freshness() == Freshness.FRESH
        ? new Divergences(trend.bars(), oscillator, trend.divergenceRules()).last(kind)
        : Optional.empty();
  }

  DivergenceRow row() {
    Figure none = Figure.missing(
        trend.freshness() == Freshness.FRESH ? "NONE" : trend.freshness().name());
    return new DivergenceRow(
        kind.name(),
        trend.oscillator().name(),
        isActive(),
        last.map(divergence -> date(divergence.first())),
        last.map(divergence -> date(divergence.second())),
        last.map(divergence -> date(divergence.known())),
        last.map(divergence -> Figure.of(close(divergence.first()))).orElse(none),
        last.map(divergence -> Figure.of(close(divergence.second()))).orElse(none),
        last.map(divergence -> Figure.of(oscillator.at(divergence.first()))).orElse(none),
        last.map(divergence -> Figure.of(oscillator.at(divergence.second()))).orElse(none),
        last.flatMap(divergence -> divergence.ended().isPresent()
            ? Optional.of(date(divergence.ended().getAsInt()))
            : Optional.empty()),
        trend.freshness(),
        words());
  }

  /** For the layers. */
  Confirmation confirmation(Policy policy) {
    Confirmation.State state = state();
    String reason = state == Confirmation.State.UNKNOWN ? trend.freshness().name() : "";
    String outcome = reason.isEmpty() ? state.name() : state + " (" + reason + ")";
    String threshold =
        "closes further by more than %s %%, %s back by more than %s standard deviations, swings %d to %d bars apart, no close beyond since, at most %d bars old"
            .formatted(
                Say.two(100 * policy.number(PolicyKey.DIVERGENCE_PRICE)),
                oscillatorName(),
                Say.two(policy.number(PolicyKey.DIVERGENCE_OSCILLATOR_MARGIN)),
                policy.count(PolicyKey.DIVERGENCE_LEAST_GAP),
                policy.count(PolicyKey.DIVERGENCE_LARGEST_GAP),
                policy.count(PolicyKey.DIVERGENCE_EXPIRY));
    return new Confirmation(
        state, reason, new TraceLine("E2", "S", words(), inputs(), threshold, outcome));
  }

  private Confirmation.State state() {
    if (trend.freshness() != Freshness.FRESH) {
      return Confirmation.State.UNKNOWN;
    }
    return isActive() ? Confirmation.State.ACTIVE : Confirmation.State.NOT_ACTIVE;
  }

  private boolean isActive() {
    return last.filter(Divergence::isActive).isPresent();
  }

  private List<TraceInput> inputs() {
    List<TraceInput> inputs = new ArrayList<>();
    last.ifPresent(divergence -> {
      for (int bar : List.of(divergence.first(), divergence.second())) {
        String source = trend.symbol() + " of " + date(bar);
        inputs.add(new TraceInput("close", Figure.of(close(bar)), "points", source));
        inputs.add(
            new TraceInput(oscillatorName(), Figure.of(oscillator.at(bar)), "points", source));
      }
      inputs.add(new TraceInput(
          "bars since it was known",
          Figure.of(trend.bars().size() - 1.0 - divergence.known()),
          "bars",
          trend.symbol()));
    });
    return inputs;
  }

  private String words() {
    String name = kind == Kind.NEGATIVE ? "negative" : "positive";
    if (trend.freshness() != Freshness.FRESH) {
      return "Whether there is a %s divergence is unknown: %s.".formatted(name, trend.lack());
    }
    return last.map(divergence -> words(name, divergence))
        .orElseGet(() -> "No %s divergence of the %s and its %s in %d bars."
            .formatted(name, trend.symbol(), oscillatorName(), trend.bars().size()));
  }

  private String words(String name, Divergence divergence) {
    boolean higher = kind == Kind.NEGATIVE;
    return "The %s closed %s at its %s of %s (%s) than at that of %s (%s), its %s %s (%s after %s): a %s divergence, known from %s%s."
        .formatted(
            trend.symbol(),
            higher ? "higher" : "lower",
            higher ? "swing high" : "swing low",
            date(divergence.second()),
            Say.two(close(divergence.second())),
            date(divergence.first()),
            Say.two(close(divergence.first())),
            oscillatorName(),
            higher ? "lower" : "higher",
            Say.two(oscillator.at(divergence.second())),
            Say.two(oscillator.at(divergence.first())),
            name,
            date(divergence.known()),
            ending(divergence));
  }

  private String ending(Divergence divergence) {
    if (divergence.ended().isEmpty()) {
      return " and active";
    }
    int bar = divergence.ended().getAsInt();
    return divergence.passed()
        ? ", ended on %s by a close at %s".formatted(date(bar), Say.two(close(bar)))
        : ", ended on %s after %d bars".formatted(date(bar), bar - divergence.known());
  }

  private String oscillatorName() {
    return switch (trend.oscillator()) {
      case LINE -> "MACD line";
      case HISTOGRAM -> "MACD histogram";
      case RSI -> "RSI";
    };
  }

  private LocalDate date(int bar) {
    return trend.bars().get(bar).date();
  }

  private double close(int bar) {
    return trend.bars().get(bar).close();
  }
}
