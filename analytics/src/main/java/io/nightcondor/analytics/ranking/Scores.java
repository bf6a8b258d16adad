package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.condor.FlowReturn;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RankingRow.ActionRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Scores of one side's actions (DOMAIN E12). Each of four figures is put between 0, the worst of
 * the actions that can be done, and 1, the best; where all are equal they score 1. A figure that is
 * not known of every such action counts for none of them, and the other weights share its part.
 */
final class Scores {

  private static final Figure NOT_KNOWN_OF_ALL = Figure.missing("NOT_KNOWN_OF_ALL");
  private static final Figure NOT_POSSIBLE = Figure.missing("NOT_POSSIBLE");

  private final Policy policy;
  private final Thesis thesis;
  private final List<ActionCase> possible;
  private final boolean simple;

  Scores(Policy policy, Thesis thesis, List<ActionCase> cases) {
    this.policy = policy;
    this.thesis = thesis;
    this.possible = cases.stream().filter(ActionCase::isPossible).toList();
    this.simple = possible.stream().map(ActionCase::returns).anyMatch(FlowReturn::isShort);
  }

  /** Whether returns are in their simple form, because one is too short to compound. */
  boolean isSimple() {
    return simple;
  }

  /** Best first, then what cannot be done in the order of the actions. */
  List<ActionRow> ranked(List<ActionCase> cases) {
    List<ActionRow> rows = new ArrayList<>(possible.stream()
        .map(this::scored)
        .sorted(Comparator.comparingDouble(Scores::score)
            .reversed()
            .thenComparing(row -> Action.valueOf(row.action())))
        .toList());
    for (int i = 0; i < rows.size(); i++) {
      rows.set(i, withRank(rows.get(i), i + 1));
    }
    cases.stream()
        .filter(action -> !action.isPossible())
        .map(action ->
            row(action, NOT_POSSIBLE, NOT_POSSIBLE, NOT_POSSIBLE, NOT_POSSIBLE, NOT_POSSIBLE))
        .forEach(rows::add);
    return rows;
  }

  private static double score(ActionRow row) {
    return row.score().toOptional().orElse(0);
  }

  private ActionRow scored(ActionCase action) {
    Figure loss = of(action, ActionCase::loss, -1);
    Figure cost = of(action, ActionCase::cost, -1);
    Figure margin = of(action, ActionCase::margin, -1);
    Figure irr = of(action, this::irr, 1);
    double[] weights = {
      policy.number(PolicyKey.RANK_LOSS),
      policy.number(PolicyKey.RANK_COST),
      policy.number(PolicyKey.RANK_MARGIN),
      policy.number(PolicyKey.RANK_IRR)
    };
    Figure[] scores = {loss, cost, margin, irr};
    double sum = 0;
    double weighed = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] instanceof Figure.Known known) {
        sum += weights[i] * known.value();
        weighed += weights[i];
      }
    }
    double share = weighed > 0 ? sum / weighed : 0;
    return row(
        action, loss, cost, margin, irr, Figure.of(share * thesis.factor(policy, action.action())));
  }

  private Figure irr(ActionCase action) {
    return simple ? action.returns().simple() : action.returns().irr();
  }

  /** @param sign 1 if more is better, -1 if less is */
  private Figure of(ActionCase action, Function<ActionCase, Figure> figure, int sign) {
    double best = Double.NEGATIVE_INFINITY;
    double worst = Double.POSITIVE_INFINITY;
    for (ActionCase other : possible) {
      if (!(figure.apply(other) instanceof Figure.Known known)) {
        return NOT_KNOWN_OF_ALL;
      }
      best = Math.max(best, sign * known.value());
      worst = Math.min(worst, sign * known.value());
    }
    double least = worst;
    double range = best - worst;
    return figure.apply(action).map(own -> range > 0 ? (sign * own - least) / range : 1);
  }

  private ActionRow row(
      ActionCase action, Figure loss, Figure cost, Figure margin, Figure irr, Figure score) {
    return new ActionRow(
        0,
        action.action().name(),
        action.detail(),
        action.loss(),
        action.cost(),
        action.margin(),
        irr(action),
        loss,
        cost,
        margin,
        irr,
        thesis.factor(policy, action.action()),
        score,
        action.isPossible() ? action.note() : action.problem());
  }

  private static ActionRow withRank(ActionRow row, int rank) {
    return new ActionRow(
        rank,
        row.action(),
        row.detail(),
        row.residualStressLoss(),
        row.cost(),
        row.margin(),
        row.irr(),
        row.lossScore(),
        row.costScore(),
        row.marginScore(),
        row.irrScore(),
        row.thesisFactor(),
        row.score(),
        row.note());
  }
}
