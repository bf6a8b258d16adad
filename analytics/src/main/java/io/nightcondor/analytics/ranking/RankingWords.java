package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RankingRow.ActionRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The best action, the next, and what parts them. */
final class RankingWords {

  /** One weighed figure of an action. */
  private record Part(
      String name,
      PolicyKey weight,
      Function<ActionRow, Figure> score,
      Function<ActionRow, String> figure) {

    double of(Policy policy, ActionRow row) {
      return score.apply(row).toOptional().orElse(0) * policy.number(weight) * row.thesisFactor();
    }
  }

  private static final List<Part> PARTS = List.of(
      new Part(
          "residual stress loss",
          PolicyKey.RANK_LOSS,
          ActionRow::lossScore,
          row -> Say.usd(row.residualStressLoss())),
      new Part("cost", PolicyKey.RANK_COST, ActionRow::costScore, row -> Say.usd(row.cost())),
      new Part(
          "margin", PolicyKey.RANK_MARGIN, ActionRow::marginScore, row -> Say.usd(row.margin())),
      new Part("return", PolicyKey.RANK_IRR, ActionRow::irrScore, row -> Say.rate(row.irr())));

  private static final int LEAST_ACTIONS = 4;

  private RankingWords() {}

  static String of(Policy policy, List<ActionRow> ranked, boolean simple) {
    List<ActionRow> possible = ranked.stream().filter(row -> row.rank() > 0).toList();
    if (possible.isEmpty()) {
      return "None of %s actions can be done.".formatted(ranked.size());
    }
    String form = simple ? " Returns are simple: one of them is under 30 days." : "";
    if (possible.size() < LEAST_ACTIONS) {
      return few(ranked, possible) + form;
    }
    ActionRow best = possible.get(0);
    ActionRow next = possible.get(1);
    return "%s of %s actions can be done. Best: %s (score %s), then %s (%s). %s%s"
        .formatted(
            possible.size(),
            ranked.size(),
            word(best),
            Say.two(best.score()),
            word(next),
            Say.two(next.score()),
            parting(policy, best, next),
            form);
  }

  /** Fewer than four scores are told with what stands in the way of the others. */
  private static String few(List<ActionRow> ranked, List<ActionRow> possible) {
    String scored = possible.stream()
        .map(row -> "%s (%s)".formatted(word(row), Say.two(row.score())))
        .collect(Collectors.joining(", "));
    String others = ranked.stream()
        .filter(row -> row.rank() == 0)
        .map(row -> "%s: %s".formatted(word(row), row.note()))
        .collect(Collectors.joining(" "));
    return "Only %s of %s actions can be scored tonight, too few to choose among: %s. The others remain, once nothing stands in their way. %s"
        .formatted(possible.size(), ranked.size(), scored, others);
  }

  private static String parting(Policy policy, ActionRow best, ActionRow next) {
    if (best.score().equals(next.score())) {
      return "They score the same; the fixed order of actions decides.";
    }
    Part part = PARTS.stream()
        .max(Comparator.comparingDouble(known -> known.of(policy, best) - known.of(policy, next)))
        .orElseThrow();
    String factor = best.thesisFactor() == next.thesisFactor()
        ? ""
        : ", and the thesis, which counts x%s for %s and x%s for %s"
            .formatted(
                Say.two(best.thesisFactor()), word(best), Say.two(next.thesisFactor()), word(next));
    return "What parts them most is the %s, %s against %s%s."
        .formatted(part.name(), part.figure().apply(best), part.figure().apply(next), factor);
  }

  private static String word(ActionRow row) {
    return row.action().toLowerCase(Locale.ROOT);
  }
}
