package io.nightcondor.analytics.pricing;

import static io.nightcondor.analytics.market.OptionRight.CALL;
import static io.nightcondor.analytics.market.OptionRight.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.benchmark.OptionSet;
import io.nightcondor.analytics.benchmark.Options;
import io.nightcondor.analytics.market.ImpliedVol.Reason;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.OptionRight;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Prices and vols against arithmetic of 32 digits, and against each other. */
class AccuracyTest {

  private static final int GRID_POINTS = 2_000_000;
  private static final int SAMPLE = 20_000;
  private static final double MINUTE = 1 / 525_600.0;

  /** mpmath 1.2 at 45 digits. */
  @ParameterizedTest
  @CsvSource({
    "100, 110, 0.2, 0.5, 2.21124643357307626903441646406",
    "5000, 4000, 0.35, 0.0625, 0.669989813346127898620959351558",
    "100, 100, 0.005, 1.902587519025875e-06, 0.00027513915039335698771043020663",
    "100, 103, 0.01, 0.0625, 3.12204324979771969136186634028e-34",
    "100, 50, 4, 5, 49.9994539096193009606371700759"
  })
  void givenReference_whenComparedWithMpmath_thenEveryDigitOfADouble(
      double forward, double strike, double vol, double years, double price) {
    // inputs are the doubles nearest to the decimals: at ten deviations that costs two digits
    assertThat(DoubleDouble.timeValue(forward, strike, vol, years).high())
        .isCloseTo(price, Percentage.withPercentage(2e-14));
  }

  /**
   * Sampled evenly: up to twelve deviations to either side, vols from 0.5 % to 500 % and times from
   * one minute to five years in their logarithms. A unit is the last place of the price, or what
   * the last place of the vol moves the price by where that is more: closer no vol can come.
   */
  @Test
  void givenGrid_whenPriceGoesToVolAndBack_thenWithinFourUnits() {
    SplittableRandom random = new SplittableRandom(1);
    double worst = 0;
    int resolved = 0;
    int beyondFour = 0;
    for (int i = 0; i < GRID_POINTS; i++) {
      Point point = Point.of(random);
      double price = point.price(point.vol());
      if (point.resolves(price)) {
        double vol = point.solved(price);
        double unit = Math.max(Math.ulp(price), point.vega() * Math.ulp(vol));
        double units = Math.abs(point.price(vol) - price) / unit;
        worst = Math.max(worst, units);
        beyondFour += units > 4 ? 1 : 0;
        resolved++;
      }
    }
    System.out.printf(
        "round trip: %d of %d points have a price that tells the vol; %d beyond 4 units, worst %.2f%n",
        resolved, GRID_POINTS, beyondFour, worst);
    assertThat(resolved).isGreaterThan(GRID_POINTS * 9 / 10);
    // each price is the product and quotient of a dozen roundings; seldom do most of them agree
    assertThat(beyondFour).isLessThan(resolved / 40_000);
    assertThat(worst).isLessThan(6);
  }

  /** What a price that is exact but for its rounding to a double tells of the vol. */
  @Test
  void givenGrid_whenExactPricesAreSolved_thenVolsToTheirLastDigits() {
    SplittableRandom random = new SplittableRandom(2);
    double worst = 0;
    double worstPrice = 0;
    for (int i = 0; i < SAMPLE; i++) {
      Point point = Point.of(random);
      double price =
          DoubleDouble.timeValue(1, point.strike(), point.vol(), point.years()).high();
      if (point.resolves(price)) {
        // a price near its bound says little of the vol: its last place weighs that much in it
        double condition = Math.min(1, point.vega() * point.vol() / price);
        double error = Math.abs(point.solved(price) / point.vol() - 1);
        worst = Math.max(worst, error * condition);
        worstPrice = Math.max(worstPrice, Math.abs(point.price(point.vol()) / price - 1));
      }
    }
    System.out.printf("against 32 digits: vol %.2e, price %.2e%n", worst, worstPrice);
    assertThat(worst).isLessThan(2e-15);
    // squared deviations of up to 12 magnify what rounding takes from x
    assertThat(worstPrice).isLessThan(1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void givenOptionSet_whenSolved_thenVolsToTheirLastDigits(OptionSet set) {
    Options options = set.first(SAMPLE);
    double[] vol = new double[SAMPLE];
    Reason[] reason = new Reason[SAMPLE];
    ImpliedVolatility.solve(
        SAMPLE,
        options.sign,
        options.price,
        options.forward,
        options.strike,
        options.years,
        options.discountFactor,
        vol,
        reason);
    double worst = 0;
    for (int i = 0; i < SAMPLE; i++) {
      assertThat(reason[i]).isNull();
      worst = Math.max(worst, Math.abs(vol[i] / options.vol[i] - 1));
    }
    System.out.printf("%s: worst relative error of the vol %.2e%n", set, worst);
    assertThat(worst).isLessThan(2e-15);
  }

  @ParameterizedTest
  @EnumSource
  void givenOptionSet_whenPriced_thenTwelveDigits(OptionSet set) {
    Options options = set.first(SAMPLE);
    double[] price = new double[SAMPLE];
    new Black76Batch()
        .prices(
            SAMPLE,
            options.sign,
            options.forward,
            options.logForward,
            options.strike,
            options.logStrike,
            options.vol,
            options.rootTime,
            options.discountFactor,
            price);
    double worstBatch = 0;
    double worst = 0;
    for (int i = 0; i < SAMPLE; i++) {
      double exact = options.price[i];
      worstBatch = Math.max(worstBatch, Math.abs(price[i] / exact - 1));
      double single = Black76.price(
          options.right[i],
          options.forward[i],
          options.strike[i],
          options.vol[i],
          options.years[i],
          1);
      worst = Math.max(worst, Math.abs(single / exact - 1));
    }
    System.out.printf(
        "%s: worst relative error of the price %.2e, from logarithms %.2e%n",
        set, worst, worstBatch);
    assertThat(worst).isLessThan(1e-12);
    assertThat(worstBatch).isLessThan(1e-12);
  }

  /** Puts and calls, in and out of the money, some without vol or time. */
  @Test
  void givenArrays_whenGreeksTaken_thenTheBitsOfTheSingleOption() {
    int n = 5_000;
    SplittableRandom random = new SplittableRandom(3);
    Options options = OptionSet.REALISTIC.first(n);
    double[] sign = new double[n];
    double[] later = new double[n];
    for (int i = 0; i < n; i++) {
      sign[i] = random.nextBoolean() ? 1 : -1;
      options.discountFactor[i] = random.nextDouble(0.9, 1);
      later[i] = random.nextDouble(0.9, 1);
      options.vol[i] = i % 97 == 0 ? 0 : options.vol[i];
      options.years[i] = i % 89 == 0 ? 0 : options.years[i];
      options.strike[i] = i % 83 == 0 ? options.forward[i] : options.strike[i];
    }
    GreekColumns greeks = new GreekColumns(n);
    new Black76Batch()
        .greeks(
            n,
            sign,
            options.forward,
            options.strike,
            options.vol,
            options.years,
            options.discountFactor,
            later,
            greeks);
    for (int i = 0; i < n; i++) {
      Greeks single = Black76.greeks(
          sign[i] > 0 ? CALL : PUT,
          options.forward[i],
          options.strike[i],
          options.vol[i],
          options.years[i],
          options.discountFactor[i],
          later[i]);
      Greeks batch = new Greeks(
          greeks.price[i],
          greeks.delta[i],
          greeks.gamma[i],
          greeks.vegaPerPoint[i],
          greeks.thetaPerDay[i],
          greeks.rhoPerBp[i],
          greeks.vanna[i],
          greeks.volga[i]);
      assertThat(batch).isEqualTo(single);
      assertThat(greeks.price[i])
          .isEqualTo(Black76.price(
              sign[i] > 0 ? CALL : PUT,
              options.forward[i],
              options.strike[i],
              options.vol[i],
              options.years[i],
              options.discountFactor[i]));
    }
  }

  /** The bytes that a thread has allocated are counted by the virtual machine. */
  @Test
  void givenArrays_whenPricedAndSolved_thenNothingIsAllocated() {
    int n = 3_000;
    Options options = OptionSet.REALISTIC.first(n);
    Black76Batch batch = new Black76Batch();
    GreekColumns greeks = new GreekColumns(n);
    double[] result = new double[n];
    Reason[] reason = new Reason[n];
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    Runnable work = () -> {
      batch.prices(
          n,
          options.sign,
          options.forward,
          options.logForward,
          options.strike,
          options.logStrike,
          options.vol,
          options.rootTime,
          options.discountFactor,
          result);
      batch.greeks(
          n,
          options.sign,
          options.forward,
          options.strike,
          options.vol,
          options.years,
          options.discountFactor,
          options.discountFactor,
          greeks);
      ImpliedVolatility.solve(
          n,
          options.sign,
          options.price,
          options.forward,
          options.strike,
          options.years,
          options.discountFactor,
          result,
          reason);
    };
    work.run();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    // the counting itself allocates a little; one double for each option would be 24,000
    assertThat(allocated).isLessThan(1_000);
  }

  /** An out-of-the-money option on a forward of 1. */
  private record Point(OptionRight right, double strike, double vol, double years) {

    static Point of(SplittableRandom random) {
      double vol = 0.005 * StrictMath.pow(1_000, random.nextDouble());
      double years = MINUTE * StrictMath.pow(5 / MINUTE, random.nextDouble());
      double strike = StrictMath.exp(random.nextDouble(-12, 12) * vol * Math.sqrt(years));
      return new Point(strike >= 1 ? CALL : PUT, strike, vol, years);
    }

    double price(double at) {
      return Black76.price(right, 1, strike, at, years, 1);
    }

    /** Not so where it has underflowed, or has lost to its bound what would tell the vol. */
    boolean resolves(double price) {
      return price > 1e-290 && price < 0.999 * Math.min(1, strike);
    }

    double vega() {
      return Black76.vega(1, strike, vol, years, 1);
    }

    double solved(double price) {
      return ((Solved) ImpliedVolatility.solve(right, price, 1, strike, years, 1)).vol();
    }
  }
}
