package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RankingRow;
import io.nightcondor.analytics.pack.RankingRow.ActionRow;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.ArrayList;
import java.util.List;

/** The record of one ranking: the thesis, then every action with its figures. */
final class RankingDecision {

  private static final String RULE = "E12";

  private final Policy policy;
  private final RankingRow row;

  RankingDecision(Policy policy, RankingRow row) {
    this.policy = policy;
    this.row = row;
  }

  DecisionRow row() {
    List<TraceLine> trace = new ArrayList<>();
    trace.add(thesis());
    row.actions().forEach(action -> trace.add(action(action)));
    return new DecisionRow(
        row.condorId(),
        row.side(),
        "RANKING",
        row.actions().get(0).action(),
        row.words(),
        trace,
        next());
  }

  private TraceLine thesis() {
    return new TraceLine(
        RULE,
        PolicyKey.THESIS_KEPT.origin(),
        "The thesis by the probability of profit weighs close and roll; it forces nothing.",
        List.of(new TraceInput(
            "probability of profit",
            row.probabilityOfProfit(),
            "fraction",
            "risk-neutral density of the chain")),
        "KEPT from %s, BROKEN below %s"
            .formatted(policy.text(PolicyKey.THESIS_KEPT), policy.text(PolicyKey.THESIS_BROKEN)),
        row.thesis());
  }

  private TraceLine action(ActionRow action) {
    return new TraceLine(
        RULE,
        PolicyKey.RANK_LOSS.origin(),
        action.detail().isEmpty()
            ? action.action()
            : "%s: %s".formatted(action.action(), action.detail()),
        action.rank() == 0 ? List.of() : inputs(action),
        "weights %s, %s, %s and %s, thesis x%s"
            .formatted(
                policy.text(PolicyKey.RANK_LOSS),
                policy.text(PolicyKey.RANK_COST),
                policy.text(PolicyKey.RANK_MARGIN),
                policy.text(PolicyKey.RANK_IRR),
                Say.two(action.thesisFactor())),
        action.rank() == 0
            ? "skipped: " + action.note()
            : "rank %s, score %s".formatted(action.rank(), Say.two(action.score())));
  }

  private static List<TraceInput> inputs(ActionRow action) {
    return List.of(
        usd("residual stress loss", action.residualStressLoss(), "revaluation"),
        usd("cost", action.cost(), "quotes, commissions and premium charge"),
        usd("margin afterwards", action.margin(), "strategy-based margin"),
        new TraceInput(
            "return at S*", action.irr(), "fraction a year", "the account's dated flows"),
        score("score of the loss", action.lossScore()),
        score("score of the cost", action.costScore()),
        score("score of the margin", action.marginScore()),
        score("score of the return", action.irrScore()));
  }

  private static TraceInput usd(String name, Figure value, String source) {
    return new TraceInput(name, value, "USD", source);
  }

  private static TraceInput score(String name, Figure value) {
    return new TraceInput(name, value, "0 to 1", "worst to best of the actions that can be done");
  }

  private String next() {
    String thesis = switch (Thesis.valueOf(row.thesis())) {
      case KEPT ->
        "Below a probability of profit of %s close and roll count x%s."
            .formatted(
                policy.text(PolicyKey.THESIS_KEPT),
                policy.text(PolicyKey.THESIS_QUESTIONED_FACTOR));
      case QUESTIONED ->
        "Below a probability of profit of %s close and roll count x%s."
            .formatted(
                policy.text(PolicyKey.THESIS_BROKEN), policy.text(PolicyKey.THESIS_BROKEN_FACTOR));
      case BROKEN ->
        "From a probability of profit of %s on close and roll count x%s only."
            .formatted(
                policy.text(PolicyKey.THESIS_BROKEN),
                policy.text(PolicyKey.THESIS_QUESTIONED_FACTOR));
      case UNKNOWN -> "Without a probability of profit the thesis weighs nothing.";
    };
    List<ActionRow> possible =
        row.actions().stream().filter(action -> action.rank() > 0).toList();
    if (possible.size() < 2) {
      return thesis;
    }
    Figure gap =
        possible.get(0).score().with(possible.get(1).score(), (best, second) -> best - second);
    return "%s is %s of score behind. %s".formatted(possible.get(1).action(), Say.two(gap), thesis);
  }
}
