package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.alvh.NoCash;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.CapitalPanel.WaccRow;
import io.nightcondor.analytics.pack.Figure;

/** Whether the position earns its capital, in words. */
final class FavourableWords {

  private FavourableWords() {}

  static String of(WaccRow hedged, WaccRow orders) {
    if (!(orders.expectedReturn() instanceof Figure.Known earned
        && orders.wacc() instanceof Figure.Known cost)) {
      String words = "Not known: expected return on margin %s, WACC %s."
          .formatted(Say.rate(orders.expectedReturn()), Say.rate(orders.wacc()));
      return NoCash.isReasonOf(orders.wacc()) ? "%s %s.".formatted(words, NoCash.WORDS) : words;
    }
    boolean favourable = earned.value() >= cost.value();
    return "With tonight's orders the position is %s: on the path without stress (condors settle at S*, hedges roll down the curve) it earns %s a year on its margin, simple, against a WACC of %s (%s with the hedges held alone). The hedges' carry is in both, so the test is strict; compounded returns are never compared with a WACC."
        .formatted(
            favourable ? "favourable" : "not favourable",
            Say.rate(earned),
            Say.rate(cost),
            Say.rate(hedged.wacc()));
  }
}
