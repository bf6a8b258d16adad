package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.market.OptionRight;
import java.util.Arrays;

/** Columns of options without discounting. */
public final class Options {

  public final int size;
  public final OptionRight[] right;
  public final boolean[] isCall;
  public final double[] sign;
  public final double[] forward;
  /** Over the forward, as the logarithms of the strikes: 0. */
  public final double[] logForward;

  public final double[] strike;
  public final double[] logStrike;
  public final double[] vol;
  public final double[] years;
  public final double[] rootTime;
  public final double[] price;
  public final double[] discountFactor;

  Options(int size) {
    this.size = size;
    right = new OptionRight[size];
    isCall = new boolean[size];
    sign = new double[size];
    forward = new double[size];
    logForward = new double[size];
    strike = new double[size];
    logStrike = new double[size];
    vol = new double[size];
    years = new double[size];
    rootTime = new double[size];
    price = new double[size];
    discountFactor = new double[size];
    Arrays.fill(discountFactor, 1);
  }

  /** The out-of-the-money option at the strike. */
  void put(int i, double forward, double strike, double vol, double years, double price) {
    isCall[i] = strike >= forward;
    right[i] = isCall[i] ? OptionRight.CALL : OptionRight.PUT;
    sign[i] = right[i].sign();
    this.forward[i] = forward;
    this.strike[i] = strike;
    logStrike[i] = StrictMath.log(strike / forward);
    this.vol[i] = vol;
    this.years[i] = years;
    rootTime[i] = Math.sqrt(years);
    this.price[i] = price;
  }
}
