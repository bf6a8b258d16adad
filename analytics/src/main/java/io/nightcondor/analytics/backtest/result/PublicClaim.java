package io.nightcondor.analytics.backtest.result;

/**
 * What public pages say that the hedge costs and saves (DOMAIN E14 and I15), origin [P]. None gives
 * a back-test, or says which share of what; we take the starting equity for costs and the peak of
 * equity for drawdowns.
 */
public enum PublicClaim {
  LOW_COST("costs 1 to 2 % a year", Subject.COST, 0.01, 0.02),
  HIGH_COST("costs 1.8 to 3.4 % a year", Subject.COST, 0.018, 0.034),
  LARGE_CUT("35 to 40 % less drawdown", Subject.CUT, 0.35, 0.40),
  SMALL_CUT("25 to 35 % less drawdown", Subject.CUT, 0.25, 0.35),
  DRAWDOWN_LEFT("drawdown down to 10 to 12 %", Subject.DRAWDOWN, 0.10, 0.12);

  /** What a claim is about, and how to say that ours is another. */
  enum Subject {
    COST("costs less than claimed", "costs more than claimed"),
    CUT("cuts less than claimed", "cuts more than claimed"),
    DRAWDOWN("not as deep as claimed", "deeper than claimed");

    private final String below;
    private final String above;

    Subject(String below, String above) {
      this.below = below;
      this.above = above;
    }

    String below() {
      return below;
    }

    String above() {
      return above;
    }
  }

  private final String words;
  private final Subject subject;
  private final double from;
  private final double to;

  PublicClaim(String words, Subject subject, double from, double to) {
    this.words = words;
    this.subject = subject;
    this.from = from;
    this.to = to;
  }

  /** The claim as the pages have it. */
  public String words() {
    return words;
  }

  Subject subject() {
    return subject;
  }

  /** Lower end of the claim, a fraction. */
  public double from() {
    return from;
  }

  /** Upper end of the claim, a fraction. */
  public double to() {
    return to;
  }
}
