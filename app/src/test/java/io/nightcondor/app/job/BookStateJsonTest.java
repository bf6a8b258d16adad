package io.nightcondor.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.explain.ExplainMemory;
import io.nightcondor.analytics.explain.FutureMemory;
import io.nightcondor.analytics.explain.OptionMemory;
import io.nightcondor.analytics.explain.PositionKind;
import io.nightcondor.analytics.explain.PositionMemory;
import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pricing.Greeks;
import io.nightcondor.analytics.recompute.BookState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookStateJsonTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  private static final PositionMemory OPTION = new PositionMemory(
      "condor",
      PositionKind.CONDOR,
      "SPXW240904P05684000",
      -10,
      Optional.of(DeltaState.TESTED),
      Optional.of(206.12345678901234),
      0.1,
      Optional.of(new OptionMemory(
          5506.57,
          0.2,
          0.996,
          30 / 365.0,
          new Greeks(206.1, -0.7, 0.0011, 5.6, -1.9, -0.02, -0.3, 0.004))),
      Optional.empty());

  private static final PositionMemory FUTURE = new PositionMemory(
      "VXMU24 for condor",
      PositionKind.HEDGE,
      "VXMU24",
      1 / 3.0,
      Optional.empty(),
      Optional.empty(),
      0,
      Optional.empty(),
      Optional.of(new FutureMemory(VixFuture.Size.VXM, LocalDate.of(2024, 9, 18), 0.5 / 28)));

  @Test
  void givenAStateWithPositions_whenWrittenAndRead_thenTheSame() {
    BookState state = new BookState(
        SESSION,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(new ExplainMemory(List.of(OPTION, FUTURE))),
        Optional.of(new RiskMemory(
            Optional.of(41_500.25),
            Optional.empty(),
            "2018-02-05 RELATIVE",
            List.of(new RiskMemory.TestedNight(SESSION, 41_500.25, -52_000.5)),
            List.of(new RiskMemory.BreachMemory("limits.margin", SESSION, 3)))));

    assertThat(BookStateJson.read(BookStateJson.write(state))).isEqualTo(state);
  }

  /** As a release wrote it that did not yet keep positions. */
  @Test
  void givenAStateStoredBeforePositionsWereKept_whenRead_thenNoneAreKnown() {
    String old = """
        {"session":"2024-08-05","condors":[],"hedges":[],"orders":[],"charges":[],"marks":[]}""";

    assertThat(BookStateJson.read(old)).isEqualTo(BookState.empty(SESSION));
  }
}
