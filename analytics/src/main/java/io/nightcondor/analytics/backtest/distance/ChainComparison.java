package io.nightcondor.analytics.backtest.distance;

import io.nightcondor.analytics.backtest.entry.CondorSale;
import io.nightcondor.analytics.backtest.history.SessionView;
import io.nightcondor.analytics.backtest.model.ModelMarket;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One real chain beside the model of its session. The model takes indices of the session and the
 * market's forwards, so that what differs is the vols.
 */
public final class ChainComparison {

  private static final double VOL_POINTS = 100;

  private final MarketSnapshot market;
  private final Map<LocalDate, ExpirySlice> models;
  private final CondorSale sale;

  private ChainComparison(
      MarketSnapshot market, Map<LocalDate, ExpirySlice> models, CondorSale sale) {
    this.market = market;
    this.models = models;
    this.sale = sale;
  }

  /**
   * The distances of one session.
   *
   * @param market a calibrated chain with its quotes
   * @param view closes of the session, SPX and VIX among them
   * @param sale picks the strikes of the condors, on the market's smile
   */
  public static ModelDistance of(
      MarketSnapshot market, SessionView view, ModelMarket model, CondorSale sale) {
    List<ExpirySlice> slices = market.slices().values().stream()
        .filter(slice -> slice.root() == Root.SPXW)
        .filter(slice -> TermBand.of(days(market, slice)).isPresent())
        .sorted(Comparator.comparing(ExpirySlice::expiry))
        .toList();
    Map<LocalDate, ExpirySlice> models = new TreeMap<>();
    List<LocalDate> expiries = slices.stream().map(ExpirySlice::expiry).toList();
    model.day(view, expiries).market().slices().values().stream()
        .filter(slice -> slice.root() == Root.SPXW)
        .forEach(slice -> models.put(slice.expiry(), slice));
    ChainComparison comparison = new ChainComparison(market, models, sale);
    List<ModelDistance> parts = slices.stream().map(comparison::of).toList();
    ModelDistance all = ModelDistance.together(parts);
    return new ModelDistance(1, all.vols(), all.credits());
  }

  private static long days(MarketSnapshot market, ExpirySlice slice) {
    return ChronoUnit.DAYS.between(market.session(), slice.expiry());
  }

  private ModelDistance of(ExpirySlice slice) {
    ExpirySlice model = models.get(slice.expiry());
    if (model == null) {
      throw new IllegalStateException("the model has no " + slice.expiry());
    }
    TermBand term = TermBand.of(days(market, slice)).orElseThrow();
    List<ModelDistance> quotes = new ArrayList<>();
    for (OptionSeries series : market.quotedSeries(new SliceKey(slice.root(), slice.expiry()))) {
      distance(term, slice, model, series)
          .ifPresent(row -> quotes.add(new ModelDistance(0, List.of(row), List.of())));
    }
    List<CreditDistance> credits = credit(term, slice, model).stream().toList();
    return new ModelDistance(0, ModelDistance.together(quotes).vols(), credits);
  }

  private Optional<VolDistance> distance(
      TermBand term, ExpirySlice slice, ExpirySlice model, OptionSeries series) {
    double forward = slice.forward().level();
    double k = StrictMath.log(series.strike() / forward);
    CalibratedQuote quote = market.quote(series).orElseThrow();
    if (series.right().sign() * k < 0
        || quote.quote().bid() == 0
        || !(quote.impliedVol() instanceof ImpliedVol.Solved solved)) {
      return Optional.empty();
    }
    double delta =
        Black76.delta(series.right(), forward, series.strike(), solved.vol(), slice.years(), 1);
    double difference = VOL_POINTS * (model.smile().vol(k) - solved.vol());
    return DeltaBand.of(series.right(), delta)
        .map(band -> new VolDistance(term, band, 1, difference, Math.abs(difference)));
  }

  /** Empty if one of its legs has no market, or the market pays nothing for it. */
  private Optional<CreditDistance> credit(TermBand term, ExpirySlice slice, ExpirySlice model) {
    double atMarket = 0;
    double atModel = 0;
    for (CondorSale.Strike leg : sale.strikes(slice)) {
      OptionSeries series =
          new OptionSeries(slice.root(), slice.expiry(), leg.right(), leg.strike());
      Optional<CalibratedQuote> quote = market.quote(series);
      if (quote.isEmpty()) {
        return Optional.empty();
      }
      double forward = slice.forward().level();
      double k = StrictMath.log(leg.strike() / forward);
      atMarket -= leg.sign() * quote.get().quote().mid();
      atModel -= leg.sign()
          * Black76.price(
              leg.right(),
              forward,
              leg.strike(),
              model.smile().vol(k),
              slice.years(),
              slice.forward().discountFactor());
    }
    if (!(atMarket > 0)) {
      return Optional.empty();
    }
    double share = atModel / atMarket - 1;
    return Optional.of(new CreditDistance(term, 1, atMarket, share, Math.abs(share)));
  }
}
