package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.fixture.CboeWebChain;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.TickSize;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.ImpliedVolatility;
import io.nightcondor.analytics.pricing.ZeroCurve;
import io.nightcondor.analytics.smile.QuoteStrip;
import io.nightcondor.analytics.smile.SsviSmile;
import io.nightcondor.analytics.smile.StripQuote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A day of strips to fit: the real 2024-01-05 where the build has it, else one from a model. */
final class SmileDay {

  private static final double INDEX = 4697.24;
  private static final int EXPIRIES = 55;

  private SmileDay() {}

  static List<QuoteStrip> strips() {
    return System.getProperty("market.data", "").isBlank() ? modelled() : real();
  }

  /**
   * 55 expiries from a day to six years, 100 to 190 strikes each, prices on the exchange's ticks.
   */
  private static List<QuoteStrip> modelled() {
    List<QuoteStrip> strips = new ArrayList<>();
    for (int i = 0; i < EXPIRIES; i++) {
      double years = Math.pow(6 * 365, i / (EXPIRIES - 1.0)) / 365;
      double theta = 0.13 * 0.13 * years;
      SsviSmile smile = new SsviSmile(theta, 1.1 / Math.sqrt(theta), -0.7, years);
      int strikes = 100 + 90 * i / (EXPIRIES - 1);
      double deviation = Math.sqrt(theta);
      List<StripQuote> quotes = new ArrayList<>();
      for (int j = 0; j < strikes; j++) {
        double strike = INDEX * Math.exp(deviation * (-6 + 9.0 * j / (strikes - 1)));
        quote(smile, strike, years).ifPresent(quotes::add);
      }
      strips.add(new QuoteStrip(quotes, forward(), years));
    }
    return strips;
  }

  private static Optional<StripQuote> quote(SsviSmile smile, double strike, double years) {
    OptionRight right = strike < INDEX ? OptionRight.PUT : OptionRight.CALL;
    double fair =
        Black76.price(right, INDEX, strike, smile.vol(Math.log(strike / INDEX)), years, 1);
    double tick = TickSize.of(Root.SPXW, fair);
    double mid = tick * Math.rint(fair / tick);
    return ImpliedVolatility.solve(right, mid, INDEX, strike, years, 1) instanceof Solved solved
        ? Optional.of(new StripQuote(right, strike, mid, tick + 0.005 * mid, false, solved.vol()))
        : Optional.empty();
  }

  private static Forward forward() {
    return new Forward(INDEX, 1, Forward.Method.PARITY_FIXED_DISCOUNT, 5, 0, false);
  }

  private static List<QuoteStrip> real() {
    CalibrationResult result = ChainCalibration.calibrate(new CalibrationInput(
        LocalDate.of(2024, 1, 5),
        new ExchangeCalendar(Set.of(), Set.of()),
        Underlying.SPX,
        CboeWebChain.quotes(),
        ZeroCurve.flat(0.05),
        INDEX,
        Optional.empty(),
        Optional.empty()));
    return result.slices().stream().map(slice -> strip(slice, result.quotes())).toList();
  }

  private static QuoteStrip strip(ExpirySlice slice, List<CalibratedQuote> all) {
    SliceKey key = new SliceKey(slice.root(), slice.expiry());
    List<StripQuote> quotes = new ArrayList<>();
    for (CalibratedQuote calibrated : all) {
      OptionQuote quote = calibrated.quote();
      double strike = quote.series().strike();
      boolean put = quote.series().right() == OptionRight.PUT;
      if (SliceKey.of(quote.series()).equals(key)
          && put == strike < slice.forward().level()
          && calibrated.impliedVol() instanceof Solved solved
          && solved.vol() >= 0.02
          && solved.vol() <= 4) {
        double tick = TickSize.of(slice.root(), quote.mid());
        quotes.add(new StripQuote(
            quote.series().right(),
            strike,
            quote.mid(),
            0.5 * Math.max(quote.spread(), tick),
            false,
            solved.vol()));
      }
    }
    return new QuoteStrip(quotes, slice.forward(), slice.years());
  }
}
