package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.RankingRow;
import io.nightcondor.analytics.pack.RankingRow.ActionRow;
import io.nightcondor.analytics.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks what could be done with each tested side: six actions, never a choice of two. */
public final class ActionRanking {

  private ActionRanking() {}

  /** One row a tested side, in order of condor id, put before call. */
  public static List<RankingRow> of(RankingInput input) {
    List<RankingRow> rows = new ArrayList<>();
    input.condors().stream()
        .filter(tested -> !tested.condor().valuation().settled())
        .sorted(Comparator.comparing(tested -> tested.condor().id()))
        .forEach(tested -> {
          for (Side side : Side.values()) {
            if (tested.condor().isTested(side)) {
              rows.add(row(input, tested, side));
            }
          }
        });
    return rows;
  }

  /** The record of one ranking. */
  public static DecisionRow decision(Policy policy, RankingRow row) {
    return new RankingDecision(policy, row).row();
  }

  private static RankingRow row(RankingInput input, TestedCondor tested, Side side) {
    ActionCases cases = new ActionCases(input, tested, side);
    return row(
        input.policy(),
        tested,
        side,
        cases.all(),
        "Residual stress loss: what can still be lost in %s; hedges at BASE."
            .formatted(cases.stressWords()));
  }

  static RankingRow row(
      Policy policy, TestedCondor tested, Side side, List<ActionCase> cases, String stress) {
    Thesis thesis = Thesis.of(policy, tested.probabilityOfProfit());
    Scores scores = new Scores(policy, thesis, cases);
    List<ActionRow> ranked = scores.ranked(cases);
    return new RankingRow(
        tested.condor().id(),
        side.name(),
        thesis.name(),
        tested.probabilityOfProfit(),
        ranked,
        RankingWords.of(policy, ranked, scores.isSimple()) + " " + stress);
  }
}
