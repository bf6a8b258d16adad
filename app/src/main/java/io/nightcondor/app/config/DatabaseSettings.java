package io.nightcondor.app.config;

import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL database in place of the file in the workspace.
 *
 * @param url that begins with jdbc:postgresql:
 * @param login empty if the URL or the server asks for none
 * @param patience for a server that cannot be reached
 */
public record DatabaseSettings(String url, Optional<Login> login, Duration patience) {}
