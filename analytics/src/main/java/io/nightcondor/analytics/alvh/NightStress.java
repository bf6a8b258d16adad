package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.CalibrationStress;

/**
 * The calibration stress that a policy asks for on one night (DOMAIN E5).
 *
 * @param move its fall and what goes with it
 * @param remark why it is not what the policy asks for; empty text if it is
 */
public record NightStress(CalibrationStress move, String remark) {

  public static final NightStress FIVE_PERCENT =
      new NightStress(CalibrationStress.FIVE_PERCENT, "");

  private static final double RANGES = 3;
  private static final double ALL = 100;

  /** @param dailyRange expected daily range of the SPX, percent */
  public static NightStress of(Policy policy, Figure dailyRange) {
    return switch (policy.stressFall()) {
      case FIVE_PERCENT -> FIVE_PERCENT;
      case THREE_RANGES ->
        dailyRange instanceof Figure.Known range
                && range.value() > 0
                && RANGES * range.value() < ALL
            ? new NightStress(new CalibrationStress(-RANGES * range.value()), "")
            : new NightStress(CalibrationStress.FIVE_PERCENT, "; EDR is missing, 5 % stands in");
    };
  }

  /** Such as SPX -5 %. */
  public String words() {
    return "SPX %s %%".formatted(Say.units(move.spxPercent()));
  }
}
