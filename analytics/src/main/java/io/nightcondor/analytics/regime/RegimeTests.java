package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.pack.Figure;
import java.util.function.DoublePredicate;

/**
 * The conditions of the regimes on one close. One whose figure is missing is skipped: neither true
 * nor false.
 */
final class RegimeTests {

  /** Outcome of a condition. */
  enum Answer {
    TRUE,
    FALSE,
    SKIPPED;

    boolean holds() {
      return this == TRUE;
    }

    String words() {
      return switch (this) {
        case TRUE -> "true";
        case FALSE -> "false";
        case SKIPPED -> "skipped";
      };
    }
  }

  private final RegimeThresholds limits;
  private final RegimeObservation seen;
  private final Figure ratio;
  private final Figure inversion;

  RegimeTests(RegimeThresholds limits, RegimeObservation seen) {
    this.limits = limits;
    this.seen = seen;
    this.ratio = seen.ratio();
    this.inversion = seen.inversion();
  }

  /** CALM may be entered; not without VIX3M. */
  Answer calm() {
    Answer level = test(seen.vix(), vix -> vix < limits.calmVix());
    Answer structure = test(ratio, value -> value < limits.calmRatio());
    if (level == Answer.SKIPPED || structure == Answer.SKIPPED) {
      return Answer.SKIPPED;
    }
    return level.holds() && structure.holds() ? Answer.TRUE : Answer.FALSE;
  }

  /** VIX too high for CALM. */
  Answer aboveCalm() {
    return test(seen.vix(), vix -> vix > limits.calmLeaveVix());
  }

  /** Without VIX3M there is only NORMAL and STRESSED. */
  boolean hasNoRatio() {
    return seen.vix() instanceof Figure.Known && ratio instanceof Figure.Missing;
  }

  /** VIX of STRESSED. */
  Answer highVix() {
    return test(seen.vix(), vix -> vix >= limits.stressedVix());
  }

  /** VIX / VIX3M of STRESSED, on this close. */
  Answer highRatio() {
    return test(ratio, value -> value >= limits.stressedRatio());
  }

  /** VX1 above VX2 as in STRESSED. */
  Answer inverted() {
    return test(inversion, value -> value > limits.stressedInversion());
  }

  /** STRESSED could be left on this close; a part whose figure is missing is not asked for. */
  Answer calming() {
    Answer level = test(seen.vix(), vix -> vix < limits.stressedLeaveVix());
    if (level != Answer.TRUE) {
      return level;
    }
    boolean structure = test(ratio, value -> value < limits.stressedLeaveRatio()) != Answer.FALSE;
    boolean futures = test(inversion, value -> value <= 0) != Answer.FALSE;
    return structure && futures ? Answer.TRUE : Answer.FALSE;
  }

  /** Liquidity of BROKEN, on this close. */
  Answer illiquid() {
    return test(seen.mlq(), value -> value < limits.brokenRatio());
  }

  /** Liquidity that leaves BROKEN, on this close. */
  Answer liquid() {
    return test(seen.mlq(), value -> value > limits.brokenLeaveRatio());
  }

  private static Answer test(Figure figure, DoublePredicate condition) {
    if (figure instanceof Figure.Known known) {
      return condition.test(known.value()) ? Answer.TRUE : Answer.FALSE;
    }
    return Answer.SKIPPED;
  }
}
