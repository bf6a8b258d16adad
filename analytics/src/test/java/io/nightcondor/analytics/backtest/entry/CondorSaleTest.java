package io.nightcondor.analytics.backtest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.backtest.entry.SoldCondor.SoldLeg;
import io.nightcondor.analytics.backtest.model.SkewRule;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pricing.Black76;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CondorSaleTest {

  /** Good Friday of 2024 is closed. */
  private static final ExchangeCalendar CALENDAR =
      new ExchangeCalendar(Set.of(LocalDate.of(2024, 3, 29)), Set.of());

  private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 5);
  private static final double EQUITY = 1_000_000;

  private final CondorSale sale = new CondorSale(EntryRules.WEEKLY, CALENDAR, EQUITY, 1);

  @Test
  void givenTheDayOfTheRule_whenAsked_thenASaleIsDueOnItAlone() {
    assertThat(sale.isDue(FRIDAY)).isTrue();
    assertThat(sale.isDue(FRIDAY.minusDays(1))).isFalse();
    assertThat(sale.isDue(FRIDAY.plusDays(3))).isFalse();
  }

  @Test
  void givenAClosedFriday_whenAsked_thenTheWeekHasNoSale() {
    assertThat(sale.isDue(LocalDate.of(2024, 3, 28))).isFalse();
    assertThat(sale.isDue(LocalDate.of(2024, 4, 1))).isFalse();
  }

  @Test
  void givenAClosedDayEarlierInTheWeek_whenAsked_thenTheNextSessionSells() {
    ExchangeCalendar closed = new ExchangeCalendar(Set.of(LocalDate.of(2024, 1, 15)), Set.of());
    EntryRules mondays = new EntryRules(DayOfWeek.MONDAY, 45, 0.16, 50.0 / 6_000, 0, 0.02);
    CondorSale weekly = new CondorSale(mondays, closed, EQUITY, 1);
    assertThat(weekly.isDue(LocalDate.of(2024, 1, 16))).isTrue();
    assertThat(weekly.isDue(LocalDate.of(2024, 1, 17))).isFalse();
  }

  @Test
  void givenFortyFiveDays_whenTheExpiryIsChosen_thenItIsTheNearestFriday() {
    // 2024-02-19 is 45 days off; the Fridays beside it are 42 and 49 days off
    assertThat(sale.expiry(FRIDAY)).isEqualTo(LocalDate.of(2024, 2, 16));
    // 45 days from 2024-02-12 is Thursday the 28th of March; the nearest Friday is closed
    assertThat(sale.expiry(LocalDate.of(2024, 2, 12))).isEqualTo(LocalDate.of(2024, 3, 28));
  }

  @Test
  void givenAChain_whenSold_thenShortsStandAtTheDeltaAndWingsAtTheWidth() {
    ExpirySlice slice = slice(4_700, 0.12);
    SoldCondor condor = sale.sell(FRIDAY, slice, 13).orElseThrow();
    List<SoldLeg> legs = condor.legs();
    for (SoldLeg leg : legs.subList(1, 3)) {
      double delta = Black76.delta(
          leg.right(),
          4_700,
          leg.strike(),
          slice.vol(leg.strike()),
          slice.years(),
          slice.forward().discountFactor());
      // five points of the index move the delta of such an option by 0.006
      assertThat(Math.abs(delta)).isCloseTo(0.16, within(0.003));
    }
    // 4700 / 120 = 39.2, to five points
    assertThat(legs.get(1).strike() - legs.get(0).strike()).isEqualTo(40);
    assertThat(legs.get(3).strike() - legs.get(2).strike()).isEqualTo(40);
    double loss = (40 - condor.credit()) * 100;
    assertThat(condor.contracts() * loss).isLessThanOrEqualTo(20_000);
    assertThat((condor.contracts() + 1) * loss).isGreaterThan(20_000);
    assertThat(condor.commissions()).isEqualTo(4.0 * condor.contracts());
    assertThat(condor.positions("b")).hasSize(4).allMatch(leg -> leg.price().isPresent());
  }

  @Test
  void givenAHigherVix_whenSold_thenWiderSpreadsTakeFromTheCredit() {
    ExpirySlice slice = slice(4_700, 0.12);
    double calm = sale.sell(FRIDAY, slice, 13).orElseThrow().credit();
    double stressed = sale.sell(FRIDAY, slice, 60).orElseThrow().credit();
    assertThat(stressed).isLessThan(calm);
  }

  @Test
  void givenALeastCredit_whenTheChainPaysLess_thenNothingIsSold() {
    EntryRules dear = new EntryRules(DayOfWeek.FRIDAY, 45, 0.16, 50.0 / 6_000, 0.5, 0.02);
    assertThat(new CondorSale(dear, CALENDAR, EQUITY, 1).sell(FRIDAY, slice(4_700, 0.12), 13))
        .isEmpty();
  }

  @Test
  void givenASmallBook_whenOneUnitIsTooMuchRisk_thenNothingIsSold() {
    assertThat(new CondorSale(EntryRules.WEEKLY, CALENDAR, 100_000, 1)
            .sell(FRIDAY, slice(4_700, 0.12), 13))
        .isEmpty();
  }

  @Test
  void givenARuleOutOfRange_whenMade_thenTheMessageNamesIt() {
    assertThatThrownBy(() -> new EntryRules(DayOfWeek.FRIDAY, 45, 0.6, 0.01, 0, 0.02))
        .hasMessage("shortDelta must be above 0 and below 0.5, got 0.6");
  }

  private static ExpirySlice slice(double forward, double vol) {
    LocalDate expiry = LocalDate.of(2024, 2, 16);
    double years = CALENDAR.yearsToSettlement(FRIDAY, Root.SPXW, expiry);
    return new ExpirySlice(
        Root.SPXW,
        expiry,
        CALENDAR.settlement(Root.SPXW, expiry),
        years,
        new Forward(forward, StrictMath.exp(-0.05 * years), Forward.Method.CURVE, 0, 0, false),
        SkewRule.SPX.smile(vol * vol * years, years),
        vol,
        0,
        0,
        Set.of(),
        Optional.empty());
  }
}
