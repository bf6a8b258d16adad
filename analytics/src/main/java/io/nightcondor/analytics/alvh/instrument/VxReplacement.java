package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.Figure;
import java.util.Optional;

/**
 * Whether the standard VIX future stands in for ten minis of an order (DOMAIN E5, E7).
 *
 * @param future of the same expiry, if it does: one for every ten, the rest stay minis
 * @param sentence what was compared
 */
public record VxReplacement(Optional<HedgeCandidate> future, String sentence) {

  /** What decimal prices lose as doubles. */
  private static final double ROUNDING = 1e-9;

  /**
   * From ten minis on, if the standard future is quoted, its spread is the tighter and its gates
   * pass.
   *
   * @param ofMini spread of the mini, VIX points: no source carries it, so the configured one
   * @param units minis of the order
   */
  static VxReplacement of(HedgeCandidate mini, double ofMini, HedgeCandidate standard, int units) {
    int ratio = standard.unit().multiplier() / mini.unit().multiplier();
    if (units < ratio) {
      return none("%s %s are fewer than the %s that one %s stands for"
          .formatted(units, mini.symbol(), ratio, standard.symbol()));
    }
    Figure spread = standard.ask().plus(standard.bid().map(bid -> -bid));
    if (!(spread instanceof Figure.Known ofStandard)) {
      return none("%s does not stand in for %s: its bid and ask are NOT_IN_SOURCE"
          .formatted(standard.symbol(), mini.symbol()));
    }
    String spreads = "spread of %s %s, of %s %s as configured"
        .formatted(standard.symbol(), Say.two(ofStandard.value()), mini.symbol(), Say.two(ofMini));
    if (!(ofStandard.value() < ofMini - ROUNDING)) {
      return none(spreads + ": not tighter");
    }
    int contracts = units / ratio;
    return standard
        .refusal(contracts)
        .map(refusal -> none(spreads + ": tighter, but " + refusal))
        .orElseGet(() -> new VxReplacement(
            Optional.of(standard),
            "%s: tighter, one stands in for every %s".formatted(spreads, ratio)));
  }

  private static VxReplacement none(String sentence) {
    return new VxReplacement(Optional.empty(), sentence);
  }
}
