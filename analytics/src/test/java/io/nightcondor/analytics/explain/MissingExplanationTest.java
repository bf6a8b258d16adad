package io.nightcondor.analytics.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainPanel.ExplainRow;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be explained says why and takes nothing else with it. */
class MissingExplanationTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 8, 6);
  private static final String AT_THE_MONEY = "SPXW240904P05500000";

  @Test
  void givenAPositionWithoutAPriceTonight_whenExplained_thenTheTotalIsMissingAndTheOthersStay() {
    String other = "SPXW240830P05400000";
    MarketSnapshot then = TwoCloses.flat(MONDAY, 5500)
        .slice(Root.SPXW, LocalDate.of(2024, 8, 30), 5500, 0.20)
        .build();

    ExplainPanel panel = new TwoCloses(then, TwoCloses.flat(TUESDAY, 5500).build())
        .leg(AT_THE_MONEY, 1)
        .leg(other, 1)
        .panel();

    Figure missing = Figure.missing("NO_QUOTE_NO_SLICE_NO_LAST_MARK");
    assertThat(panel.total()).isEqualTo(missing);
    assertThat(panel.positions()).isEqualTo(missing);
    ExplainRow known = panel.rows().get(1);
    assertThat(panel.rows().get(0).total()).isEqualTo(missing);
    assertThat(panel.rows().get(0).steps().time()).isEqualTo(missing);
    assertThat(panel.rows().get(0).reason())
        .isEqualTo("cannot be said: unknown (NO_QUOTE_NO_SLICE_NO_LAST_MARK)");
    assertThat(panel.steps()).isEqualTo(known.steps());
    assertThat(panel.terms()).isEqualTo(known.terms());
    assertThat(panel.span())
        .endsWith(
            "1 of 2 positions is left out of the steps and terms: SPXW240830P05400000 (NO_QUOTE_NO_SLICE_NO_LAST_MARK).");
  }

  @Test
  void givenAPositionUnpricedAtTheLastSession_whenExplained_thenItsProfitIsMissing() {
    MarketSnapshot then = MarketFixture.on(MONDAY).build();

    ExplainPanel panel = new TwoCloses(then, TwoCloses.flat(TUESDAY, 5500).build())
        .leg(AT_THE_MONEY, 1)
        .panel();

    assertThat(panel.total()).isEqualTo(Figure.missing("UNPRICED_LAST_SESSION"));
    assertThat(panel.steps().time()).isEqualTo(Figure.missing("UNPRICED_LAST_SESSION"));
    assertThat(panel.withinThreshold()).isFalse();
  }

  @Test
  void givenAQuoteWithoutASmile_whenExplained_thenTheProfitIsKnownAndItsStepsAreNot() {
    MarketSnapshot now = MarketFixture.on(TUESDAY).quote(AT_THE_MONEY, 122, 124).build();

    ExplainPanel panel = new TwoCloses(
            TwoCloses.flat(MONDAY, 5500).quote(AT_THE_MONEY, 125, 127).build(), now)
        .leg(AT_THE_MONEY, 1)
        .panel();

    assertThat(panel.total()).isEqualTo(Figure.of(-300));
    assertThat(panel.steps().spot()).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(panel.span())
        .contains("left out of the steps and terms: SPXW240904P05500000 (NO_SLICE)");
  }

  @Test
  void givenNoSessionBefore_whenExplained_thenItIsAFirstNight() {
    ExplainPanel panel = without(Optional.empty());

    assertThat(panel.from()).isEmpty();
    assertThat(panel.total()).isEqualTo(Figure.missing("FIRST_NIGHT"));
    assertThat(panel.span())
        .isEqualTo("First night of this book: there is no stored state to explain from.");
  }

  @Test
  void givenAStateWithoutPositions_whenExplained_thenItSaysThatThereIsNothingToExplainFrom() {
    ExplainPanel panel = without(Optional.of(MONDAY));

    assertThat(panel.from()).isEmpty();
    assertThat(panel.steps().time()).isEqualTo(Figure.missing("NO_STORED_STATE"));
    assertThat(panel.span())
        .isEqualTo(
            "The state stored after 2024-08-05 holds no positions, so there is no stored state to explain from.");
  }

  private static ExplainPanel without(Optional<LocalDate> from) {
    return new TwoCloses(
            TwoCloses.flat(MONDAY, 5500).build(), TwoCloses.flat(TUESDAY, 5500).build())
        .leg(AT_THE_MONEY, 1)
        .panel(from, Optional.empty());
  }
}
