package io.nightcondor.app.job;

import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The steps that work on one range of books. */
@Component
public class RangeSteps {

  private final Map<String, Step> steps;

  RangeSteps(
      @Qualifier("recomputeBooks") Step recomputeBooks,
      @Qualifier("renderBooks") Step renderBooks) {
    this.steps =
        Map.of(recomputeBooks.getName(), recomputeBooks, renderBooks.getName(), renderBooks);
  }

  public Step step(String name) {
    return Optional.ofNullable(steps.get(name))
        .orElseThrow(() -> new IllegalArgumentException(
            "'%s' is no step over books, expected one of %s".formatted(name, steps.keySet())));
  }
}
