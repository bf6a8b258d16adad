package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit.Kind;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit.SpreadUnit;
import io.nightcondor.analytics.policy.InstrumentChoice;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the instruments of a night in order (DOMAIN E7): by score, lower is better, among those that
 * gain in the stress and pass their gates for one unit; of equal scores fewer legs first, then the
 * nearer expiry, then VXM, VX, calls. And the order in which a layer tries them (DOMAIN E5).
 */
public final class InstrumentRanking {

  /** Scores nearer than this print alike. */
  private static final double SAME = 0.005;

  private static final Comparator<HedgeCandidate> BY_SCORE = Comparator.comparingDouble(
          HedgeCandidate::score)
      .thenComparingInt(candidate -> candidate.unit().legs())
      .thenComparing(candidate -> candidate.expiry().orElse(LocalDate.MAX))
      .thenComparing(candidate -> candidate.unit().kind())
      .thenComparing(HedgeCandidate::symbol);

  private static final Comparator<HedgeCandidate> ELIGIBLE_BY_SCORE =
      Comparator.comparing(HedgeCandidate::isEligible).reversed().thenComparing(BY_SCORE);

  private InstrumentRanking() {}

  /** All of them with rank and verdict, best first, those that are not eligible last. */
  public static List<HedgeCandidate> ranked(Policy policy, List<HedgeCandidate> candidates) {
    Optional<HedgeCandidate> chosen = preferred(policy, candidates).stream()
        .filter(HedgeCandidate::isEligible)
        .findFirst();
    List<HedgeCandidate> sorted = candidates.stream().sorted(ELIGIBLE_BY_SCORE).toList();
    List<HedgeCandidate> ranked = new ArrayList<>();
    for (HedgeCandidate candidate : sorted) {
      int rank = candidate.isEligible() ? ranked.size() + 1 : 0;
      ranked.add(candidate.ranked(rank, verdict(policy, candidate, chosen)));
    }
    return ranked;
  }

  /** Of spreads that buy the same call the one that ranks first. */
  static List<HedgeCandidate> bestOfEachBought(List<HedgeCandidate> spreads) {
    Map<String, HedgeCandidate> best = new TreeMap<>();
    for (HedgeCandidate spread : spreads) {
      String bought = ((SpreadUnit) spread.unit()).bought().symbol();
      best.merge(
          bought, spread, (one, other) -> ELIGIBLE_BY_SCORE.compare(other, one) < 0 ? other : one);
    }
    return List.copyOf(best.values());
  }

  /**
   * What a layer may order, in the order in which it tries them: by hedge.instrument the VXM from
   * the nearest expiry on and then the rest by score, or all by score. Gates are for the order's
   * own units, so they are not looked at here.
   */
  public static List<HedgeCandidate> preferred(Policy policy, List<HedgeCandidate> candidates) {
    InstrumentChoice choice = InstrumentChoice.valueOf(policy.text(PolicyKey.INSTRUMENT));
    Comparator<HedgeCandidate> order = switch (choice) {
      case AUTO -> BY_SCORE;
      case VXM ->
        Comparator.comparing((HedgeCandidate candidate) -> vxmExpiry(candidate))
            .thenComparing(BY_SCORE);
    };
    return candidates.stream()
        .filter(candidate -> candidate.gainBase() > 0)
        .filter(candidate -> candidate.unit().kind().isOrderable())
        .sorted(order)
        .toList();
  }

  private static LocalDate vxmExpiry(HedgeCandidate candidate) {
    return candidate.unit().kind() == Kind.VXM
        ? candidate.expiry().orElse(LocalDate.MAX)
        : LocalDate.MAX;
  }

  private static String verdict(
      Policy policy, HedgeCandidate candidate, Optional<HedgeCandidate> chosen) {
    if (!(candidate.gainBase() > 0)) {
      return "no gain in the stress";
    }
    Optional<String> refusal = candidate.refusal(1);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String preference = policy.text(PolicyKey.INSTRUMENT);
    if (chosen.isEmpty()) {
      return "not ordered: " + candidate.unit().kind().words();
    }
    HedgeCandidate best = chosen.get();
    if (candidate.symbol().equals(best.symbol())) {
      return "chosen: score %s, hedge.instrument %s".formatted(score(candidate), preference);
    }
    String against = against(candidate, best);
    if (!candidate.unit().kind().isOrderable()) {
      return "not ordered: %s; %s".formatted(candidate.unit().kind().words(), against);
    }
    return BY_SCORE.compare(candidate, best) < 0
        ? "%s; hedge.instrument %s takes the nearest VXM first".formatted(against, preference)
        : against;
  }

  /** Scores that are alike are told apart by the next thing that the order looks at. */
  private static String against(HedgeCandidate candidate, HedgeCandidate best) {
    String free = candidate.cost().total() < 0 ? " (a negative cost counts as 0)" : "";
    if (candidate.score() != best.score()) {
      boolean alike = Math.abs(candidate.score() - best.score()) < SAME;
      return "score %s%s against %s of %s"
          .formatted(
              alike ? four(candidate) : score(candidate),
              free,
              alike ? four(best) : score(best),
              best.symbol());
    }
    String tie = "score %s%s as %s; ".formatted(score(candidate), free, best.symbol());
    int legs = candidate.unit().legs() - best.unit().legs();
    int expiry =
        candidate.expiry().orElse(LocalDate.MAX).compareTo(best.expiry().orElse(LocalDate.MAX));
    if (legs != 0) {
      return tie + (legs > 0 ? "more legs" : "fewer legs");
    }
    if (expiry != 0) {
      return tie + (expiry > 0 ? "settles later" : "settles earlier");
    }
    return tie + "of equal scores VXM goes before VX, and VX before calls";
  }

  private static String four(HedgeCandidate candidate) {
    return String.format(Locale.ROOT, "%.4f", candidate.score());
  }

  private static String score(HedgeCandidate candidate) {
    return Say.two(candidate.score());
  }
}
