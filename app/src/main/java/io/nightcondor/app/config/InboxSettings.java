package io.nightcondor.app.config;

import java.time.Duration;

/**
 * How long a run waits for files that are still being written.
 *
 * @param quiet time for which a file must not have changed; zero reads it as it is
 * @param longestWait for that, at most
 */
public record InboxSettings(Duration quiet, Duration longestWait) {}
