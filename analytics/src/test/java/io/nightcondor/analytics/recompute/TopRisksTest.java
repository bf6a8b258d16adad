package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.limit.OpenLoss;
import io.nightcondor.analytics.limit.OpenLosses;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel;
import io.nightcondor.analytics.pack.HistoricalPanel.BackTest;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.analytics.pack.HistoricalPanel.TailRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.pack.ScenarioPanel.NamedScenarioRow;
import io.nightcondor.analytics.pack.ScenarioPanel.SpotLineRow;
import io.nightcondor.analytics.risk.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A book with one million of equity. */
class TopRisksTest {

  private static final double EQUITY = 1_000_000;
  private static final Figure NONE = Figure.missing("NOT_SHOWN");

  private static final OpenLosses LOSSES = new OpenLosses(List.of(new OpenLoss(
      new Component("IC-1", Component.Kind.CONDOR),
      LocalDate.of(2024, 8, 16),
      Figure.of(41_000),
      Figure.of(50_000))));

  private static ScenarioPanel scenarios(double fall, double rise, double exit) {
    return new ScenarioPanel(
        Figure.of(16),
        Figure.of(5_400),
        List.of(line(-5, fall, 2_000, 1_000), line(3, rise, -500, -300)),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(named(-3_000), named(-45_000)),
        Figure.of(exit / 3),
        Figure.of(exit),
        List.of(),
        List.of());
  }

  private static SpotLineRow line(double spotShock, double hedged, double hedge, double low) {
    return new SpotLineRow(
        spotShock,
        1,
        Figure.of(hedged - hedge),
        "FLAT",
        Figure.of(low),
        Figure.of(hedge),
        NONE,
        Figure.of(hedged),
        NONE,
        NONE);
  }

  private static NamedScenarioRow named(double hedged) {
    return new NamedScenarioRow(
        LocalDate.of(2018, 2, 5),
        "short-vol unwind",
        "R",
        "RELATIVE",
        -4.1,
        18.5,
        List.of(),
        "MEASURED",
        Figure.of(hedged - 4_000),
        Figure.of(4_000),
        Figure.of(hedged),
        NONE,
        NONE,
        "IC-1");
  }

  private static HistoricalPanel historical(double shortfall) {
    return new HistoricalPanel(
        List.of(new TailRow(
            1,
            Window.BOTH,
            LocalDate.of(2008, 9, 1),
            LocalDate.of(2024, 8, 5),
            688,
            NONE,
            NONE,
            Figure.of(shortfall),
            Figure.of(800),
            NONE,
            Figure.of(1_200),
            NONE)),
        List.of(new ComponentRow(
            "IC-1", "CONDOR", NONE, NONE, Figure.of(0.64), NONE, NONE, NONE, NONE)),
        List.of(),
        new BackTest(0, 0, "TOO_SHORT", List.of()),
        List.of(),
        List.of());
  }

  @Test
  void givenFigures_whenSaid_thenTheLargestLossComesFirstAndFiveAreShown() {
    assertThat(new TopRisks(EQUITY, scenarios(-30_000, -9_000, 6_000), historical(12_000), LOSSES)
            .list())
        .containsExactly(
            "At expiry the structures can still lose $50,000 (5.0 % of equity) from tonight's marks, if each meets its worst; 2024-08-16 carries $41,000 of what they could lose since entry.",
            "A day like 2018-02-05 (short-vol unwind, relative) loses $45,000 (4.5 % of equity), after $4,000 from the hedge; IC-1 loses most.",
            "A fall of 5 % by tomorrow loses $30,000 (3.0 % of equity) at the worst answer of vols (FLAT), after $2,000 from the hedge; if the hedge under-delivers, $1,000 more.",
            "On the worst day in forty the book loses $12,000 (1.2 % of equity) on average, give or take $800; the hedge takes $1,200 off; IC-1 is 64 % of it.",
            "A rise of 3 % by tomorrow loses $9,000 (0.9 % of equity); a VIX hedge does not help there.");
  }

  @Test
  void givenGainsAndDust_whenSaid_thenTheyAreNoRisk() {
    List<String> risks = new TopRisks(
            EQUITY, scenarios(30_000, 9_000, 900), historical(-10), new OpenLosses(List.of()))
        .list();

    assertThat(risks).singleElement().asString().startsWith("A day like 2018-02-05");
  }

  @Test
  void givenANakedShortCall_whenSaid_thenNothingBoundsTheLossComesFirst() {
    OpenLosses naked = new OpenLosses(List.of(new OpenLoss(
        new Component("SPXW240816C05500000", Component.Kind.LEG),
        LocalDate.of(2024, 8, 16),
        Figure.missing(OpenLosses.UNLIMITED),
        Figure.missing(OpenLosses.UNLIMITED))));

    assertThat(new TopRisks(EQUITY, scenarios(-30_000, 0, 0), historical(0), naked).list())
        .first()
        .isEqualTo(
            "Nothing bounds what the book can lose at expiry: an option is short without cover.");
  }
}
