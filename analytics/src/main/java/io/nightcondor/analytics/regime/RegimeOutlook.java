package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The thresholds that a regime would change at, and how far off they are. */
final class RegimeOutlook {

  private final RegimeThresholds limits;
  private final RegimeObservation seen;

  RegimeOutlook(RegimeThresholds limits, RegimeObservation seen) {
    this.limits = limits;
    this.seen = seen;
  }

  /** @param distance as a share of the threshold */
  private record Threshold(double distance, String words) {}

  String words(RegimeMemory after) {
    return switch (after.state()) {
      case CALM -> nearest(List.of(calmLeft(), stressedVix(), stressedRatio(), inversion()));
      case NORMAL -> nearest(List.of(calmEntered(), stressedVix(), stressedRatio(), inversion()));
      case STRESSED -> stressed(after);
      case BROKEN -> broken(after);
    };
  }

  private List<Threshold> calmLeft() {
    return threshold(
        seen.vix(),
        limits.calmLeaveVix(),
        "NORMAL if the VIX closes above %s".formatted(Say.two(limits.calmLeaveVix())));
  }

  private List<Threshold> calmEntered() {
    if (seen.ratio() instanceof Figure.Known ratio && seen.vix() instanceof Figure.Known vix) {
      double distance =
          Math.max(vix.value() / limits.calmVix() - 1, ratio.value() / limits.calmRatio() - 1);
      return List.of(new Threshold(
          Math.max(distance, 0),
          "CALM if the VIX closes below %s with VIX/VIX3M below %s; now %s and %s"
              .formatted(
                  Say.two(limits.calmVix()),
                  Say.two(limits.calmRatio()),
                  Say.two(seen.vix()),
                  Say.two(seen.ratio()))));
    }
    return List.of();
  }

  private List<Threshold> stressedVix() {
    return threshold(
        seen.vix(),
        limits.stressedVix(),
        "STRESSED if the VIX closes at or above %s".formatted(Say.two(limits.stressedVix())));
  }

  private List<Threshold> stressedRatio() {
    return threshold(
        seen.ratio(),
        limits.stressedRatio(),
        "STRESSED if VIX/VIX3M closes at or above %s, %d times in a row"
            .formatted(Say.two(limits.stressedRatio()), limits.stressedRatioCloses()));
  }

  private List<Threshold> inversion() {
    return threshold(
        seen.inversion().map(value -> value + 1),
        1 + limits.stressedInversion(),
        "STRESSED if VX1/VX2 settles above %s".formatted(Say.two(1 + limits.stressedInversion())));
  }

  private static List<Threshold> threshold(Figure now, double limit, String words) {
    return now instanceof Figure.Known known
        ? List.of(new Threshold(
            Math.abs(known.value() - limit) / limit,
            "%s; now %s".formatted(words, Say.two(known.value()))))
        : List.of();
  }

  private static String nearest(List<List<Threshold>> thresholds) {
    return thresholds.stream()
        .flatMap(List::stream)
        .min(Comparator.comparingDouble(Threshold::distance))
        .map(nearest -> nearest.words() + ".")
        .orElse("Nothing until the VIX is known.");
  }

  private String stressed(RegimeMemory after) {
    List<String> missing = new ArrayList<>();
    if (!(seen.vix() instanceof Figure.Known vix && vix.value() < limits.stressedLeaveVix())) {
      missing.add("VIX below %s (now %s)"
          .formatted(Say.two(limits.stressedLeaveVix()), Say.two(seen.vix())));
    }
    if (seen.ratio() instanceof Figure.Known ratio
        && ratio.value() >= limits.stressedLeaveRatio()) {
      missing.add("VIX/VIX3M below %s (now %s)"
          .formatted(Say.two(limits.stressedLeaveRatio()), Say.two(ratio.value())));
    }
    if (seen.inversion() instanceof Figure.Known inversion && inversion.value() > 0) {
      missing.add(
          "VX1 not above VX2 (now %s and %s)".formatted(Say.two(seen.vx1()), Say.two(seen.vx2())));
    }
    int left = limits.stressedLeaveCloses() - after.calmingCloses();
    String normal = missing.isEmpty()
        ? "NORMAL after %s more like this one.".formatted(closes(Math.max(left, 1)))
        : "NORMAL needs %s, %d closes in a row."
            .formatted(String.join(" and ", missing), limits.stressedLeaveCloses());
    return seen.mlq() instanceof Figure.Known
        ? "%s BROKEN if market liquidity is below %s for %d closes in a row; now %s, %d so far."
            .formatted(
                normal,
                Say.two(limits.brokenRatio()),
                limits.brokenCloses(),
                Say.two(seen.mlq()),
                after.illiquidCloses())
        : normal;
  }

  private String broken(RegimeMemory after) {
    return "STRESSED if market liquidity is above %s for %d closes in a row, or missing for %d nights; now %s, %d and %d so far."
        .formatted(
            Say.two(limits.brokenLeaveRatio()),
            limits.brokenLeaveCloses(),
            limits.brokenMissing(),
            Say.two(seen.mlq()),
            after.liquidCloses(),
            after.missingNights());
  }

  private static String closes(int count) {
    return count == 1 ? "1 close" : count + " closes";
  }
}
