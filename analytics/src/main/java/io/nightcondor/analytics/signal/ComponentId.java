package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.policy.PolicyKey;

/** The components of the hedge intensity (DOMAIN E3). */
enum ComponentId {
  I1(
      "breadth",
      "standard deviations",
      AgeUnit.TRADING_DAYS,
      0.5,
      PolicyKey.WEIGHT_BREADTH,
      PolicyKey.AGE_BREADTH,
      "u is the normal probability of a value above the deviation of the advance-decline line from its average of 20 days"),
  I2(
      "real exchange rate",
      "log change",
      AgeUnit.DAYS,
      0,
      PolicyKey.WEIGHT_REER,
      PolicyKey.AGE_REER,
      "u = min(1, |z| / 3), z of the change in three months among those of 120 months"),
  I3(
      "consumer prices",
      "standard deviations",
      AgeUnit.DAYS,
      0.5,
      PolicyKey.WEIGHT_CPI,
      PolicyKey.AGE_CPI,
      "u is the normal probability of a value below the surprise, halved with every half-life since"),
  I4(
      "producer prices",
      "standard deviations",
      AgeUnit.DAYS,
      0.5,
      PolicyKey.WEIGHT_PPI,
      PolicyKey.AGE_PPI,
      "u is the normal probability of a value below the surprise, halved with every half-life since"),
  I5(
      "FOMC uncertainty",
      "basis points a day",
      AgeUnit.DAYS,
      0,
      PolicyKey.WEIGHT_FOMC,
      PolicyKey.AGE_FOMC,
      "u is the larger of p, the nearness of a statement, and v, the rank of the 2-year yield's vol of 20 days among those of 756"),
  I6(
      "price/earnings compression",
      "log change",
      AgeUnit.TRADING_DAYS,
      0,
      PolicyKey.WEIGHT_PE,
      PolicyKey.AGE_PRICE,
      "u is the fall of log price/earnings in 63 sessions over 0.15, from 0 to 1"),
  I7(
      "RSI",
      "RSI points",
      AgeUnit.TRADING_DAYS,
      0,
      PolicyKey.WEIGHT_RSI,
      PolicyKey.AGE_RSI,
      "u = (50 - RSI) / 30, from 0 to 1"),
  I8(
      "cap rotation",
      "log change",
      AgeUnit.TRADING_DAYS,
      0,
      PolicyKey.WEIGHT_ROTATION,
      PolicyKey.AGE_ROTATION,
      "u = 2 x N(|z|) - 1, z of the 20-day return of cap over equal weight among those of 252 days");

  /** What an age is counted in. */
  enum AgeUnit {
    TRADING_DAYS("trading days"),
    DAYS("days");

    private final String words;

    AgeUnit(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final String title;
  private final String rawUnit;
  private final AgeUnit ageUnit;
  private final double neutral;
  private final PolicyKey weight;
  private final PolicyKey maxAge;
  private final String formula;

  ComponentId(
      String title,
      String rawUnit,
      AgeUnit ageUnit,
      double neutral,
      PolicyKey weight,
      PolicyKey maxAge,
      String formula) {
    this.title = title;
    this.rawUnit = rawUnit;
    this.ageUnit = ageUnit;
    this.neutral = neutral;
    this.weight = weight;
    this.maxAge = maxAge;
    this.formula = formula;
  }

  /** In words. */
  String title() {
    return title;
  }

  /** Unit of the figure that the formula starts from. */
  String rawUnit() {
    return rawUnit;
  }

  AgeUnit ageUnit() {
    return ageUnit;
  }

  /** u of a figure that says nothing. */
  double neutral() {
    return neutral;
  }

  PolicyKey weight() {
    return weight;
  }

  PolicyKey maxAge() {
    return maxAge;
  }

  /** The formula in words. */
  String formula() {
    return formula;
  }
}
