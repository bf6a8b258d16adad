package io.nightcondor.analytics.backtest.result;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.backtest.resample.Estimate;
import io.nightcondor.analytics.pack.Figure;
import java.util.Locale;

/** Our figure beside a claim, in plain words. */
final class ClaimVerdict {

  private ClaimVerdict() {}

  static String of(PublicClaim claim, Estimate ours) {
    if (!(ours.value() instanceof Figure.Known known)) {
      return "no figure of ours: " + Say.rate(ours.value());
    }
    double value = known.value();
    String numbers = Say.rate(value) + interval(ours);
    if (value >= claim.from() && value <= claim.to()) {
      return "inside the claim: " + numbers;
    }
    String side =
        value < claim.from() ? claim.subject().below() : claim.subject().above();
    return reaches(claim, ours)
        ? "%s, but the interval reaches into the claim: %s".formatted(side, numbers)
        : "%s: %s".formatted(side, numbers);
  }

  private static boolean reaches(PublicClaim claim, Estimate ours) {
    return ours.low() instanceof Figure.Known low
        && ours.high() instanceof Figure.Known high
        && low.value() <= claim.to()
        && high.value() >= claim.from();
  }

  private static String interval(Estimate ours) {
    return ours.low() instanceof Figure.Known low && ours.high() instanceof Figure.Known high
        ? String.format(Locale.ROOT, " (%,.1f to %,.1f)", low.value() * 100, high.value() * 100)
        : " (no interval)";
  }
}
