package io.nightcondor.app.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which of the six steps a job goes through: all, one and those after it, or one alone. The text
 * identifies the job beside session, revision and rerun.
 *
 * @param text "all", or "from:" or "only:" and a step
 */
public record Steps(String text) {

  public static final Steps ALL = new Steps("all");

  private static final String FROM = "from:";
  private static final String ONLY = "only:";

  public Steps {
    if (!text.equals("all") && named(text).isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' names no steps, expected all, or from: or only: and a step".formatted(text));
    }
  }

  public static Steps from(StepName first) {
    return new Steps(FROM + first.text());
  }

  public static Steps only(StepName one) {
    return new Steps(ONLY + one.text());
  }

  /** In the order in which they run. */
  public List<StepName> names() {
    Optional<StepName> named = named(text);
    if (named.isEmpty()) {
      return List.of(StepName.values());
    }
    return text.startsWith(ONLY)
        ? List.of(named.get())
        : Arrays.stream(StepName.values())
            .filter(step -> step.compareTo(named.get()) >= 0)
            .toList();
  }

  public boolean include(StepName step) {
    return names().contains(step);
  }

  /** Whether they make figures, which depend on files, configuration and program. */
  public boolean compute() {
    return names().get(0).compareTo(StepName.RECOMPUTE) <= 0;
  }

  private static Optional<StepName> named(String text) {
    return text.startsWith(FROM) || text.startsWith(ONLY)
        ? StepName.of(text.substring(FROM.length()))
        : Optional.empty();
  }
}
