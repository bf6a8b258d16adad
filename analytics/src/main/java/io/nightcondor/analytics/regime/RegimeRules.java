package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.regime.RegimeTests.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The regimes with hysteresis (DOMAIN E10): one step a night, except into BROKEN, which any regime
 * enters once what makes STRESSED holds tonight and liquidity was low on enough closes. Runs of
 * closes are broken by a close without the figure. Without VIX3M there is no CALM and nothing is
 * said of the ratio; without VIX futures nothing is said of their order; without market liquidity
 * BROKEN cannot be entered.
 */
public final class RegimeRules {

  private final RegimeThresholds limits;

  public RegimeRules(Policy policy) {
    limits = RegimeThresholds.of(policy);
  }

  /**
   * The regime after a close.
   *
   * @param before after the close before; {@link RegimeMemory#first} before the first
   */
  public RegimeMemory next(RegimeMemory before, RegimeObservation seen, LocalDate session) {
    RegimeTests tests = new RegimeTests(limits, seen);
    int highRatio = closes(before.highRatioCloses(), tests.highRatio());
    int calming = closes(before.calmingCloses(), tests.calming());
    int illiquid = closes(before.illiquidCloses(), tests.illiquid());
    int liquid = closes(before.liquidCloses(), tests.liquid());
    int missing = seen.mlq() instanceof Figure.Missing ? before.missingNights() + 1 : 0;
    boolean stressed = tests.highVix().holds()
        || highRatio >= limits.stressedRatioCloses()
        || tests.inverted().holds();
    RegimeState step = switch (before.state()) {
      case CALM ->
        stressed || tests.aboveCalm().holds() || tests.hasNoRatio()
            ? RegimeState.NORMAL
            : RegimeState.CALM;
      case NORMAL ->
        stressed
            ? RegimeState.STRESSED
            : tests.calm().holds() ? RegimeState.CALM : RegimeState.NORMAL;
      case STRESSED ->
        !stressed && calming >= limits.stressedLeaveCloses()
            ? RegimeState.NORMAL
            : RegimeState.STRESSED;
      case BROKEN ->
        liquid >= limits.brokenLeaveCloses() || missing >= limits.brokenMissing()
            ? RegimeState.STRESSED
            : RegimeState.BROKEN;
    };
    boolean breaks = before.state() != RegimeState.BROKEN
        && (stressed || step == RegimeState.STRESSED)
        && illiquid >= limits.brokenCloses();
    RegimeState state = breaks ? RegimeState.BROKEN : step;
    return new RegimeMemory(
        state,
        state == before.state() ? before.since() : session,
        highRatio,
        calming,
        illiquid,
        liquid,
        missing,
        state == RegimeState.BROKEN ? before.exposureAtEntry() : Optional.empty());
  }

  /** Every condition of a close with its figures, in the order of the regimes. */
  List<TraceLine> trace(RegimeMemory before, RegimeObservation seen, RegimeMemory after) {
    return new RegimeTrace(limits, seen).lines(before, after);
  }

  /** What would change the regime next, the nearest first. */
  String nextThreshold(RegimeObservation seen, RegimeMemory after) {
    return new RegimeOutlook(limits, seen).words(after);
  }

  /** Why the regime is what it is. */
  String sentence(RegimeMemory before, RegimeObservation seen, RegimeMemory after) {
    return new RegimeWords(limits, seen).sentence(before, after);
  }

  private static int closes(int before, Answer answer) {
    return answer.holds() ? before + 1 : 0;
  }
}
