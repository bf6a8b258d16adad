package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import java.util.ArrayList;
import java.util.List;

/** Writes one line of a decision's trace. */
public final class RuleLine {

  private static final String SEED = "S";
  private static final String OWN = "O";

  private final String rule;
  private final String origin;
  private final String test;
  private final List<TraceInput> inputs = new ArrayList<>();
  private String threshold = "";

  private RuleLine(String rule, String origin, String test) {
    this.rule = rule;
    this.origin = origin;
    this.test = test;
  }

  /** A rule that the seed states. */
  public static RuleLine seed(String rule, String test) {
    return new RuleLine(rule, SEED, test);
  }

  /** A rule of our own interpretation. */
  public static RuleLine own(String rule, String test) {
    return new RuleLine(rule, OWN, test);
  }

  /** Adds an input; a unit may be blank, a source is what the reader would open. */
  public RuleLine with(String name, Figure value, String unit, String source) {
    inputs.add(new TraceInput(name, value, unit, source));
    return this;
  }

  /** Adds an input that is known. */
  public RuleLine with(String name, double value, String unit, String source) {
    return with(name, Figure.of(value), unit, source);
  }

  /** What the inputs are held against. */
  public RuleLine against(String words) {
    threshold = words;
    return this;
  }

  /** The line, with what came of the test. */
  public TraceLine says(String outcome) {
    return new TraceLine(rule, origin, test, inputs, threshold, outcome);
  }

  /** The line of a test that holds or not. */
  public TraceLine says(boolean outcome) {
    return says(Boolean.toString(outcome));
  }
}
