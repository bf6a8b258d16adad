package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.RuleLine;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rules U4, U5 and U7: what the market has made of a layer since it was bought. */
final class ProfitRules {

  private static final double ROUNDING = 1e-9;
  private static final String STATE = "the book's state";

  private final Policy policy;
  private final UnwindMarket market;

  ProfitRules(Policy policy, UnwindMarket market) {
    this.policy = policy;
    this.market = market;
  }

  /** U4: VIX well below its peak since the layer's entry, and the futures curve rising again. */
  Verdict contraction(String condorId, List<LayerLots> layers, Fractions fractions) {
    double share = policy.number(PolicyKey.CONTRACTION_SHARE);
    int closes = policy.count(PolicyKey.CONTRACTION_CLOSES);
    boolean contango = market.contangoCloses() >= closes;
    List<LayerLots> fitting = layers.stream()
        .filter(layer -> contango
            && layer.peakVix() instanceof Figure.Known peak
            && market.vix() <= share * peak.value() + ROUNDING)
        .toList();
    RuleLine line = RuleLine.seed(
            "U4", "vol contraction: VIX against its peak since each layer's entry, VX1 below VX2")
        .with("VIX", market.vix(), "VIX points", "close")
        .with("closes with VX1 below VX2", market.contangoCloses(), "closes", STATE);
    layers.forEach(layer -> line.with(
        "peak of VIX since layer " + layer.layer(), layer.peakVix(), "VIX points", "VIX closes"));
    line.against("at most %s of the peak, VX1 below VX2 on %s"
        .formatted(Say.percent(share), Say.closes(closes)));
    if (fitting.isEmpty()) {
      return Verdict.no(line.says(false));
    }
    return fractions
        .going(condorId, "U4", fitting)
        .map(layer -> Verdict.sell(
            line.says("true: layer " + layer.layer()),
            layer.whole(),
            "Vol contraction: VIX %s is at most %s of its peak %s since layer %s was bought, and VX1 is below VX2; that layer goes%s."
                .formatted(
                    Say.two(market.vix()),
                    Say.percent(share),
                    Say.two(layer.peakVix()),
                    layer.layer(),
                    layer.withNewer())))
        .orElseGet(() -> Verdict.no(line.says(Fractions.WAITS)));
  }

  /** U5: half at the first multiple, most of it at the second; each once a layer. */
  Verdict spike(String condorId, List<LayerLots> layers, Fractions fractions) {
    RuleLine line = RuleLine.own(
            "U5",
            "spike profit: value of options over cost, gain of futures over initial margin, or the front future")
        .with(
            "front future",
            market.front().map(Figure::of).orElse(Figure.missing("NO_SETTLEMENT")),
            "VIX points",
            "VX curve")
        .against(
            "options %s x and %s x cost, futures %s x and %s x margin, front future %s; each once a layer"
                .formatted(
                    plain(PolicyKey.SPIKE_FIRST),
                    plain(PolicyKey.SPIKE_SECOND),
                    plain(PolicyKey.SPIKE_FUTURE_FIRST),
                    plain(PolicyKey.SPIKE_FUTURE_SECOND),
                    plain(PolicyKey.SPIKE_VIX)));
    layers.forEach(layer -> line.with(
        "multiple of layer " + layer.layer(),
        multiple(layer),
        layer.isFutures() ? "x margin" : "x cost",
        "marks and entry prices"));
    for (LayerLots layer : layers) {
      int threshold = reached(layer);
      double units = threshold == 0 ? 0 : units(layer, threshold);
      if (units > ROUNDING && !fractions.isUnder(condorId, "U5", layer.layer())) {
        return new Verdict(
            line.says("true: layer %s, threshold %s".formatted(layer.layer(), threshold)),
            true,
            Action.SELL,
            Optional.of(threshold),
            layer.part(units),
            words(layer, threshold, units));
      }
    }
    return Verdict.no(line.says(false));
  }

  /** The highest threshold that is reached and has not acted; 0 for none. */
  private int reached(LayerLots layer) {
    double multiple = multiple(layer).toOptional().orElse(Double.NEGATIVE_INFINITY);
    boolean futures = layer.isFutures();
    boolean second = multiple
        >= policy.number(futures ? PolicyKey.SPIKE_FUTURE_SECOND : PolicyKey.SPIKE_SECOND)
            - ROUNDING;
    boolean first = multiple
            >= policy.number(futures ? PolicyKey.SPIKE_FUTURE_FIRST : PolicyKey.SPIKE_FIRST)
                - ROUNDING
        || market.front().orElse(0.0) >= policy.number(PolicyKey.SPIKE_VIX);
    if (second && !layer.isFired(2)) {
      return 2;
    }
    return first && !layer.isFired(1) && !layer.isFired(2) ? 1 : 0;
  }

  /** Options: value over cost. Futures: gain over initial margin. */
  private static Figure multiple(LayerLots layer) {
    Figure above = layer.isFutures() ? layer.gain() : layer.value();
    Figure below = layer.isFutures() ? layer.margin() : layer.cost();
    if (above instanceof Figure.Known known && below instanceof Figure.Known base) {
      return base.value() > 0 ? Figure.of(known.value() / base.value()) : Figure.missing("NO_COST");
    }
    return above instanceof Figure.Missing ? above : below;
  }

  /** Whole units, rounded down; half of one unit is none. */
  private double units(LayerLots layer, int threshold) {
    double wanted = threshold == 1
        ? 0.5 * layer.units()
        : layer.units() - policy.number(PolicyKey.SPIKE_KEEP) * layer.firstUnits();
    return layer.isShared()
        ? Math.max(0, wanted)
        : Math.max(0, StrictMath.floor(wanted + ROUNDING));
  }

  private String words(LayerLots layer, int threshold, double units) {
    String why = multiple(layer) instanceof Figure.Known multiple
        ? "layer %s is worth %s times %s"
            .formatted(
                layer.layer(),
                Say.two(multiple.value()),
                layer.isFutures() ? "its initial margin in gain" : "its cost")
        : "the front future is at " + Say.two(market.front().orElse(0.0));
    String goes = threshold == 1
        ? "half of them, sales rounded down"
        : "down to %s of the %s first bought, sales rounded down"
            .formatted(
                Say.percent(policy.number(PolicyKey.SPIKE_KEEP)), Say.units(layer.firstUnits()));
    return layer.isShared()
        ? "Spike profit: %s; %s of its share of %s units go: %s together with the other shares of the leg."
            .formatted(why, Say.units(units), Say.units(layer.units()), goes)
        : "Spike profit: %s; %s of its %s units go: %s, %s stay."
            .formatted(
                why,
                Say.units(units),
                Say.units(layer.units()),
                goes,
                Say.units(layer.units() - units));
  }

  /** U7: the carry paid since entry is worse than the condor's premium budget. */
  Verdict budget(UnwindCase hedged, List<LayerLots> layers, Fractions fractions) {
    Figure premiumBudget = hedged.premiumBudget();
    RuleLine line = RuleLine.own(
            "U7", "carry of each layer since its entry against the premium budget")
        .against("worse than -" + Say.usd(premiumBudget))
        .with("premium budget", premiumBudget, "USD", "original credit and policy");
    layers.forEach(layer -> line.with(
        "carry of layer %s%s".formatted(layer.layer(), CarryWords.of(layer)),
        layer.carry(),
        "USD",
        STATE));
    List<LayerLots> fitting = layers.stream()
        .filter(layer -> layer.carry() instanceof Figure.Known carry
            && premiumBudget instanceof Figure.Known budget
            && carry.value() < -budget.value() - ROUNDING)
        .toList();
    if (fitting.isEmpty()) {
      return Verdict.no(line.says(false));
    }
    return fractions
        .going(hedged.condorId(), "U7", fitting)
        .map(layer -> Verdict.sell(
            line.says("true: layer " + layer.layer()),
            layer.whole(),
            "Budget: the carry of layer %s since it was bought is %s, worse than the premium budget of %s; that layer goes%s."
                .formatted(
                    layer.layer(),
                    Say.usd(layer.carry()),
                    Say.usd(premiumBudget),
                    layer.withNewer())))
        .orElseGet(() -> Verdict.no(line.says(Fractions.WAITS)));
  }

  private String plain(PolicyKey key) {
    double number = policy.number(key);
    return number == StrictMath.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.format(Locale.ROOT, "%.2f", number);
  }
}
