package io.nightcondor.app.store;

import java.time.Duration;
import java.util.Optional;

/**
 * One of the six steps on a night, as its last try left it.
 *
 * @param step name
 * @param status of the last try, such as COMPLETED
 * @param tries how often it was started
 * @param duration of the last try, empty while it has no end
 * @param message counts of a completed step; of a failed one its trace
 */
public record StepRecord(
    String step, String status, int tries, Optional<Duration> duration, String message) {}
