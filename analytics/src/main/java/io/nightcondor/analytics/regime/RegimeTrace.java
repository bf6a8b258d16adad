package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.regime.RegimeTests.Answer;
import java.util.List;

/** The conditions of the regimes with their figures, thresholds and outcomes. */
final class RegimeTrace {

  private static final String RULE = "E10";
  private static final String OWN = "O";

  private final RegimeThresholds limits;
  private final RegimeTests tests;
  private final TraceInput vix;
  private final TraceInput ratio;
  private final TraceInput inversion;
  private final TraceInput liquidity;

  RegimeTrace(RegimeThresholds limits, RegimeObservation seen) {
    this.limits = limits;
    tests = new RegimeTests(limits, seen);
    vix = new TraceInput("VIX", seen.vix(), "VIX points", "the session's close");
    ratio = new TraceInput("VIX/VIX3M", seen.ratio(), "", "the session's closes");
    inversion = new TraceInput("VX1/VX2 - 1", seen.inversion(), "fraction", seen.futuresSource());
    liquidity = new TraceInput(
        "market-liquidity quick ratio", seen.mlq(), "", "the SPX chain against its baseline");
  }

  List<TraceLine> lines(RegimeMemory before, RegimeMemory after) {
    return List.of(
        line(
            "CALM may be entered from NORMAL",
            List.of(vix, ratio),
            "VIX < %s and VIX/VIX3M < %s"
                .formatted(Say.two(limits.calmVix()), Say.two(limits.calmRatio())),
            withReason(tests.calm(), "CALM is not evaluated", vix, ratio)),
        line(
            "CALM is left for NORMAL",
            List.of(vix, ratio),
            "VIX > %s, or no VIX3M".formatted(Say.two(limits.calmLeaveVix())),
            tests.hasNoRatio()
                ? "true: no CALM without VIX3M"
                : withReason(tests.aboveCalm(), "not evaluated", vix)),
        line(
            "STRESSED by level",
            List.of(vix),
            "VIX >= %s".formatted(Say.two(limits.stressedVix())),
            withReason(tests.highVix(), "not evaluated", vix)),
        line(
            "STRESSED by the ratio",
            List.of(ratio, closes("closes so far", after.highRatioCloses())),
            "VIX/VIX3M >= %s for %d closes"
                .formatted(Say.two(limits.stressedRatio()), limits.stressedRatioCloses()),
            counted(
                tests.highRatio(),
                after.highRatioCloses(),
                limits.stressedRatioCloses(),
                "the ratio is not evaluated",
                ratio)),
        line(
            "STRESSED by the futures",
            List.of(inversion),
            "VX1 above VX2 by more than %s".formatted(Say.percent(limits.stressedInversion())),
            withReason(tests.inverted(), "the futures are not evaluated", inversion)),
        line(
            "STRESSED is left for NORMAL",
            List.of(vix, ratio, inversion, closes("closes so far", after.calmingCloses())),
            "VIX < %s, VIX/VIX3M < %s and VX1 <= VX2 for %d closes; what is missing is not asked for"
                .formatted(
                    Say.two(limits.stressedLeaveVix()),
                    Say.two(limits.stressedLeaveRatio()),
                    limits.stressedLeaveCloses()),
            counted(
                tests.calming(),
                after.calmingCloses(),
                limits.stressedLeaveCloses(),
                "not evaluated",
                vix)),
        line(
            "BROKEN from any regime",
            List.of(liquidity, closes("closes so far", after.illiquidCloses())),
            "market liquidity < %s for %d closes, STRESSED on the last"
                .formatted(Say.two(limits.brokenRatio()), limits.brokenCloses()),
            counted(
                tests.illiquid(),
                after.illiquidCloses(),
                limits.brokenCloses(),
                "BROKEN cannot be entered",
                liquidity)),
        line(
            "BROKEN is left for STRESSED",
            List.of(
                liquidity,
                closes("closes so far", after.liquidCloses()),
                closes("nights without the figure", after.missingNights())),
            "market liquidity > %s for %d closes, or missing for %d nights"
                .formatted(
                    Say.two(limits.brokenLeaveRatio()),
                    limits.brokenLeaveCloses(),
                    limits.brokenMissing()),
            after.missingNights() >= limits.brokenMissing()
                ? "true: missing for %d nights".formatted(after.missingNights())
                : counted(
                    tests.liquid(),
                    after.liquidCloses(),
                    limits.brokenLeaveCloses(),
                    "%d of %d nights without the figure"
                        .formatted(after.missingNights(), limits.brokenMissing()),
                    liquidity)),
        line(
            "one step a night, except into BROKEN",
            List.of(),
            "from %s".formatted(before.state()),
            after.state().toString()));
  }

  private static TraceLine line(
      String test, List<TraceInput> inputs, String threshold, String outcome) {
    return new TraceLine(RULE, OWN, test, inputs, threshold, outcome);
  }

  private static TraceInput closes(String name, int count) {
    return new TraceInput(name, Figure.of(count), "closes", "the regime of the nights before");
  }

  private static String withReason(Answer answer, String consequence, TraceInput... inputs) {
    if (answer != Answer.SKIPPED) {
      return answer.words();
    }
    for (TraceInput input : inputs) {
      if (input.value() instanceof Figure.Missing missing) {
        return "skipped: %s is missing (%s), %s"
            .formatted(input.name(), missing.reason(), consequence);
      }
    }
    return answer.words();
  }

  private static String counted(
      Answer answer, int closes, int needed, String consequence, TraceInput input) {
    return answer == Answer.SKIPPED
        ? withReason(answer, consequence, input)
        : "%s: %d of %d closes".formatted(closes >= needed, Math.min(closes, needed), needed);
  }
}
