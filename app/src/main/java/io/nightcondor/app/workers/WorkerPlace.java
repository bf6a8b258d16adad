package io.nightcondor.app.workers;

/**
 * Where a worker is.
 *
 * @param name that others know it by
 * @param threads ranges that it works on at once
 */
public record WorkerPlace(String name, int threads) {}
