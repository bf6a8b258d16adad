package io.nightcondor.app.run;

import io.nightcondor.app.job.Steps;
import java.util.List;

/**
 * What a person asks to be done again of a night that has ended.
 *
 * @param steps to go through
 * @param books ids, none for all of the night
 */
public record Rerun(Steps steps, List<String> books) {

  public Rerun {
    books = List.copyOf(books);
  }

  /** Everything. */
  public static Rerun whole() {
    return new Rerun(Steps.ALL, List.of());
  }

  /** Whether a part is asked for, which must fit the rest. */
  boolean isPart() {
    return !steps.equals(Steps.ALL) || !books.isEmpty();
  }
}
