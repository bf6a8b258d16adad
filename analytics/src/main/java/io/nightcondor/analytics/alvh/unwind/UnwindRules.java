package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The unwind rules of DOMAIN E13 in their order; the first match acts for a condor and night. */
public final class UnwindRules {

  private static final String ORIGIN = "[O]";
  private static final String SEED = "[S]";
  private static final String NOT_EVALUATED = "not evaluated in this version";

  private final int escalateNights;
  private final int holdDays;
  private final int confirmCloses;
  private final double endDelta;

  public UnwindRules(Policy policy) {
    this.escalateNights = policy.count(PolicyKey.ESCALATE_NIGHTS);
    this.holdDays = policy.count(PolicyKey.HOLD_DAYS);
    this.confirmCloses = policy.count(PolicyKey.CONFIRM_CLOSES);
    this.endDelta = policy.episodeEndDelta();
  }

  /** A rule that was looked at: what it would do if it is the first to match. */
  private record Verdict(
      TraceLine trace, boolean matches, Action action, List<Sale> sales, String reason) {}

  public UnwindDecision decide(UnwindCase hedged) {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(unpriced(hedged));
    verdicts.add(orphan(hedged));
    verdicts.add(reversion(hedged));
    verdicts.add(notEvaluated("U4", "VIX at most 75 % of its peak since entry and VX1 below VX2"));
    verdicts.add(notEvaluated("U5", "hedge worth a multiple of its cost or margin"));
    verdicts.add(tooLong(hedged));
    verdicts.add(notEvaluated("U7", "carry since entry worse than the premium budget"));
    verdicts.add(notEvaluated("U2", "hedges held and NVc above 0, for the book, last"));
    List<TraceLine> trace = verdicts.stream().map(Verdict::trace).toList();
    Optional<Verdict> first = verdicts.stream().filter(Verdict::matches).findFirst();
    return first
        .map(verdict -> new UnwindDecision(
            hedged.condorId(),
            verdict.action(),
            verdict.trace().rule(),
            verdict.sales(),
            verdict.reason(),
            trace))
        .orElseGet(() -> new UnwindDecision(
            hedged.condorId(),
            Action.HOLD,
            "",
            List.of(),
            "No unwind rule that this version evaluates is met; the hedge stays.",
            trace));
  }

  private Verdict unpriced(UnwindCase hedged) {
    boolean matches = hedged.unpricedNights() >= escalateNights;
    return verdict(
        "U8",
        ORIGIN,
        "unpriced for %s nights in a row, limit %s"
            .formatted(hedged.unpricedNights(), escalateNights),
        matches,
        Action.ESCALATE,
        List.of(),
        "Unpriced for %s nights in a row: a person has to look, nothing is sold automatically."
            .formatted(hedged.unpricedNights()));
  }

  private Verdict orphan(UnwindCase hedged) {
    return verdict(
        "U1",
        SEED,
        hedged.orphan().map(why -> "orphan: " + why).orElse("its condor is living"),
        hedged.orphan().isPresent(),
        Action.SELL,
        sales(hedged.hedges()),
        "Orphan: %s. A hedge without its condor is closed on the next trading day."
            .formatted(hedged.orphan().orElse("")));
  }

  private Verdict reversion(UnwindCase hedged) {
    boolean matches = hedged.episode().reverting() && hedged.orphan().isEmpty();
    return verdict(
        "U3",
        SEED,
        "short put |delta| %s below %s on %s closes in a row, needs %s"
                .formatted(
                    Say.two(hedged.shortDelta()),
                    Say.two(endDelta),
                    hedged.episode().recoveredCloses(),
                    confirmCloses)
            + (matches ? "; the episode has ended" : ""),
        matches,
        Action.SELL,
        newestLayer(hedged.hedges()),
        "Mean reversion: the short put is back to |delta| %s and the episode has ended; the newest layer goes."
            .formatted(Say.two(hedged.shortDelta())));
  }

  private Verdict tooLong(UnwindCase hedged) {
    List<HedgeValuation> fitting =
        hedged.hedges().stream().filter(hedge -> isTooLong(hedged, hedge)).toList();
    String oldest = held(hedged.hedges().stream()
        .flatMapToLong(hedge -> days(hedged, hedge).stream())
        .max());
    DeltaState now = hedged.put().map(state -> state.delta()).orElse(DeltaState.SAFE);
    return verdict(
        "U6",
        SEED,
        "oldest layer held %s, limit %s; put side now %s, must not be lower than at its entry"
            .formatted(oldest, holdDays, now),
        !fitting.isEmpty(),
        Action.SELL,
        newestLayer(fitting),
        "Time: a layer was held %s and the put side is still %s; the layer goes."
            .formatted(oldest, now));
  }

  private boolean isTooLong(UnwindCase hedged, HedgeValuation hedge) {
    return hedged.put().isPresent()
        && hedge.lot().stateAtEntry().isPresent()
        && days(hedged, hedge).orElse(-1) >= holdDays
        && hedged.put().get().delta().compareTo(hedge.lot().stateAtEntry().get()) >= 0;
  }

  /** Empty if the date of the fill is unknown, which no rule may take for an age. */
  private static OptionalLong days(UnwindCase hedged, HedgeValuation hedge) {
    return hedge.lot().entryDate().stream()
        .mapToLong(entry -> ChronoUnit.DAYS.between(entry, hedged.session()))
        .findFirst();
  }

  private static String held(OptionalLong days) {
    return days.isPresent() ? days.getAsLong() + " days" : "since an unknown date";
  }

  private static List<Sale> newestLayer(List<HedgeValuation> hedges) {
    OptionalInt newest = hedges.stream().mapToInt(hedge -> hedge.lot().layer()).max();
    return sales(
        hedges.stream().filter(hedge -> hedge.lot().layer() == newest.orElse(0)).toList());
  }

  /** Bought legs only: what was sold short is for a person to close. */
  private static List<Sale> sales(List<HedgeValuation> hedges) {
    return hedges.stream()
        .filter(hedge -> hedge.lot().units() > 0)
        .sorted(
            Comparator.comparing((HedgeValuation hedge) -> hedge.lot().layer()).reversed())
        .map(hedge -> new Sale(hedge, hedge.lot().units()))
        .toList();
  }

  private static Verdict notEvaluated(String rule, String test) {
    return new Verdict(
        new TraceLine(rule, ORIGIN, test, NOT_EVALUATED), false, Action.HOLD, List.of(), "");
  }

  private static Verdict verdict(
      String rule,
      String origin,
      String test,
      boolean matches,
      Action action,
      List<Sale> sales,
      String reason) {
    return new Verdict(
        new TraceLine(rule, origin, test, matches ? "true" : "false"),
        matches,
        action,
        sales,
        reason);
  }
}
