package io.nightcondor.analytics.stress;

import static io.nightcondor.analytics.stress.StressCase.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel.NamedScenarioRow;
import io.nightcondor.analytics.pack.ScenarioPanel.VixFutureMove;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.RiskPosition;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.VolOfVol;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedScenariosTest {

  private static final LocalDate VOLMAGEDDON = LocalDate.of(2018, 2, 5);
  private static final double ROUNDING = 1e-9;
  private static final double ROUNDING_USD = 1e-6;

  private final MarketSnapshot market = StressCase.fixture().build();

  /** VIX 15 + (37.32 - 17.31); futures of 16 and 44 days by the points of that day. */
  @Test
  void givenFebruary2018InPoints_whenPlayedAtVix15_thenByHand() {
    NamedScenarioRow row = row(market, VOLMAGEDDON, "ABSOLUTE");
    assertThat(row.spotShock()).isEqualTo(-4.10);
    assertThat(row.vixMove()).isCloseTo(20.01, within(ROUNDING));
    assertThat(row.vixFutureSource()).isEqualTo("MEASURED");
    assertThat(row.origin()).isEqualTo("R");
    assertThat(row.vixFuture()).extracting(VixFutureMove::days).containsExactly(16, 44);
    // 17.60 - 7 x 4.60 / 35 = 16.68
    assertThat(row.vixFuture().get(0).points()).isCloseTo(16.68, within(ROUNDING));
    assertThat(row.vixFuture().get(1).points()).isCloseTo(13.00, within(ROUNDING));
    // six mini futures of 100 USD a point
    assertThat(known(row.hedge())).isCloseTo(6 * 100 * 13.00, within(ROUNDING_USD));
  }

  /** VIX 15 x 20.01 / 17.31; the future of 44 days 17 x 13 / 14.975. */
  @Test
  void givenFebruary2018InPercent_whenPlayedAtVix15_thenByHand() {
    NamedScenarioRow row = row(market, VOLMAGEDDON, "RELATIVE");
    assertThat(row.vixMove()).isCloseTo(15 * 20.01 / 17.31, within(ROUNDING));
    assertThat(row.vixFuture().get(1).points()).isCloseTo(17 * 13.00 / 14.975, within(ROUNDING));
    // between: 1.1264 - 7 / 35 (1.1264 - 0.868114)
    double share = 1.1264 - 7 / 35.0 * (1.1264 - 13.00 / 14.975);
    assertThat(row.vixFuture().get(0).points()).isCloseTo(16 * share, within(ROUNDING));
    assertThat(known(row.hedge())).isCloseTo(600 * 17 * 13.00 / 14.975, within(ROUNDING_USD));
  }

  /** No VX futures then: by the response to a VIX that is clipped at 90, up 75 from 15. */
  @Test
  void givenOctober1987_whenPlayed_thenClippedAndModelled() {
    NamedScenarioRow row = row(market, LocalDate.of(1987, 10, 19), "ABSOLUTE");
    assertThat(row.vixFutureSource()).isEqualTo("MODELLED");
    assertThat(row.vixMove()).isCloseTo(75, within(ROUNDING));
    assertThat(row.vixFuture().get(1).points())
        .isCloseTo(75 * BetaSet.FROM_2013_TO_2026.beta(44), within(ROUNDING));
  }

  /** From VIX 85 a rise of 20.01 has 5 left below 90; the futures keep that part of theirs. */
  @Test
  void givenAHighVix_whenAMeasuredDayIsClipped_thenItsFuturesShrinkWithIt() {
    MarketSnapshot high = StressCase.fixture().vix(85).build();
    NamedScenarioRow row = row(high, VOLMAGEDDON, "ABSOLUTE");
    assertThat(row.vixMove()).isCloseTo(5, within(ROUNDING));
    assertThat(row.vixFuture().get(1).points()).isCloseTo(13.00 * 5 / 20.01, within(ROUNDING));
    NamedScenarioRow relative = row(high, VOLMAGEDDON, "RELATIVE");
    double part = 5 / (85 * 20.01 / 17.31);
    assertThat(relative.vixFuture().get(1).points())
        .isCloseTo(17 * part * 13.00 / 14.975, within(ROUNDING));
  }

  /** F4: VVIX 171 to 208 on 16 March 2020; F3: +9.2 over tonight's 92 on other days below -3 %. */
  @Test
  void givenTheVvix_whenPlayed_thenItsOwnDayByItselfAndTheOthersByTheMean() {
    NamedScenarios named =
        new NamedScenarios(RiskBook.of(market, List.of()), StressCase.VIX, VolOfVol.of(market));
    assertThat(factor(named, "2020-03-16 ABSOLUTE")).isCloseTo(1 + 37 / 92.0, within(ROUNDING));
    assertThat(factor(named, "2020-03-16 RELATIVE")).isCloseTo(208 / 171.0, within(ROUNDING));
    assertThat(factor(named, "2018-02-05 ABSOLUTE")).isCloseTo(1.1, within(ROUNDING));
    assertThat(factor(named, "2025-04-08 RELATIVE")).isCloseTo(1 + 7.1 / 92, within(ROUNDING));
    assertThat(factor(named, "2025-04-09 RELATIVE")).isCloseTo(1 - 4.4 / 92, within(ROUNDING));
    assertThat(factor(named, "2025-04-07 RELATIVE")).isEqualTo(1);
  }

  /** A VIX call on its future at 17 + 13 at 1.1 of its vol, through and through. */
  @Test
  void givenAVixCall_whenFebruary2018IsPlayed_thenBlack76ByHand() {
    RiskPosition call = StressCase.option(market, StressCase.HEDGE, "VIX240918C00020000", 1);
    NamedScenarioRow row = StressCase.panel(market, List.of(call)).namedScenarios().stream()
        .filter(played -> played.date().equals(VOLMAGEDDON))
        .findFirst()
        .orElseThrow();
    double vol = 1.1 * call.slice().orElseThrow().vol(20);
    double years = call.slice().orElseThrow().years();
    double price = Black76.price(OptionRight.CALL, 30, 20, vol, years, 0.9941);
    assertThat(known(row.hedge()))
        .isCloseTo(100 * (price - known(call.mark())), within(ROUNDING_USD));
  }

  /** Half-spreads of 0.2 on 10 lots of 4 legs and 0.025 on 6 minis: 815 USD, three times over. */
  @Test
  void givenSpreadsThreeTimesAsWide_whenLeft_thenTheCostIsTakenOff() {
    List<RiskPosition> positions = StressCase.hedgedCondor(market).stream()
        .filter(position -> !position.instrument().symbol().startsWith("VIX"))
        .toList();
    NamedScenarioRow row = StressCase.panel(market, positions).namedScenarios().get(0);
    // 4 x 10 x 100 x 0.2 = 800; 6 x 100 x 0.025 = 15
    assertThat(known(row.exitCost())).isCloseTo(3 * 815, within(ROUNDING_USD));
    assertThat(known(row.afterExit()))
        .isCloseTo(known(row.hedged()) - 3 * 815, within(ROUNDING_USD));
    assertThat(row.hedged()).isEqualTo(row.unhedged().plus(row.hedge()));
    assertThat(row.worst()).isEqualTo("condor");
  }

  @Test
  void givenABookThatGainsInAFall_whenPlayed_thenNoPartIsWorst() {
    RiskPosition put = StressCase.option(market, StressCase.LEG, "SPX240920P05200000", 1);
    NamedScenarioRow row =
        StressCase.panel(market, List.of(put)).namedScenarios().get(0);
    assertThat(known(row.unhedged())).isPositive();
    assertThat(row.worst()).isEmpty();
    assertThat(row.hedge()).isEqualTo(Figure.of(0));
  }

  private static double factor(NamedScenarios named, String name) {
    return named.played().stream()
        .map(NamedScenarios.Played::scenario)
        .filter(scenario -> scenario.name().equals(name))
        .mapToDouble(Scenario::vixVolFactor)
        .findFirst()
        .orElseThrow();
  }

  private static NamedScenarioRow row(MarketSnapshot market, LocalDate date, String rescaling) {
    List<RiskPosition> minis = List.of(StressCase.vxm(market, StressCase.HEDGE, 6));
    return StressCase.panel(market, minis).namedScenarios().stream()
        .filter(row -> row.date().equals(date) && row.rescaling().equals(rescaling))
        .findFirst()
        .orElseThrow();
  }
}
