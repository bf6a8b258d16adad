package io.nightcondor.analytics.smile;

import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.pricing.Black76;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The quotes of one expiry that its smile is fitted to, in order of strike, with what every step of
 * a fit needs of them.
 */
public final class QuoteStrip {

  /**
   * A wide market counts as if it were twice as wide: beside quotes of its own width it keeps a
   * quarter of its say, and a wing of nothing but wide markets is still fitted.
   */
  private static final double WIDE_WEIGHT = 0.5;

  /** The grid of the arbitrage check reaches this many standard deviations at least. */
  private static final double GRID_DEVIATIONS = 6;

  /** And this multiple of the outermost quote. */
  private static final double GRID_STRETCH = 1.25;

  private final List<StripQuote> quotes;
  private final Forward forward;
  private final double years;
  private final InterpolatedSmile interpolated;

  final double[] logMoneyness;
  final double[] vol;
  final double[] weight;
  final double[] vega;

  /**
   * @param quotes one or more, one a strike
   * @param forward of the expiry
   * @param years to settlement, above 0
   */
  public QuoteStrip(List<StripQuote> quotes, Forward forward, double years) {
    this.quotes =
        quotes.stream().sorted(Comparator.comparingDouble(StripQuote::strike)).toList();
    this.forward = forward;
    this.years = years;
    int n = quotes.size();
    logMoneyness = new double[n];
    vol = new double[n];
    weight = new double[n];
    vega = new double[n];
    for (int i = 0; i < n; i++) {
      StripQuote quote = this.quotes.get(i);
      logMoneyness[i] = StrictMath.log(quote.strike() / forward.level());
      vol[i] = quote.vol();
      weight[i] = (quote.wide() ? WIDE_WEIGHT : 1) / quote.halfSpread();
      vega[i] = vega(i, quote.vol());
    }
    interpolated = InterpolatedSmile.of(logMoneyness, vol, years);
  }

  /**
   * A strip of at most so many of the quotes, evenly picked, the outermost among them, each of as
   * much more weight as there are fewer.
   */
  QuoteStrip thinned(int most) {
    if (size() <= most) {
      return this;
    }
    List<StripQuote> picked = IntStream.range(0, most)
        .mapToObj(i -> quotes.get((int) ((long) i * (size() - 1) / (most - 1))))
        .toList();
    QuoteStrip thinned = new QuoteStrip(picked, forward, years);
    double more = Math.sqrt((double) size() / most);
    for (int i = 0; i < most; i++) {
      thinned.weight[i] *= more;
    }
    return thinned;
  }

  /** Where the quotes are. */
  public QuotedRange range() {
    return new QuotedRange(lowest(), highest());
  }

  int size() {
    return quotes.size();
  }

  double years() {
    return years;
  }

  /** Total variance joined by lines between the quotes. */
  InterpolatedSmile interpolated() {
    return interpolated;
  }

  /** One standard deviation of the log of the index at settlement, by the vol at the forward. */
  double deviation() {
    return Math.sqrt(interpolated.totalVariance(0));
  }

  /** Of the grid on which butterflies are checked, log-moneyness. */
  double gridHalfWidth() {
    double outermost = Math.max(Math.abs(lowest()), Math.abs(highest()));
    return Math.max(GRID_DEVIATIONS * deviation(), GRID_STRETCH * outermost);
  }

  /** Log-moneyness of the lowest strike. */
  double lowest() {
    return logMoneyness[0];
  }

  /** Log-moneyness of the highest strike. */
  double highest() {
    return logMoneyness[size() - 1];
  }

  /** Price of a quote's option at a vol less its mid, index points. */
  double error(int i, double modelVol) {
    StripQuote quote = quotes.get(i);
    return Black76.price(
            quote.right(),
            forward.level(),
            quote.strike(),
            modelVol,
            years,
            forward.discountFactor())
        - quote.mid();
  }

  /** Index points per +1.00 of vol. */
  double vega(int i, double modelVol) {
    return Black76.vega(
        forward.level(), quotes.get(i).strike(), modelVol, years, forward.discountFactor());
  }

  double halfSpread(int i) {
    return quotes.get(i).halfSpread();
  }
}
