package io.nightcondor.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Other processes that compute and render books, and the broker over which they are told of them.
 *
 * @param brokers host and port each; more than one if others stand by for the first
 * @param tls whether the connection is encrypted and the broker's name is checked
 * @param certificates PEM file of what is trusted; empty for those of the Java platform
 * @param login empty if the broker asks for none
 * @param queue name of the queue that requests go through
 * @param deadLetters name of the queue where the broker puts what it could not deliver
 * @param patience how long a night waits for workers that finish no book
 */
public record WorkersSettings(
    List<String> brokers,
    boolean tls,
    Optional<Path> certificates,
    Optional<Login> login,
    String queue,
    String deadLetters,
    Duration patience) {

  public WorkersSettings {
    brokers = List.copyOf(brokers);
  }
}
