package io.nightcondor.app.demo;

import io.nightcondor.analytics.backtest.model.QuoteRule;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.app.demo.ListedSeries.Listing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One chain in the layout of the quote table that Cboe's web site offers: an empty line, the index,
 * the time and the index market, the header, and a line for each strike with its call and its put.
 */
final class QuoteTable {

  private static final String HEADER =
      "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,"
          + "Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest\n";
  private static final DateTimeFormatter EXPIRY =
      DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.US);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  private final SeriesModel model;
  private final QuoteRule rule;

  QuoteTable(SeriesModel model) {
    this.model = model;
    this.rule = new QuoteRule(model.day().vix());
  }

  /**
   * The file's text.
   *
   * @param name of the index as the site writes it
   * @param index close
   * @param change since the previous close, index points
   */
  String text(String name, double index, double change, List<Listing> listings) {
    StringBuilder text = new StringBuilder(2_000_000);
    text.append('\n').append(name).append(",Last: ");
    Decimals.append(text, index, 4);
    text.append(",Change: ");
    Decimals.append(text, change, 4);
    text.append("\n\"Date: ")
        .append(DATE.format(model.day().date()))
        .append(" at 4:15 PM EDT\",Bid: ");
    Decimals.append(text, index - 0.5, 2);
    text.append(",Ask: ");
    Decimals.append(text, index + 0.5, 2);
    text.append(",Size: 1*1,Volume: 0\n").append(HEADER);
    for (Listing listing : listings) {
      String expiry = EXPIRY.format(listing.expiry());
      for (double strike : listing.strikes()) {
        OptionSeries call =
            new OptionSeries(listing.root(), listing.expiry(), OptionRight.CALL, strike);
        text.append(expiry).append(',');
        option(text, call);
        text.append(',');
        Decimals.append(text, strike, 2);
        text.append(',');
        option(text, call.twin());
        text.append('\n');
      }
    }
    return text.toString();
  }

  private void option(StringBuilder text, OptionSeries series) {
    SeriesModel.Value value = model.value(series);
    QuoteRule.Market market = rule.quote(series.root(), value.price(), value.intrinsic());
    Activity activity = Activity.of(model.day().date(), series, value.delta());
    double last = activity.volume() == 0 ? 0 : market.bid() > 0 ? market.bid() : market.ask();
    boolean computed = market.bid() > 0;
    text.append(series.symbol()).append(',');
    Decimals.append(text, last, 2);
    text.append(",0,"); // the model has no trades, so no change since the last one either
    Decimals.append(text, market.bid(), 2);
    text.append(',');
    Decimals.append(text, market.ask(), 2);
    text.append(',').append(activity.volume()).append(',');
    Decimals.append(text, computed ? value.vol() : 0, 4);
    text.append(',');
    Decimals.append(text, computed ? value.delta() : 0, 4);
    text.append(',');
    Decimals.append(text, computed ? value.gamma() : 0, 4);
    text.append(',').append(activity.openInterest());
  }

  /**
   * Made-up activity of a series: most near the money and at round strikes, the same at every
   * writing.
   *
   * @param volume contracts of the day
   * @param openInterest contracts, the same on every day
   */
  record Activity(long volume, long openInterest) {

    static Activity of(LocalDate session, OptionSeries series, double delta) {
      long strike = Math.round(series.strike() * 10);
      long key = series.symbol().hashCode();
      long roundness = strike % 1000 == 0 ? 8 : strike % 250 == 0 ? 3 : 1;
      double ownSide = Math.min(Math.abs(delta), 1 - Math.abs(delta));
      double dailyScale = roundness * (20 + 8_000 * ownSide);
      double u = Hash.uniform(key);
      double v = Hash.uniform(key, session.toEpochDay());
      long openInterest = (long) (roundness * (100 + 4_000 * u * u));
      return new Activity((long) (dailyScale * v * v), openInterest);
    }
  }
}
