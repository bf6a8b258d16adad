package io.nightcondor.analytics.backtest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.backtest.history.SessionView;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

@Tag("once")
class SpxModelTest {

  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());
  private static final LocalDate SESSION = LocalDate.of(2024, 1, 5);

  private static final ModelRules RULES = new ModelRules(0.015, 0.96);

  /** Strikes stand five points apart and end at 60000. */
  private static final double OF_THE_GRID = 0.02;

  /** A flat stretch of total variance is divided by its years and multiplied again. */
  private static final double ROUNDING = 1e-15;

  @Property(tries = 100)
  void givenVixAndVix3m_whenStripsAreSummed_thenTheyAreWorthTheirShares(
      @ForAll @DoubleRange(min = 9, max = 85) double vix,
      @ForAll @DoubleRange(min = 0.75, max = 1.3) double ratio) {
    SpxModel model = new SpxModel(view(4_700, vix, vix * ratio), CALENDAR, 0.05, RULES);
    // 30 and 93 calendar days after a Friday's close
    assertThat(replicated(model.slice(SESSION.plusDays(30))))
        .isCloseTo(RULES.shareOfIndex() * vix, within(OF_THE_GRID));
    assertThat(replicated(model.slice(SESSION.plusDays(93))))
        .isCloseTo(RULES.shareOfIndex() * vix * ratio, within(OF_THE_GRID));
    assertThat(model.assumed()).containsExactly(Assumption.VIX6M);
  }

  @Property(tries = 200)
  void givenAnyTerm_whenTwoExpiriesCompared_thenVarianceRisesWithTime(
      @ForAll @DoubleRange(min = 9, max = 85) double vix,
      @ForAll @DoubleRange(min = 0.4, max = 1.6) double ratio,
      @ForAll @DoubleRange(min = -3, max = 3) double deviations) {
    SpxModel model = new SpxModel(view(4_700, vix, vix * ratio), CALENDAR, 0.05, RULES);
    double before = 0;
    for (int days = 7; days <= 140; days += 7) {
      ExpirySlice slice = model.slice(SESSION.plusDays(days));
      double k = deviations * vix / 100 * StrictMath.sqrt(30 / 365.0);
      double vol = slice.smile().vol(k);
      double variance = vol * vol * slice.years();
      assertThat(variance).isGreaterThanOrEqualTo(before - ROUNDING);
      before = variance;
    }
  }

  @Test
  void givenNoVix3m_whenModelled_thenTheLineOfTheVixStandsInAndIsNamed() {
    SessionView view = new SessionView(
        SESSION,
        Map.of("SPX", bar("SPX", 4_700), "VIX", bar("VIX", 20)),
        List.of(),
        new HistoryWindow(Map.of()),
        MacroHistory.NONE);
    SpxModel model = new SpxModel(view, CALENDAR, 0.05, RULES);
    assertThat(model.assumed()).contains(Assumption.VIX3M);
    // DOMAIN E4: 0.4 VIX + 12
    assertThat(replicated(model.slice(SESSION.plusDays(93))))
        .isCloseTo(RULES.shareOfIndex() * 20, within(OF_THE_GRID));
  }

  @Test
  void givenALongIndexFarBelowTheVix_whenModelled_thenVarianceStaysLevelAndIsNamed() {
    SpxModel model = new SpxModel(view(4_700, 80, 30), CALENDAR, 0.05, RULES);
    assertThat(model.assumed()).contains(Assumption.FLATTENED);
  }

  @Test
  void givenRateAndYield_whenModelled_thenTheForwardCarriesTheirDifference() {
    SpxModel model = new SpxModel(view(4_700, 13, 15), CALENDAR, 0.05, RULES);
    ExpirySlice slice = model.slice(LocalDate.of(2025, 1, 3));
    // 364 days: 4700 exp(0.035 x 364 / 365)
    assertThat(slice.forward().level()).isCloseTo(4_866.95, within(0.005));
    assertThat(slice.forward().discountFactor()).isCloseTo(0.951360, within(5e-7));
  }

  /** The index of a strip in one sum over listed strikes, as the VIX is made (DOMAIN C6). */
  private static double replicated(ExpirySlice slice) {
    double forward = slice.forward().level();
    double sum = 0;
    double step = 5;
    for (double strike = 5; strike <= 60_000; strike += step) {
      OptionRight right = strike < forward ? OptionRight.PUT : OptionRight.CALL;
      double price = Black76.price(right, forward, strike, slice.vol(strike), slice.years(), 1);
      sum += step / (strike * strike) * price;
    }
    return 100 * StrictMath.sqrt(2 * sum / slice.years());
  }

  static SessionView view(double spx, double vix, double vix3m) {
    Map<String, IndexBar> bars = new HashMap<>();
    bars.put("SPX", bar("SPX", spx));
    bars.put("VIX", bar("VIX", vix));
    bars.put("VIX3M", bar("VIX3M", vix3m));
    return new SessionView(
        SESSION, bars, List.of(), new HistoryWindow(Map.of()), MacroHistory.NONE);
  }

  private static IndexBar bar(String symbol, double close) {
    return new IndexBar(
        symbol,
        SESSION,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        close);
  }
}
