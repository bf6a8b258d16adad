package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The record of the hedge intensity of a night. */
final class IntensityDecision {

  private static final String KIND = "INTENSITY";

  private final IntensityScore score;
  private final Policy policy;

  IntensityDecision(IntensityScore score, Policy policy) {
    this.score = score;
    this.policy = policy;
  }

  /** @param others lines of the events and of the confirmations */
  DecisionRow row(List<TraceLine> others) {
    List<TraceLine> trace = new ArrayList<>();
    score.components().forEach(component -> trace.add(component.line()));
    trace.add(score.intensity().line());
    trace.add(coverage());
    trace.addAll(others);
    return new DecisionRow(
        "",
        "PUT",
        KIND,
        score.isSufficient() ? "SCORED" : "INSUFFICIENT",
        sentence(),
        trace,
        next());
  }

  private double share() {
    return policy.number(PolicyKey.COVERAGE_BASE)
        + policy.number(PolicyKey.COVERAGE_PER_INTENSITY) * score.intensity().forCap();
  }

  private TraceLine coverage() {
    return new TraceLine(
        "E5",
        "S",
        "coverage cap: %s + %s x intensity, of the original notional"
            .formatted(
                Say.two(policy.number(PolicyKey.COVERAGE_BASE)),
                Say.two(policy.number(PolicyKey.COVERAGE_PER_INTENSITY))),
        List.of(new TraceInput(
            "intensity for the cap", Figure.of(score.intensity().forCap()), "0 to 1", "E3")),
        "",
        Say.two(share()));
  }

  private String sentence() {
    String weight =
        "%s of a weight of %s is fresh".formatted(Say.two(score.surviving()), Say.two(wanted()));
    String cap = "the cap is %s of the original notional".formatted(Say.percent(share()));
    if (!score.isSufficient()) {
      return "The hedge intensity is insufficient: %s, at least %s is needed. It counts as 0, so %s, and layer 3 stays shut."
          .formatted(weight, Say.two(policy.number(PolicyKey.LEAST_WEIGHT)), cap);
    }
    return "The hedge intensity of a put side is %s (%s), %s; %s."
        .formatted(Say.two(score.figure()), weight, largest(), cap);
  }

  private double wanted() {
    return score.components().stream().mapToDouble(Component::weight).sum();
  }

  private String largest() {
    Optional<Component> most = score.components().stream()
        .filter(component -> component.weighted() > 0)
        .max(Comparator.comparingDouble(Component::weighted));
    return most.map(component -> "most of it from %s with u %s"
            .formatted(component.id().title(), Say.two(component.reading().u())))
        .orElse("no component speaks for a fall");
  }

  private String next() {
    String lacking = score.components().stream()
        .filter(Component::isLacking)
        .map(Component::lack)
        .collect(Collectors.joining("; "));
    String distance = distance();
    return lacking.isEmpty() ? distance : "%s Left out: %s.".formatted(distance, lacking);
  }

  private String distance() {
    double level = policy.number(PolicyKey.INTENSITY_3);
    if (!score.isSufficient()) {
      return "Layer 3 needs a score of %s or more; fresh figures of %s more weight would give a score."
          .formatted(
              Say.two(level), Say.two(policy.number(PolicyKey.LEAST_WEIGHT) - score.surviving()));
    }
    double points = score.score().orElse(0);
    return points >= level
        ? "The score is enough for layer 3 until it falls below %s.".formatted(Say.two(level))
        : "Layer 3 needs a score of %s or more, %s above this."
            .formatted(Say.two(level), Say.two(level - points));
  }
}
