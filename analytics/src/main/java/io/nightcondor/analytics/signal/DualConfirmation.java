package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.indicator.BarSeries;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Two signs of a falling tape on one night (DOMAIN E2): the MACD histogram is below that of the bar
 * before, and the RSI of the SPX is below a level.
 */
final class DualConfirmation {

  private static final String RULE = "E2";
  private static final String ORIGIN = "P";
  private static final String MISSING = "MISSING";

  private DualConfirmation() {}

  static Confirmation of(Trend trend, Strength strength, Policy policy) {
    BarSeries histogram = trend.macd().histogram();
    int last = trend.bars().size() - 1;
    Figure tonight = Figure.of(histogram.last(), MISSING);
    Figure before = Figure.of(
        histogram.has(last - 1)
            ? OptionalDouble.of(histogram.at(last - 1))
            : OptionalDouble.empty(),
        MISSING);
    double level = policy.number(PolicyKey.DUAL_RSI);
    List<TraceInput> inputs = List.of(
        new TraceInput("MACD histogram", tonight, "points", trend.symbol()),
        new TraceInput("MACD histogram of the bar before", before, "points", trend.symbol()),
        new TraceInput("RSI", strength.ofPutSide().raw(), "RSI points", Symbols.SPX));
    Confirmation.State state = state(trend, strength, tonight.plus(before.map(b -> -b)), level);
    String reason = state == Confirmation.State.UNKNOWN ? reason(trend, strength) : "";
    return new Confirmation(
        state,
        reason,
        new TraceLine(
            RULE,
            ORIGIN,
            "dual confirmation: the MACD histogram is falling and the RSI is low",
            inputs,
            "histogram below that of the bar before, RSI below " + Say.units(level),
            reason.isEmpty() ? state.name() : state + " (" + reason + ")"));
  }

  private static Confirmation.State state(
      Trend trend, Strength strength, Figure change, double level) {
    OptionalDouble rsi = strength.ofPutSide().raw().toOptional();
    OptionalDouble turn = change.toOptional();
    if (trend.freshness() != Freshness.FRESH
        || !strength.isOfSession()
        || turn.isEmpty()
        || rsi.isEmpty()) {
      return Confirmation.State.UNKNOWN;
    }
    return turn.getAsDouble() < 0 && rsi.getAsDouble() < level
        ? Confirmation.State.ACTIVE
        : Confirmation.State.NOT_ACTIVE;
  }

  private static String reason(Trend trend, Strength strength) {
    if (trend.freshness() != Freshness.FRESH) {
      return trend.freshness().name();
    }
    Freshness ofRsi = strength.ofPutSide().freshness();
    return ofRsi == Freshness.FRESH ? Freshness.STALE.name() : ofRsi.name();
  }
}
