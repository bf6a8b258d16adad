package io.nightcondor.app.config;

/**
 * A value in force.
 *
 * @param path such as {@code mail.port}; keys of a policy follow its name
 * @param value as written; *** for a secret
 * @param origin file and line, preset, flag, environment or default
 */
public record EffectiveValue(String path, String value, String origin) {}
