package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import java.util.ArrayList;
import java.util.List;

/** Says which condition put the regime where it is. */
final class RegimeWords {

  private final RegimeThresholds limits;
  private final RegimeObservation seen;
  private final RegimeTests tests;

  RegimeWords(RegimeThresholds limits, RegimeObservation seen) {
    this.limits = limits;
    this.seen = seen;
    tests = new RegimeTests(limits, seen);
  }

  /** One or two sentences. */
  String sentence(RegimeMemory before, RegimeMemory after) {
    String change = after.state() == before.state()
        ? "The regime stays %s, since %s".formatted(after.state(), after.since())
        : "The regime goes from %s to %s".formatted(before.state(), after.state());
    return "%s: %s.%s".formatted(change, reason(before, after), remarks(after));
  }

  private String reason(RegimeMemory before, RegimeMemory after) {
    if (seen.vix() instanceof Figure.Missing && after.state() != RegimeState.BROKEN) {
      return "the VIX is missing, so nothing can move it";
    }
    return switch (after.state()) {
      case CALM ->
        before.state() == RegimeState.CALM
            ? "VIX %s is not above %s"
                .formatted(Say.two(seen.vix()), Say.two(limits.calmLeaveVix()))
            : "VIX %s is below %s and VIX/VIX3M %s below %s"
                .formatted(
                    Say.two(seen.vix()),
                    Say.two(limits.calmVix()),
                    Say.two(seen.ratio()),
                    Say.two(limits.calmRatio()));
      case NORMAL -> normal(before, after);
      case STRESSED -> stressed(before, after);
      case BROKEN ->
        before.state() == RegimeState.BROKEN
            ? "market liquidity was above %s on %d of the %d closes in a row that leave it, and was missing on %d of %d nights"
                .formatted(
                    Say.two(limits.brokenLeaveRatio()),
                    after.liquidCloses(),
                    limits.brokenLeaveCloses(),
                    after.missingNights(),
                    limits.brokenMissing())
            : "market liquidity %s is below %s for %d closes in a row and the market is STRESSED"
                .formatted(
                    Say.two(seen.mlq()), Say.two(limits.brokenRatio()), after.illiquidCloses());
    };
  }

  private String normal(RegimeMemory before, RegimeMemory after) {
    return switch (before.state()) {
      case CALM -> {
        List<String> stress = stress(after);
        yield stress.isEmpty()
            ? tests.hasNoRatio() && !tests.aboveCalm().holds()
                ? "there is no CALM without VIX3M"
                : "VIX %s is above %s"
                    .formatted(Say.two(seen.vix()), Say.two(limits.calmLeaveVix()))
            : String.join(", ", stress) + "; one step a night";
      }
      case STRESSED ->
        "VIX %s is below %s and nothing else of STRESSED holds for %d closes in a row"
            .formatted(
                Say.two(seen.vix()), Say.two(limits.stressedLeaveVix()), after.calmingCloses());
      case NORMAL, BROKEN ->
        "neither CALM nor STRESSED is entered at VIX %s".formatted(Say.two(seen.vix()));
    };
  }

  private String stressed(RegimeMemory before, RegimeMemory after) {
    if (before.state() == RegimeState.BROKEN) {
      return after.missingNights() >= limits.brokenMissing()
          ? "market liquidity is missing for %d nights in a row".formatted(after.missingNights())
          : "market liquidity is above %s for %d closes in a row"
              .formatted(Say.two(limits.brokenLeaveRatio()), after.liquidCloses());
    }
    List<String> stress = stress(after);
    return stress.isEmpty()
        ? "%d of the %d closes in a row that leave it"
            .formatted(after.calmingCloses(), limits.stressedLeaveCloses())
        : String.join(", ", stress);
  }

  /** What enters STRESSED, in words. */
  private List<String> stress(RegimeMemory after) {
    List<String> found = new ArrayList<>();
    if (tests.highVix().holds()) {
      found.add(
          "VIX %s is at or above %s".formatted(Say.two(seen.vix()), Say.two(limits.stressedVix())));
    }
    if (after.highRatioCloses() >= limits.stressedRatioCloses()) {
      found.add("VIX/VIX3M %s is at or above %s for %d closes in a row"
          .formatted(
              Say.two(seen.ratio()), Say.two(limits.stressedRatio()), after.highRatioCloses()));
    }
    if (tests.inverted().holds()) {
      found.add("VX1 %s is above VX2 %s by more than %s"
          .formatted(
              Say.two(seen.vx1()), Say.two(seen.vx2()), Say.percent(limits.stressedInversion())));
    }
    return found;
  }

  /** What could not be looked at. */
  private String remarks(RegimeMemory after) {
    StringBuilder remarks = new StringBuilder();
    if (tests.hasNoRatio()) {
      remarks.append(" VIX3M is missing: CALM and the ratio to it are not evaluated.");
    }
    if (seen.inversion() instanceof Figure.Missing) {
      remarks.append(" VX1 or VX2 is missing: their order is not evaluated.");
    }
    if (seen.mlq() instanceof Figure.Missing missing) {
      remarks.append(" Market liquidity is missing (%s)%s."
          .formatted(
              missing.reason(),
              after.state() == RegimeState.BROKEN ? "" : ": BROKEN cannot be entered"));
    }
    return remarks.toString();
  }
}
