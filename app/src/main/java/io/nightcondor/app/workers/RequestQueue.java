package io.nightcondor.app.workers;

import java.util.Optional;
import java.util.Set;

/** Looks at requests that nobody takes, without taking them. */
public interface RequestQueue {

  /** Executions of a job whose requests the broker gave up. */
  Set<Long> deadLetters(long job);

  /** What a waiting request asks for that others than a worker of these grounds may serve. */
  Optional<Grounds> othersThan(Grounds own);
}
