package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.pricing.DoubleDouble;
import java.util.SplittableRandom;

/**
 * Out-of-the-money options whose vols are known: their undiscounted prices are computed with 32
 * digits and rounded once. From one day to two years (evenly in the logarithm), vols from 5 % to
 * 150 %.
 */
public enum OptionSet {
  /** Up to four deviations out of the money on a forward of 5,000; worth a tick of 0.05 or more. */
  REALISTIC {
    @Override
    double strike(SplittableRandom random, double vol, double years) {
      return 5_000 * StrictMath.exp(random.nextDouble(-4, 4) * vol * Math.sqrt(years));
    }

    @Override
    double forward() {
      return 5_000;
    }

    @Override
    double leastPrice() {
      return 0.05;
    }
  },
  /** Log-moneyness from -0.7 to 0.5 roots of time whatever the vol: prices down to 1e-43. */
  WIDE {
    @Override
    double strike(SplittableRandom random, double vol, double years) {
      return StrictMath.exp(random.nextDouble(-0.7, 0.5) * Math.sqrt(years));
    }

    @Override
    double forward() {
      return 1;
    }

    @Override
    double leastPrice() {
      return 1e-43;
    }
  };

  private static final long SEED = 20240105;
  private static final double SHORTEST = 1 / 365.0;
  private static final double LONGEST = 2;
  private static final double LOWEST_VOL = 0.05;
  private static final double HIGHEST_VOL = 1.5;

  abstract double strike(SplittableRandom random, double vol, double years);

  abstract double forward();

  abstract double leastPrice();

  /** The set's first options, the same each time. */
  public Options first(int n) {
    SplittableRandom random = new SplittableRandom(SEED);
    Options options = new Options(n);
    for (int i = 0; i < n; ) {
      double vol = random.nextDouble(LOWEST_VOL, HIGHEST_VOL);
      double years = SHORTEST * StrictMath.pow(LONGEST / SHORTEST, random.nextDouble());
      double strike = strike(random, vol, years);
      double price = DoubleDouble.timeValue(forward(), strike, vol, years).high();
      if (price >= leastPrice()) {
        options.put(i, forward(), strike, vol, years, price);
        i++;
      }
    }
    return options;
  }
}
