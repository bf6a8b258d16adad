package io.nightcondor.analytics.smile;

import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.market.SmileFit;
import io.nightcondor.analytics.market.SmileFit.Butterfly;
import io.nightcondor.analytics.market.SmileFit.Rung;
import java.util.Optional;

/**
 * The smile of a strip from the first rung that holds: raw SVI; raw SVI with a penalty on
 * butterflies; SSVI; and where a curve of five parameters has too few quotes, lines between them.
 */
public final class SmileFitter {

  /** Fewer usable strikes do not determine five parameters. */
  private static final int LEAST_STRIKES = 8;

  private static final double VOL_POINTS = 100;

  private SmileFitter() {}

  /**
   * A smile and how well it fits.
   *
   * @param smile SviSmile, SsviSmile or InterpolatedSmile
   */
  public record Fitted(Smile smile, SmileFit fit) {}

  public static Fitted fit(QuoteStrip strip) {
    if (strip.size() < LEAST_STRIKES) {
      return interpolated(strip, 0);
    }
    SviFit svi = new SviFit(strip);
    Optional<SviSmile> free = svi.free();
    if (free.isPresent()) {
      return fitted(strip, Rung.SVI, free.get(), free.get(), svi.tried());
    }
    Optional<SviSmile> penalised = svi.penalised();
    if (penalised.isPresent()) {
      return fitted(strip, Rung.SVI_PENALISED, penalised.get(), penalised.get(), svi.tried());
    }
    int starts = svi.tried() + SsviFit.starts();
    return new SsviFit(strip)
        .fit()
        .map(smile -> fitted(strip, Rung.SSVI, smile, smile.raw(), starts))
        .orElseGet(() -> interpolated(strip, starts));
  }

  private static Fitted fitted(QuoteStrip strip, Rung rung, Smile smile, SviSmile raw, int starts) {
    return fitted(
        strip,
        rung,
        smile,
        starts,
        Optional.of(raw.butterfly(strip.gridHalfWidth())),
        raw.leftWingSlope(),
        raw.rightWingSlope());
  }

  private static Fitted interpolated(QuoteStrip strip, int starts) {
    return fitted(strip, Rung.INTERPOLATED, strip.interpolated(), starts, Optional.empty(), 0, 0);
  }

  private static Fitted fitted(
      QuoteStrip strip,
      Rung rung,
      Smile smile,
      int starts,
      Optional<Butterfly> butterfly,
      double leftWingSlope,
      double rightWingSlope) {
    double prices = 0;
    double vols = 0;
    double vegas = 0;
    for (int i = 0; i < strip.size(); i++) {
      double vol = smile.vol(strip.logMoneyness[i]);
      double price = strip.error(i, vol) / strip.halfSpread(i);
      double weighted = strip.vega[i] * (vol - strip.vol[i]);
      prices += price * price;
      vols += weighted * weighted;
      vegas += strip.vega[i] * strip.vega[i];
    }
    double volError = vegas > 0 ? VOL_POINTS * Math.sqrt(vols / vegas) : 0;
    return new Fitted(
        smile,
        new SmileFit(
            rung,
            Math.sqrt(prices / strip.size()),
            volError,
            starts,
            butterfly,
            leftWingSlope,
            rightWingSlope));
  }
}
