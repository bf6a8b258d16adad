package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.ComponentRow;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import java.util.List;

/**
 * One component of the hedge intensity under a policy (DOMAIN E3).
 *
 * @param id I1 to I8
 * @param weight of the policy, 0 or more
 * @param maxAge of the policy, in the component's unit
 * @param reading what it found
 */
record Component(ComponentId id, double weight, int maxAge, Reading reading) {

  private static final String RULE = "E3 ";
  private static final String ORIGIN = "O";

  static Component of(ComponentId id, Policy policy, Reading reading) {
    return new Component(id, policy.number(id.weight()), policy.count(id.maxAge()), reading);
  }

  /** Whether it counts in the score. */
  boolean counts() {
    return weight > 0 && reading.isFresh();
  }

  /** Whether the policy wants it and it does not count. */
  boolean isLacking() {
    return weight > 0 && !reading.isFresh();
  }

  /** Weight times u; 0 if it does not count. */
  double weighted() {
    return counts() ? weight * reading.u().toOptional().orElse(0) : 0;
  }

  private Freshness freshness() {
    return weight > 0 ? reading.freshness() : Freshness.OFF;
  }

  /** @param contribution what a unit of weight and u adds to the score; missing without a score */
  ComponentRow row(Figure contribution) {
    return new ComponentRow(
        id.name(),
        id.title(),
        reading.source(),
        reading.raw(),
        id.rawUnit(),
        reading.asOf(),
        reading.released(),
        reading.assumedLag(),
        reading.age(),
        id.ageUnit().words(),
        maxAge,
        freshness(),
        reading.u(),
        id.neutral(),
        weight,
        counts()
            ? contribution.map(unit -> unit * weighted())
            : Figure.missing(freshness().name()),
        reading.note());
  }

  TraceLine line() {
    String source = reading.source().isEmpty() ? "no source" : reading.source();
    String test = reading.note().isEmpty()
        ? "%s: %s".formatted(id.title(), id.formula())
        : "%s: %s; %s".formatted(id.title(), id.formula(), reading.note());
    return new TraceLine(
        RULE + id.name(),
        ORIGIN,
        test,
        List.of(
            new TraceInput(id.title(), reading.raw(), id.rawUnit(), source),
            new TraceInput("age", reading.age(), id.ageUnit().words(), source),
            new TraceInput("neutral u", Figure.of(id.neutral()), "", "DOMAIN E3"),
            new TraceInput(
                "weight", Figure.of(weight), "", "policy " + id.weight().key())),
        "counts up to an age of %d %s".formatted(maxAge, id.ageUnit().words()),
        counts() ? "u " + Say.two(reading.u()) : freshness().name());
  }

  /** What is lacking, in words. */
  String lack() {
    String what = "%s (%s)".formatted(id.title(), id.name());
    return switch (reading.freshness()) {
      case FRESH, OFF -> what;
      case MISSING -> "%s is missing: %s".formatted(what, reading.note());
      case WARMUP -> "%s has a short history: %s".formatted(what, reading.note());
      case STALE ->
        "%s is stale: %s %s old, at most %d count"
            .formatted(what, age(), id.ageUnit().words(), maxAge);
    };
  }

  private String age() {
    return Say.units(reading.age().toOptional().orElse(0));
  }
}
