package io.nightcondor.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.condor.FlowReturn;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RankingRow.ActionRow;
import io.nightcondor.analytics.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScoresTest {

  private static final double EXACT = 1e-12;

  private static ActionCase action(
      Action action, double loss, double cost, double margin, double irr) {
    return new ActionCase(
        action,
        "any",
        Figure.of(loss),
        Figure.of(cost),
        Figure.of(margin),
        new FlowReturn(Figure.of(irr), Figure.of(irr)),
        "",
        "");
  }

  private static List<ActionCase> four() {
    return List.of(
        action(Action.HOLD, 8_000, 0, 50_000, 0.30),
        action(Action.HEDGE, 6_000, 100, 56_000, 0.25),
        action(Action.CLOSE, 0, 1_000, 0, -0.50),
        ActionCase.impossible(Action.ROLL, "any", "No expiry."));
  }

  private static List<ActionRow> ranked(Thesis thesis, List<ActionCase> cases) {
    return new Scores(Policy.steward(), thesis, cases).ranked(cases);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  /**
   * Weights 0.40, 0.25, 0.15, 0.20. Hold: loss 0, cost 1, margin 6/56, return 1. Hedge: loss 2/8,
   * cost 0.9, margin 0, return 0.75/0.80. Close: loss 1, cost 0, margin 1, return 0.
   */
  @Test
  void givenThreeThatCanBeDone_whenScored_thenTheHandArithmetic() {
    List<ActionRow> rows = ranked(Thesis.KEPT, four());
    assertThat(rows)
        .extracting(ActionRow::action)
        .containsExactly("CLOSE", "HEDGE", "HOLD", "ROLL");
    assertThat(rows).extracting(ActionRow::rank).containsExactly(1, 2, 3, 0);
    assertThat(known(rows.get(0).score())).isCloseTo(0.40 + 0.15, within(EXACT));
    assertThat(known(rows.get(1).score()))
        .isCloseTo(0.40 * 0.25 + 0.25 * 0.9 + 0.20 * 0.9375, within(EXACT));
    assertThat(known(rows.get(2).score())).isCloseTo(0.25 + 0.15 * 6 / 56 + 0.20, within(EXACT));
    assertThat(rows.get(3).score()).isEqualTo(Figure.missing("NOT_POSSIBLE"));
    assertThat(rows.get(3).note()).isEqualTo("No expiry.");
  }

  /** Close alone: 0.55 x 1.25 and x 1.5; hedge and hold as they were. */
  @Test
  void givenAThesisInDoubt_whenScored_thenCloseCountsMoreAndTheRestTheSame() {
    List<ActionRow> kept = ranked(Thesis.KEPT, four());
    List<ActionRow> questioned = ranked(Thesis.QUESTIONED, four());
    List<ActionRow> broken = ranked(Thesis.BROKEN, four());
    assertThat(known(questioned.get(0).score())).isCloseTo(0.55 * 1.25, within(EXACT));
    assertThat(known(broken.get(0).score())).isCloseTo(0.55 * 1.5, within(EXACT));
    assertThat(broken.get(1)).isEqualTo(kept.get(1));
    assertThat(broken.get(0).thesisFactor()).isEqualTo(1.5);
    assertThat(ranked(Thesis.UNKNOWN, four())).isEqualTo(kept);
  }

  @Test
  void givenEqualFigures_whenScored_thenOneAndTheFixedOrder() {
    List<ActionRow> rows = ranked(
        Thesis.KEPT,
        List.of(
            action(Action.UNWIND, 5, 5, 5, 5),
            action(Action.HOLD, 5, 5, 5, 5),
            action(Action.WIDEN, 5, 5, 5, 5)));
    assertThat(rows).extracting(ActionRow::action).containsExactly("HOLD", "WIDEN", "UNWIND");
    assertThat(rows).allSatisfy(row -> assertThat(row.score()).isEqualTo(Figure.of(1)));
  }

  /** Without returns the other weights sum to 0.80. */
  @Test
  void givenAReturnNotKnownOfAll_whenScored_thenItCountsForNone() {
    List<ActionCase> cases = new ArrayList<>(four());
    cases.set(
        1,
        new ActionCase(
            Action.HEDGE,
            "any",
            Figure.of(6_000),
            Figure.of(100),
            Figure.of(56_000),
            FlowReturn.missing("UNKNOWN_COST"),
            "",
            ""));
    List<ActionRow> rows = ranked(Thesis.KEPT, cases);
    assertThat(rows.get(0).irrScore()).isEqualTo(Figure.missing("NOT_KNOWN_OF_ALL"));
    assertThat(known(rows.get(0).score())).isCloseTo(0.55 / 0.80, within(EXACT));
  }

  /** Close ends under 30 days: the simple form of all. */
  @Test
  void givenOneTooShortToCompound_whenScored_thenAllReturnsAreSimple() {
    List<ActionCase> cases = List.of(
        action(Action.HOLD, 1, 1, 1, 0.30),
        new ActionCase(
            Action.CLOSE,
            "any",
            Figure.of(1),
            Figure.of(1),
            Figure.of(1),
            new FlowReturn(Figure.missing("UNDER_30_DAYS"), Figure.of(-0.5)),
            "",
            ""));
    Scores scores = new Scores(Policy.steward(), Thesis.KEPT, cases);
    assertThat(scores.isSimple()).isTrue();
    assertThat(scores.ranked(cases).get(1).irr()).isEqualTo(Figure.of(-0.5));
  }

  @Test
  void givenTwoThatCanBeDone_whenTold_thenNoChoiceOfTwoAndWhyTheOthersAreNotScored() {
    List<ActionCase> cases = List.of(
        action(Action.HOLD, 5, 5, 5, 5),
        ActionCase.impossible(Action.HEDGE, "any", "The entry delta is not reached."),
        action(Action.CLOSE, 5, 5, 5, 5),
        ActionCase.impossible(Action.ROLL, "any", "No expiry."),
        ActionCase.impossible(Action.WIDEN, "any", "No quote."),
        ActionCase.impossible(Action.UNWIND, "any", "No hedge is held for it."));

    assertThat(RankingWords.of(Policy.steward(), ranked(Thesis.KEPT, cases), false))
        .isEqualTo(
            "Only 2 of 6 actions can be scored tonight, too few to choose among: hold (1.00), close (1.00)."
                + " The others remain, once nothing stands in their way."
                + " hedge: The entry delta is not reached. roll: No expiry. widen: No quote."
                + " unwind: No hedge is held for it.");
  }

  private static List<ActionCase> random(Random random, int possible) {
    List<ActionCase> cases = new ArrayList<>();
    for (Action action : Action.values()) {
      boolean canBeDone = action == Action.HOLD || cases.size() <= possible;
      cases.add(
          canBeDone
              ? action(
                  action,
                  random.nextInt(5) * 1000,
                  random.nextInt(5) * 10,
                  random.nextInt(5) * 5000,
                  random.nextInt(5) * 0.1 - 0.2)
              : ActionCase.impossible(action, "any", "Cannot be done."));
    }
    return cases;
  }

  @Property(tries = 300)
  void givenAnyActions_whenRanked_thenNeverAChoiceOfTwoAndRanksFromOne(
      @ForAll long seed, @ForAll @IntRange(max = 5) int possible, @ForAll Thesis thesis) {
    List<ActionCase> cases = random(new Random(seed), possible);
    List<ActionRow> rows = ranked(thesis, cases);
    long done = cases.stream().filter(ActionCase::isPossible).count();
    assertThat(rows).hasSize(6);
    assertThat(rows.stream().map(ActionRow::action)).doesNotHaveDuplicates();
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).rank()).isEqualTo(i < done ? i + 1 : 0);
      assertThat(rows.get(i).note().isEmpty()).isEqualTo(i < done);
      if (i > 0 && i < done) {
        assertThat(known(rows.get(i).score()))
            .isLessThanOrEqualTo(known(rows.get(i - 1).score()));
      }
    }
  }

  @Property(tries = 300)
  void givenAHigherCost_whenRanked_thenTheActionIsNoBetter(
      @ForAll long seed,
      @ForAll Thesis thesis,
      @ForAll Action raised,
      @ForAll @IntRange(min = 1, max = 60) int more) {
    List<ActionCase> cases = random(new Random(seed), 5);
    List<ActionCase> dearer = cases.stream()
        .map(known -> known.action() != raised
            ? known
            : new ActionCase(
                known.action(),
                known.detail(),
                known.loss(),
                known.cost().map(cost -> cost + more),
                known.margin(),
                known.returns(),
                "",
                ""))
        .toList();
    assertThat(rank(ranked(thesis, dearer), raised))
        .isGreaterThanOrEqualTo(rank(ranked(thesis, cases), raised));
  }

  private static int rank(List<ActionRow> rows, Action action) {
    return rows.stream()
        .filter(row -> row.action().equals(action.name()))
        .mapToInt(ActionRow::rank)
        .findFirst()
        .orElseThrow();
  }
}
