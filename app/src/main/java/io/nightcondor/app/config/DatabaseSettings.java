package io.nightcondor.app.config;

import java.util.Optional;

/**
 * A PostgreSQL database in place of the file in the workspace.
 *
 * @param url that begins with jdbc:postgresql:
 * @param login empty if the URL or the server asks for none
 */
public record DatabaseSettings(String url, Optional<Login> login) {}
