package io.nightcondor.analytics.glossary;

import static io.nightcondor.analytics.glossary.BookNights.MONDAY;
import static io.nightcondor.analytics.glossary.BookNights.TRIGGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.SignalPanel.ComponentRow;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.SignalPanel.IntensityRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.regime.PastProfit;
import io.nightcondor.analytics.regime.RegimeMemory;
import io.nightcondor.analytics.regime.RegimeObservation;
import io.nightcondor.analytics.regime.RegimeOutcome;
import io.nightcondor.analytics.regime.RegimeRules;
import io.nightcondor.analytics.regime.Regimes;
import io.nightcondor.analytics.signal.SignalInput;
import io.nightcondor.analytics.signal.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * The terms of DOMAIN E1 about signals and regimes. Each test is named after its term in
 * {@link Glossary}.
 */
class GlossarySignalsTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  /** E3: the weighed mean of u over the fresh components; I1, I5 and I7 with 0.25, 0.20, 0.15. */
  @Test
  void intensity() {
    RiskPack pack = new BookNights().falling().night(MONDAY, TRIGGER, BookNights.condors());

    IntensityRow row = pack.signals().intensity();
    List<ComponentRow> fresh = row.inOrder().stream()
        .filter(component -> component.freshness() == Freshness.FRESH)
        .toList();
    assertThat(fresh).extracting(ComponentRow::id).containsExactly("I1", "I5", "I7");
    assertThat(row.survivingWeight()).isCloseTo(0.60, within(1e-12));
    double sum = fresh.stream()
        .mapToDouble(component -> component.weight() * known(component.u()))
        .sum();
    assertThat(known(row.score())).isCloseTo(sum / 0.60, within(1e-12));

    IntensityRow without =
        new BookNights().night(MONDAY, TRIGGER, BookNights.condors()).signals().intensity();
    assertThat(without.score()).isEqualTo(Figure.missing("INSUFFICIENT"));
    assertThat(without.forCap()).isZero();
  }

  /** E10: the quick ratio below 0.60 on three closes; two do not suffice. */
  @Test
  void regimeDecisivelyShifted() {
    RegimeRules rules = new RegimeRules(Policy.steward());
    List<RegimeState> states = new ArrayList<>();
    RegimeMemory memory = RegimeMemory.first(MONDAY);
    for (double liquidity : new double[] {1.0, 0.59, 0.59, 0.59}) {
      memory = rules.next(memory, observation(liquidity), MONDAY.plusDays(states.size()));
      states.add(memory.state());
    }
    assertThat(states)
        .containsExactly(
            RegimeState.STRESSED, RegimeState.STRESSED, RegimeState.STRESSED, RegimeState.BROKEN);
  }

  private static RegimeObservation observation(double liquidity) {
    return new RegimeObservation(
        Figure.of(35),
        Figure.of(32),
        Figure.of(33),
        Figure.of(30),
        "by hand",
        Figure.of(liquidity));
  }

  /** The mean profit of each regime weighed by how often it was: 0.5 x 100 + 0.5 x -300. */
  @Test
  void multiRegime() {
    LocalDate monday = LocalDate.of(2024, 7, 29);
    List<IndexBar> vix = new ArrayList<>();
    List<IndexBar> vix3m = new ArrayList<>();
    double[] closes = {20, 20, 30, 30};
    for (int i = 0; i < closes.length; i++) {
      vix.add(bar("VIX", monday.plusDays(i), closes[i]));
      vix3m.add(bar("VIX3M", monday.plusDays(i), closes[i] / 0.96));
    }
    RegimeOutcome outcome = Regimes.of(
            MarketFixture.on(MONDAY).vix(20).build(),
            new HistoryWindow(Map.of("VIX", vix, "VIX3M", vix3m)),
            LiquidityHistory.NONE,
            Optional.empty(),
            MarketFixture.CALENDAR,
            Policy.steward())
        .withProfits(List.of(
            new PastProfit(monday, 100, 100), new PastProfit(monday.plusDays(2), -300, -500)));

    assertThat(known(outcome.panel().expectedProfit())).isCloseTo(-100, within(1e-9));
  }

  private static IndexBar bar(String symbol, LocalDate date, double close) {
    return new IndexBar(symbol, date, NONE, NONE, NONE, close);
  }

  /**
   * Event studies over years are no figure of a night. What they would stand on is kept: a release
   * counts from its instant on, not from the month that it is of.
   */
  @Test
  void eventStudies() {
    Instant close = MarketFixture.CALENDAR.close(MONDAY);
    assertThat(cpi(close.minus(Duration.ofMinutes(1))).asOf()).contains(LocalDate.of(2024, 7, 1));
    assertThat(cpi(close.plus(Duration.ofMinutes(1))).freshness()).isEqualTo(Freshness.MISSING);
  }

  private static ComponentRow cpi(Instant releasedAt) {
    MacroRelease july = new MacroRelease(
        "CPI",
        LocalDate.of(2024, 7, 1),
        releasedAt,
        OptionalDouble.of(0.004),
        OptionalDouble.of(0.002),
        NONE);
    return new BookNights()
        .releases(july)
        .night(MONDAY, TRIGGER, BookNights.condors())
        .signals()
        .intensity()
        .cpi();
  }

  /** E3, I8: off with the weight 0 of the presets; with one, u of a sudden lead of cap weight. */
  @Test
  void marketCapRotation() {
    assertThat(rotation(Policy.steward()).freshness()).isEqualTo(Freshness.OFF);
    ComponentRow on = rotation(Policy.steward().withOverride("intensity.weightCapRotation", "0.1"));
    assertThat(on.freshness()).isEqualTo(Freshness.FRESH);
    assertThat(known(on.u())).isGreaterThan(0.9);
  }

  /** Cap weight at 5000 throughout, equal weight flat within a thousandth, then 5 % lower. */
  private static ComponentRow rotation(Policy policy) {
    List<IndexBar> cap = new ArrayList<>();
    List<IndexBar> equal = new ArrayList<>();
    LocalDate day = MONDAY;
    for (int i = 0; i < 300; i++) {
      cap.add(0, bar("SPX", day, 5000));
      equal.add(0, bar("SPXEW", day, i < 5 ? 950 : 1000 + i % 2));
      day = MarketFixture.CALENDAR.previousSession(day);
    }
    return Signals.of(
            new SignalInput(
                MONDAY,
                MarketFixture.CALENDAR,
                new HistoryWindow(Map.of("SPX", cap, "SPXEW", equal)),
                MacroHistory.NONE,
                MarketFixture.FOMC),
            policy)
        .panel()
        .intensity()
        .capRotation();
  }
}
