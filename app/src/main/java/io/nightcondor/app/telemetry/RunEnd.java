package io.nightcondor.app.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a run ended.
 *
 * @param exitCode of the program
 * @param at when
 * @param duration what it took
 * @param lines what is said to a person
 */
record RunEnd(int exitCode, Instant at, Duration duration, List<String> lines) {

  boolean succeeded() {
    return exitCode == 0;
  }
}
