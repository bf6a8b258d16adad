package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.InstrumentRow.GateRow;
import io.nightcondor.analytics.pack.InstrumentRow.GateVerdict;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.risk.BetaCase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the pricing of a unit found, before it becomes a candidate.
 *
 * @param session of the close
 * @param unit one long unit
 * @param horizon days over which cost and carry run
 * @param level its price
 * @param day of its future
 * @param liquidity of its legs, the bought one first
 * @param gain USD under the calibration stress
 * @param cost over the horizon
 * @param delta to its future
 * @param breakEven VIX at settlement
 * @param charge to the premium budget
 * @param limit by nights unfilled
 * @param notes remarks
 */
record CandidateDraft(
    LocalDate session,
    HedgeUnit unit,
    int horizon,
    double level,
    Optional<VxPoint> day,
    List<LegLiquidity> liquidity,
    Function<BetaCase, Figure> gain,
    HedgeCost cost,
    Figure delta,
    Figure breakEven,
    double charge,
    IntFunction<LimitPrices.Limit> limit,
    List<String> notes) {

  /** Tonight, one night and two nights unfilled. */
  private static final int STEPS = 3;

  private static final double DAYS_A_YEAR = 365;

  /** USD that capital tied up for so many days costs above the riskless rate. */
  static double marginCost(Policy policy, double capital, int days) {
    return capital * policy.number(PolicyKey.EQUITY_PREMIUM) * days / DAYS_A_YEAR;
  }

  HedgeCandidate candidate() {
    Figure base = gain.apply(BetaCase.BASE);
    double gainBase = positive(base);
    return new HedgeCandidate(
        session,
        unit,
        unit.expiry()
            .map(expiry -> (int) ChronoUnit.DAYS.between(session, expiry))
            .orElse(0),
        horizon,
        level,
        day,
        net(LegLiquidity::bid, LegLiquidity::ask),
        net(LegLiquidity::ask, LegLiquidity::bid),
        delta,
        positive(gain.apply(BetaCase.LOW)),
        gainBase,
        positive(gain.apply(BetaCase.HIGH)),
        cost,
        gainBase > 0 ? Math.max(0, cost.total()) / gainBase : Double.POSITIVE_INFINITY,
        breakEven,
        charge,
        IntStream.range(0, STEPS).mapToObj(limit).toList(),
        liquidity,
        allNotes(base),
        0,
        "");
  }

  /** Of the bought leg, less the other side of the sold one. */
  private Figure net(Function<LegLiquidity, Figure> bought, Function<LegLiquidity, Figure> sold) {
    Figure net = bought.apply(liquidity.get(0));
    for (LegLiquidity leg : liquidity.subList(1, liquidity.size())) {
      net = net.plus(sold.apply(leg).map(price -> -price));
    }
    return net;
  }

  private List<String> allNotes(Figure base) {
    List<String> all = new ArrayList<>();
    String skipped = liquidity.stream()
        .flatMap(leg -> leg.gates(1).stream())
        .filter(gate -> gate.verdict() == GateVerdict.NOT_IN_SOURCE)
        .map(GateRow::gate)
        .collect(Collectors.joining(", "));
    if (!skipped.isEmpty()) {
      all.add("NOT_IN_SOURCE, gates skipped, LOW_CONF: " + skipped);
    }
    all.addAll(notes);
    all.add("horizon %s days".formatted(horizon));
    if (base instanceof Figure.Missing missing) {
      all.add("no gain: %s, not eligible".formatted(missing.reason()));
    }
    if (cost.total() < 0) {
      all.add("it earns carry, cost counted as 0");
    }
    return all;
  }

  private static double positive(Figure amount) {
    return Math.max(0, amount.toOptional().orElse(0));
  }
}
