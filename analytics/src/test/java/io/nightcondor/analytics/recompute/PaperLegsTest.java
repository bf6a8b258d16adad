package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.paper.PaperLine;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.pack.Rung;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What opens a paper book, and what leaves it at settlement. */
class PaperLegsTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 9, 18);
  private static final String SYMBOL = "VXMU24";

  /** Sums of a few hundred dollars. */
  private static final double DUST = 1e-9;

  /** 1.5 for each of two condors are one leg of three; what one holds alone is its own. */
  @Test
  void givenSharesOfALegAndALegOfOneCondor_whenEntered_thenALineForEach() {
    assertThat(PaperOpening.lines(
            List.of(
                held("a", true, 1.5, Figure.of(22)),
                held("b", true, 1.5, Figure.of(22)),
                held("c", false, 2, Figure.of(22))),
            SESSION))
        .containsExactly(
            new PaperLine(SYMBOL, "", 3, 22, SESSION), new PaperLine(SYMBOL, "c", 2, 22, SESSION));
  }

  @Test
  void givenWhatIsShortOrHasNoMark_whenAsked_thenItCannotBeEntered() {
    assertThat(PaperOpening.canBeEntered(held("a", false, 2, Figure.of(22)))).isTrue();
    assertThat(PaperOpening.canBeEntered(held("a", false, -2, Figure.of(22)))).isFalse();
    assertThat(PaperOpening.canBeEntered(held("a", false, 2, Figure.missing("UNPRICED"))))
        .isFalse();
  }

  @Test
  void givenASettledLeg_whenItsLevelIsKnown_thenItLeavesAtThatLevel() {
    PaperLine line = new PaperLine(SYMBOL, "a", 3, 20.5, SESSION.minusDays(9));

    PaperSettlements settled =
        PaperSettlements.of(List.of(line), List.of(held("a", false, 3, Figure.of(18))), SESSION, 2);

    assertThat(settled.left()).isEmpty();
    assertThat(settled.entries()).singleElement().satisfies(entry -> {
      assertThat(entry.outcome()).isEqualTo(FillOutcome.SETTLED);
      assertThat(entry.filled()).isEqualTo(3);
      assertThat(entry.revision()).isEqualTo(2);
      // two and a half points lost on three contracts of 100 USD a point
      assertThat(entry.realised().orElseThrow()).isCloseTo(-750, within(DUST));
      assertThat(entry.fees()).isZero();
    });
  }

  @Test
  void givenASettledLeg_whenItsLevelIsNotKnownYet_thenItStays() {
    PaperLine line = new PaperLine(SYMBOL, "a", 3, 20.5, SESSION.minusDays(9));

    PaperSettlements settled = PaperSettlements.of(
        List.of(line),
        List.of(held("a", false, 3, Figure.missing("PENDING_SETTLEMENT"))),
        SESSION,
        1);

    assertThat(settled.left()).containsExactly(line);
    assertThat(settled.entries()).isEmpty();
  }

  private static HedgeValuation held(String condorId, boolean shared, double units, Figure mark) {
    HedgeLot lot = new HedgeLot(
        condorId,
        shared,
        SYMBOL,
        1,
        units,
        units,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
    return new HedgeValuation(
        lot,
        new VixFuture(VixFuture.Size.VXM, SESSION),
        mark,
        Rung.SETTLEMENT,
        Figure.of(0),
        Figure.of(0),
        Figure.of(0),
        Figure.of(0),
        Exposures.none(),
        true,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
