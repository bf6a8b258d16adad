package io.nightcondor.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.recompute.BookInput;
import io.nightcondor.analytics.recompute.BookState;
import io.nightcondor.analytics.recompute.CondorMemory;
import io.nightcondor.analytics.recompute.PaperNights;
import io.nightcondor.analytics.recompute.PaperOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Takes nights through the engine of a back-test and holds what it decides against what the nightly
 * run decided on the same markets and positions.
 */
public final class EngineNights {

  private static final List<Policy> PRESETS =
      Policy.presets().stream().map(Policy::preset).toList();

  private final Map<String, BookState> states = new TreeMap<>();
  private int orders;

  /** Orders that the engine gave so far, of all books and presets. */
  public int orders() {
    return orders;
  }

  /**
   * One book's next night.
   *
   * @param night by the state that the engine left the night before
   * @param nightly what the nightly run left
   */
  public void decidesAs(
      String book, Function<Optional<BookState>, BookInput> night, BookState nightly) {
    PaperOutcome engine =
        PaperNights.of(night.apply(Optional.ofNullable(states.get(book))), PRESETS);
    List<PaperBook> expected = nightly.paper().orElseThrow().books();
    for (int i = 0; i < PRESETS.size(); i++) {
      PaperBook decided = engine.hedges().get(i).book();
      assertThat(decided)
          .as("%s on %s, %s", book, nightly.session(), decided.policy())
          .isEqualTo(expected.get(i));
      assertThat(engine.hedges().get(i).orders()).isEqualTo(expected.get(i).orders());
      orders += expected.get(i).orders().size();
    }
    assertThat(engine.state().regime()).isEqualTo(nightly.regime());
    assertThat(engine.state().condors().stream().map(EngineNights::states).toList())
        .isEqualTo(nightly.condors().stream().map(EngineNights::states).toList());
    states.put(book, engine.state());
  }

  /** Delta states; the episodes of the book's own hedge are no business of a back-test. */
  private static List<Object> states(CondorMemory condor) {
    return List.of(
        condor.id(), condor.contracts(), condor.put(), condor.call(), condor.unpricedNights());
  }
}
