package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.RuleLine;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.List;
import java.util.Optional;

/**
 * The unwind rules of DOMAIN E13 in their order, U8 U1 U2 U3 U4 U5 U6 U7; the first match acts for
 * a condor and night. The book's own U2 runs after them ({@link BookUnwind}).
 */
public final class UnwindRules {

  private static final String STATE = "the book's state";

  private final Policy policy;
  private final UnwindMarket market;
  private final ProfitRules profits;
  private final OrphanRule orphans;
  private final TimeRule times;

  /** @param rolls what could replace an orphan near its settlement */
  public UnwindRules(Policy policy, UnwindMarket market, RollTargets rolls) {
    this.policy = policy;
    this.market = market;
    this.profits = new ProfitRules(policy, market);
    this.orphans = new OrphanRule(policy, market, rolls);
    this.times = new TimeRule(policy);
  }

  /** Of a condor that shares no leg. */
  public UnwindDecision decide(UnwindCase hedged) {
    return decide(hedged, Fractions.NONE);
  }

  /** @param fractions shares of legs that no order can be made of tonight */
  UnwindDecision decide(UnwindCase hedged, Fractions fractions) {
    // nothing but its age closes an orphan that BROKEN lets stay
    List<LayerLots> layers =
        hedged.orphan().isPresent() ? List.of() : LayerLots.of(hedged.hedges());
    List<Verdict> verdicts = List.of(
        unpriced(hedged),
        orphans.verdict(hedged),
        overHedge(hedged, fractions),
        reversion(hedged, layers, fractions),
        profits.contraction(hedged.condorId(), layers, fractions),
        profits.spike(hedged.condorId(), layers, fractions),
        times.verdict(hedged, layers, fractions),
        profits.budget(hedged, layers, fractions));
    List<TraceLine> trace = verdicts.stream().map(Verdict::trace).toList();
    Optional<Verdict> first = verdicts.stream().filter(Verdict::matches).findFirst();
    return first
        .map(verdict -> new UnwindDecision(
            hedged.condorId(),
            verdict.action(),
            verdict.trace().rule(),
            verdict.threshold(),
            verdict.sales(),
            verdict.reason(),
            trace,
            "Nothing else tonight: the first rule that holds acts."))
        .orElseGet(() -> new UnwindDecision(
            hedged.condorId(),
            Action.HOLD,
            "",
            Optional.empty(),
            List.of(),
            "No unwind rule is met; the hedge stays.",
            trace,
            next(hedged)));
  }

  private String next(UnwindCase hedged) {
    if (hedged.orphan().isPresent()) {
      return "The regime leaving BROKEN, or the orphan's %s. trading day."
          .formatted(policy.count(PolicyKey.ORPHAN_DAYS));
    }
    return "U3 sells the newest layer after %s with |delta| below %s; it is %s."
        .formatted(
            Say.closes(policy.count(PolicyKey.CONFIRM_CLOSES)),
            Say.two(policy.episodeEndDelta()),
            Say.two(hedged.shortDelta()));
  }

  private Verdict unpriced(UnwindCase hedged) {
    int limit = policy.count(PolicyKey.ESCALATE_NIGHTS);
    boolean matches = hedged.unpricedNights() >= limit;
    TraceLine trace = RuleLine.own("U8", "condor or hedge unpriced, nights in a row")
        .with("unpriced nights", hedged.unpricedNights(), "nights", STATE)
        .against("%s nights".formatted(limit))
        .says(matches);
    return matches
        ? new Verdict(
            trace,
            true,
            Action.ESCALATE,
            Optional.empty(),
            List.of(),
            "Unpriced for %s nights in a row: a person has to look, nothing is sold automatically."
                .formatted(hedged.unpricedNights()))
        : Verdict.no(trace);
  }

  /** U2 of one condor: in BROKEN only the book's counts. */
  private Verdict overHedge(UnwindCase hedged, Fractions fractions) {
    Figure coordinated = hedged.coordinatedPnl();
    Figure exposure = coordinated.map(pnl -> pnl / Math.max(1, market.vixMove()));
    RuleLine line = RuleLine.seed("U2", "over-hedge: NVc of the condor with its hedges at HIGH")
        .with("NVc", exposure, "USD per VIX point", "calibration stress")
        .against(market.regime().isBroken() ? "the book's limit only, in BROKEN" : "above 0");
    if (hedged.orphan().isPresent() || market.regime().isBroken()) {
      return Verdict.no(line.says("skipped"));
    }
    if (!(coordinated instanceof Figure.Known known) || known.value() <= 0) {
      return Verdict.no(line.says(false));
    }
    List<Sale> sales = BookTrim.sales(
        known.value(),
        hedged.hedges().stream()
            .map(hedge -> new Sale(hedge, hedge.lot().units()))
            .toList());
    boolean waits = sales.stream()
        .anyMatch(sale ->
            fractions.isUnder(hedged.condorId(), "U2", sale.hedge().lot().layer()));
    if (waits) {
      return Verdict.no(line.says(Fractions.WAITS));
    }
    return sales.isEmpty()
        ? Verdict.no(line.says("true, but no hedge of it gains in the stress: nothing to trim"))
        : Verdict.sell(
            line.says(true),
            sales,
            "Over-hedged: condor and hedges together gain %s for each VIX point in the fall, which must not be above 0; the newest layer is trimmed."
                .formatted(Say.usd(exposure)));
  }

  private Verdict reversion(UnwindCase hedged, List<LayerLots> layers, Fractions fractions) {
    boolean holds = hedged.episode().reverting() && hedged.orphan().isEmpty() && !layers.isEmpty();
    double endDelta = policy.episodeEndDelta();
    int closes = policy.count(PolicyKey.CONFIRM_CLOSES);
    RuleLine line = RuleLine.seed("U3", "mean reversion: closes in a row with the short put back")
        .with("short put |delta|", hedged.shortDelta(), "|delta|", "close")
        .with("closes in a row", hedged.episode().recoveredCloses(), "closes", STATE)
        .against("|delta| below %s on %s".formatted(Say.two(endDelta), Say.closes(closes)));
    if (!holds) {
      return Verdict.no(line.says(false));
    }
    return fractions
        .going(hedged.condorId(), "U3", layers)
        .map(going -> Verdict.sell(
            line.says("true: the episode has ended"),
            going.whole(),
            "Mean reversion: the short put is back to |delta| %s and the episode has ended; the newest layer goes%s."
                .formatted(Say.two(hedged.shortDelta()), going.withNewer())))
        .orElseGet(() -> Verdict.no(line.says(Fractions.WAITS)));
  }
}
