package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RankingRow;
import io.nightcondor.analytics.pack.RankingRow.ActionRow;
import io.nightcondor.analytics.ranking.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands beside a decision about a ranked condor. */
class RankingViewTest {

  private static final Figure NONE = Figure.missing("NOT_POSSIBLE");

  private static ActionRow action(int rank, String action, double score) {
    return new ActionRow(
        rank, action, "", NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 1, Figure.of(score), "");
  }

  private static RankingView view(ActionRow... actions) {
    return new RankingView(
        List.of(new RankingRow("a", "PUT", "KEPT", Figure.of(0.5), List.of(actions), "")));
  }

  @Test
  void givenClosingFirst_whenAPurchaseIsAskedFor_thenTheScoresAndWhenNotToSendIt() {
    RankingView view = view(
        action(1, "CLOSE", 0.93),
        action(2, "ROLL", 0.68),
        action(3, "HEDGE", 0.62),
        action(4, "HOLD", 0.6),
        action(0, "UNWIND", 0));

    assertThat(view.beside("a", Side.PUT, Action.HEDGE))
        .isEqualTo(
            " Ranking: close 0.93, roll 0.68, this 0.62; if you close, do not send this order.");
    assertThat(view.first("a")).contains("close");
    assertThat(view.ofShared(List.of("a", "b")))
        .isEqualTo(
            " Ranking, this order among it: a close 0.93, roll 0.68, this 0.62; if you close or roll one of them, buy its share less.");
  }

  @Test
  void givenHoldingFirst_whenASaleIsAskedFor_thenTheRankingForcesNothing() {
    RankingView view = view(action(1, "HOLD", 0.73), action(2, "UNWIND", 0.68));

    assertThat(view.beside("a", Side.PUT, Action.UNWIND))
        .isEqualTo(
            " Ranking: hold 0.73, this 0.68; the rule asks for the sale, the ranking forces nothing.");
    assertThat(view.best("a", Side.PUT)).isEqualTo(" Ranking: hold 0.73, unwind 0.68.");
  }

  @Test
  void givenTheActionFirst_whenAsked_thenItsScoreAndNoAdvice() {
    RankingView view = view(action(1, "HEDGE", 0.9), action(2, "HOLD", 0.5));

    assertThat(view.beside("a", Side.PUT, Action.HEDGE))
        .isEqualTo(" Ranking: this 0.90, hold 0.50.");
  }

  @Test
  void givenNoRanking_whenAsked_thenNothing() {
    assertThat(view().beside("a", Side.PUT, Action.HEDGE)).isEmpty();
    assertThat(view().first("a")).isEmpty();
    assertThat(view(action(1, "HOLD", 1)).beside("a", Side.CALL, Action.UNWIND)).isEmpty();
    assertThat(view(action(1, "HOLD", 1)).ofShared(List.of("b"))).isEmpty();
  }
}
