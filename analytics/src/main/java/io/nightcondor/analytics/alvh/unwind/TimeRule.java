package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.RuleLine;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Rule U6: a layer that was held for long while its put side is no better. A lot bought without a
 * recommendation has no delta state at entry to compare with, and one of an unknown date no age:
 * the rule says so.
 */
final class TimeRule {

  private final Policy policy;

  TimeRule(Policy policy) {
    this.policy = policy;
  }

  Verdict verdict(UnwindCase hedged, List<LayerLots> layers, Fractions fractions) {
    int limit = policy.count(PolicyKey.HOLD_DAYS);
    DeltaState now = hedged.put().map(state -> state.delta()).orElse(DeltaState.SAFE);
    RuleLine line = RuleLine.seed(
            "U6", "time: days held, with a delta state not lower than at entry; now " + now)
        .against("%s days".formatted(limit));
    layers.forEach(layer ->
        line.with("age of layer " + layer.layer(), age(hedged, layer), "days", "position file"));
    List<LayerLots> fitting =
        layers.stream().filter(layer -> isTooLong(hedged, layer, limit)).toList();
    if (fitting.isEmpty()) {
      return Verdict.no(line.says("false" + notJudged(layers)));
    }
    return fractions
        .going(hedged.condorId(), "U6", fitting)
        .map(going -> Verdict.sell(
            line.says("true: layer " + going.layer()),
            going.whole(),
            "Time: layer %s was held %s days and the put side is still %s; the layer goes%s."
                .formatted(
                    going.layer(),
                    Say.units(age(hedged, going).toOptional().orElse(0)),
                    now,
                    going.withNewer())))
        .orElseGet(() -> Verdict.no(line.says(Fractions.WAITS)));
  }

  private static String notJudged(List<LayerLots> layers) {
    String unknown = layers.stream()
        .filter(layer -> layer.hedges().stream().noneMatch(TimeRule::isKnown))
        .map(layer -> Integer.toString(layer.layer()))
        .collect(Collectors.joining(", "));
    return unknown.isEmpty()
        ? ""
        : "; layer %s cannot be judged: bought without a recommendation or on an unknown date, so its delta state at entry or its age is not on record"
            .formatted(unknown);
  }

  private static boolean isKnown(HedgeValuation hedge) {
    return hedge.lot().stateAtEntry().isPresent() && hedge.lot().entryDate().isPresent();
  }

  private static boolean isTooLong(UnwindCase hedged, LayerLots layer, int limit) {
    return hedged.put().isPresent()
        && layer.hedges().stream()
            .anyMatch(hedge -> hedge.lot().stateAtEntry().isPresent()
                && days(hedged, hedge).orElse(-1) >= limit
                && hedged
                        .put()
                        .get()
                        .delta()
                        .compareTo(hedge.lot().stateAtEntry().get())
                    >= 0);
  }

  private static Figure age(UnwindCase hedged, LayerLots layer) {
    OptionalLong oldest = layer.hedges().stream()
        .flatMapToLong(hedge -> days(hedged, hedge).stream())
        .max();
    return oldest.isPresent()
        ? Figure.of((double) oldest.getAsLong())
        : Figure.missing("UNKNOWN_DATE");
  }

  /** Empty if the date of the fill is unknown, which no rule may take for an age. */
  private static OptionalLong days(UnwindCase hedged, HedgeValuation hedge) {
    return hedge.lot().entryDate().stream()
        .mapToLong(entry -> ChronoUnit.DAYS.between(entry, hedged.session()))
        .findFirst();
  }
}
