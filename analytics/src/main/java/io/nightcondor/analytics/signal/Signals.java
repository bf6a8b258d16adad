package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.indicator.Divergence.Kind;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Computes the signals of a night under a policy (DOMAIN E2, E3). */
public final class Signals {

  private Signals() {}

  /** The same input in any order gives the same outcome. */
  public static SignalOutcome of(SignalInput input, Policy policy) {
    PublicFigures figures = new PublicFigures(input);
    Trend trend = new Trend(figures, policy);
    DivergenceSignal negative = new DivergenceSignal(Kind.NEGATIVE, trend);
    DivergenceSignal positive = new DivergenceSignal(Kind.POSITIVE, trend);
    Breadth breadth = new Breadth(figures, policy);
    Strength strength = new Strength(figures, policy);
    List<Component> macro = macro(figures, policy);
    Component rotation = Component.of(ComponentId.I8, policy, CapRotation.of(figures, policy));
    IntensityScore put = score(breadth.ofPutSide(), macro, strength.ofPutSide(), rotation, policy);
    IntensityScore call =
        score(breadth.ofCallSide(), macro, strength.ofCallSide(), rotation, policy);
    Confirmation divergence = negative.confirmation(policy);
    Confirmation dual = DualConfirmation.of(trend, strength, policy);
    EventSignal fomc = fomc(put, policy);
    EventSignal priceEarnings = priceEarnings(put, policy);
    SignalPanel panel = new SignalPanel(
        trend.row(),
        List.of(negative.row(), positive.row()),
        strength.row(),
        breadth.row(),
        put.row(),
        call.row(),
        assumedLags(put));
    return new SignalOutcome(
        panel,
        divergence,
        dual,
        put.intensity(),
        fomc,
        priceEarnings,
        new IntensityDecision(put, policy)
            .row(Stream.of(fomc.line(), priceEarnings.line(), divergence.line(), dual.line())
                .toList()),
        remarks(trend, put));
  }

  private static List<Component> macro(PublicFigures figures, Policy policy) {
    return List.of(
        Component.of(ComponentId.I2, policy, EffectiveRate.of(figures, policy)),
        Component.of(ComponentId.I3, policy, PriceRelease.consumer(figures, policy)),
        Component.of(ComponentId.I4, policy, PriceRelease.producer(figures, policy)),
        Component.of(ComponentId.I5, policy, FomcUncertainty.of(figures, policy)),
        Component.of(ComponentId.I6, policy, PriceEarnings.of(figures, policy)));
  }

  private static IntensityScore score(
      Reading breadth, List<Component> macro, Reading strength, Component rotation, Policy policy) {
    List<Component> components = new ArrayList<>();
    components.add(Component.of(ComponentId.I1, policy, breadth));
    components.addAll(macro);
    components.add(Component.of(ComponentId.I7, policy, strength));
    components.add(rotation);
    return new IntensityScore(components, policy);
  }

  private static EventSignal fomc(IntensityScore score, Policy policy) {
    Component component = score.component(ComponentId.I5);
    double level = policy.number(PolicyKey.FOMC_ELEVATED);
    Figure u = fresh(component, component.reading().u());
    boolean holds = u.toOptional().isPresent() && u.toOptional().getAsDouble() >= level;
    return event(
        component,
        u,
        holds,
        "uncertainty about the FOMC is elevated",
        new TraceInput("u of I5", u, "", component.reading().source()),
        "at or above " + Say.two(level));
  }

  private static EventSignal priceEarnings(IntensityScore score, Policy policy) {
    Component component = score.component(ComponentId.I6);
    double fall = policy.number(PolicyKey.PE_COLLAPSE);
    Figure x = fresh(component, component.reading().raw());
    boolean holds = x.toOptional().isPresent() && x.toOptional().getAsDouble() <= -fall;
    return event(
        component,
        x,
        holds,
        "price over earnings is collapsing",
        new TraceInput(
            "log change in 63 sessions", x, "log change", component.reading().source()),
        "at or below " + Say.two(-fall));
  }

  private static EventSignal event(
      Component component,
      Figure value,
      boolean holds,
      String test,
      TraceInput input,
      String threshold) {
    String outcome = component.reading().isFresh()
        ? Boolean.toString(holds)
        : "false (" + component.reading().freshness() + ")";
    return new EventSignal(
        holds, value, new TraceLine("E3", "S", test, List.of(input), threshold, outcome));
  }

  private static Figure fresh(Component component, Figure figure) {
    return component.reading().isFresh()
        ? figure
        : Figure.missing(component.reading().freshness().name());
  }

  private static int assumedLags(IntensityScore score) {
    return (int) score.components().stream()
        .filter(Component::counts)
        .filter(component -> component.reading().assumedLag())
        .count();
  }

  private static List<String> remarks(Trend trend, IntensityScore score) {
    List<String> remarks = new ArrayList<>();
    if (trend.freshness() != Freshness.FRESH) {
      remarks.add("MACD and divergence are unknown: %s.".formatted(trend.lack()));
    }
    score.components().stream()
        .filter(Component::isLacking)
        .map(component -> "Left out of the hedge intensity: %s.".formatted(component.lack()))
        .forEach(remarks::add);
    return remarks;
  }
}
