package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.RuleLine;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rule U1: a hedge without its condor goes on the next trading day. In BROKEN it may stay for a
 * number of sessions, and a leg near its settlement is rolled, one without a quote of the next
 * month left to a person (DOMAIN E8).
 */
final class OrphanRule {

  private final Policy policy;
  private final UnwindMarket market;
  private final RollTargets rolls;

  OrphanRule(Policy policy, UnwindMarket market, RollTargets rolls) {
    this.policy = policy;
    this.market = market;
    this.rolls = rolls;
  }

  Verdict verdict(UnwindCase hedged) {
    int longest = policy.count(PolicyKey.ORPHAN_DAYS);
    boolean suspended = market.regime().isBroken() && hedged.orphanSessions() < longest;
    RuleLine line = RuleLine.seed(
            "U1",
            hedged
                .orphan()
                .map(why -> "orphan: " + why)
                .orElse("orphan: its condor is closed or settled"))
        .against(
            market.regime().isBroken()
                ? "in BROKEN an orphan stays until it is %s trading days old".formatted(longest)
                : "an orphan is closed on the next trading day");
    if (hedged.orphan().isEmpty()) {
      return Verdict.no(line.says(false));
    }
    line.with("age as an orphan", hedged.orphanSessions(), "trading days", "the book's state");
    if (!suspended) {
      return Verdict.sell(
          line.says(true),
          LayerLots.of(hedged.hedges()).stream()
              .flatMap(layer -> layer.whole().stream())
              .toList(),
          "Orphan: %s. A hedge without its condor is closed on the next trading day."
              .formatted(hedged.orphan().get()));
    }
    List<HedgeValuation> expiring = hedged.hedges().stream()
        .filter(hedge -> hedge.lot().units() > 0)
        .filter(hedge -> daysLeft(hedged.session(), hedge) <= policy.count(PolicyKey.ROLL_DAYS))
        .toList();
    return expiring.isEmpty()
        ? Verdict.no(line.says("suspended in BROKEN: held"))
        : roll(line, expiring);
  }

  private Verdict roll(RuleLine line, List<HedgeValuation> expiring) {
    List<HedgeValuation> quoted =
        expiring.stream().filter(hedge -> rolls.of(hedge).isPresent()).toList();
    List<String> words = new ArrayList<>();
    words.add("The regime is BROKEN, so the orphan stays.");
    expiring.forEach(hedge -> words.add(words(hedge)));
    String reason = String.join(" ", words.stream().distinct().toList());
    return quoted.isEmpty()
        ? new Verdict(
            line.says("suspended in BROKEN: for a person"),
            true,
            Action.ESCALATE,
            Optional.empty(),
            List.of(),
            reason)
        : new Verdict(
            line.says("suspended in BROKEN: rolled"),
            true,
            Action.ROLL,
            Optional.empty(),
            quoted.stream().map(hedge -> new Sale(hedge, hedge.lot().units())).toList(),
            reason);
  }

  private String words(HedgeValuation hedge) {
    return rolls
        .of(hedge)
        .map(next -> "%s is near its settlement and is rolled to %s."
            .formatted(hedge.lot().symbol(), next.symbol()))
        .orElseGet(() ->
            "%s is near its settlement, and %s has no quote tonight: a person chooses what replaces it."
                .formatted(hedge.lot().symbol(), rolls.next(hedge.instrument()).symbol()));
  }

  private static double daysLeft(LocalDate session, HedgeValuation hedge) {
    return ChronoUnit.DAYS.between(session, hedge.instrument().expiry());
  }
}
