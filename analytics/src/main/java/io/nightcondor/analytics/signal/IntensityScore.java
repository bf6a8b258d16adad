package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.IntensityRow;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.List;
import java.util.OptionalDouble;

/** The weighted mean of u over the fresh components (DOMAIN E3). */
final class IntensityScore {

  private static final String INSUFFICIENT = "INSUFFICIENT";

  /** What the sum of decimal weights loses as doubles. */
  private static final double ROUNDING = 1e-9;

  private final List<Component> components;
  private final double least;
  private final double surviving;

  /** @param components I1 to I8 */
  IntensityScore(List<Component> components, Policy policy) {
    this.components = List.copyOf(components);
    least = policy.number(PolicyKey.LEAST_WEIGHT);
    surviving = components.stream()
        .filter(Component::counts)
        .mapToDouble(Component::weight)
        .sum();
  }

  List<Component> components() {
    return components;
  }

  Component component(ComponentId id) {
    return components.stream()
        .filter(component -> component.id() == id)
        .findFirst()
        .orElseThrow();
  }

  /** Sum of the weights of the fresh components. */
  double surviving() {
    return surviving;
  }

  /** Exactly the least weight suffices. */
  boolean isSufficient() {
    return surviving > 0 && surviving >= least - ROUNDING;
  }

  OptionalDouble score() {
    return isSufficient()
        ? OptionalDouble.of(components.stream().mapToDouble(Component::weighted).sum() / surviving)
        : OptionalDouble.empty();
  }

  Figure figure() {
    return Figure.of(score(), INSUFFICIENT);
  }

  /** For the layers. */
  Intensity intensity() {
    return new Intensity(score(), score().orElse(0), isSufficient(), line());
  }

  private TraceLine line() {
    return new TraceLine(
        "E3",
        "O",
        "hedge intensity: sum of weight x u over the weight of the fresh components",
        List.of(new TraceInput(
            "weight of the fresh components", Figure.of(surviving), "", "E3 I1 to I8")),
        "weight at least " + Say.two(least),
        isSufficient() ? Say.two(figure()) : INSUFFICIENT + ", 0 for the coverage cap");
  }

  IntensityRow row() {
    Figure unit = isSufficient() ? Figure.of(1 / surviving) : Figure.missing(INSUFFICIENT);
    return new IntensityRow(
        figure(),
        score().orElse(0),
        surviving,
        component(ComponentId.I1).row(unit),
        component(ComponentId.I2).row(unit),
        component(ComponentId.I3).row(unit),
        component(ComponentId.I4).row(unit),
        component(ComponentId.I5).row(unit),
        component(ComponentId.I6).row(unit),
        component(ComponentId.I7).row(unit),
        component(ComponentId.I8).row(unit));
  }
}
