package io.nightcondor.app.config;

import java.util.HashMap;
import java.util.Map;

/** Keeps one of all values that are equal: of very many books nearly all say the same. */
final class Shared<T> {

  private final Map<T, T> known = new HashMap<>();

  /** The first value that was equal to it. */
  T of(T value) {
    return known.computeIfAbsent(value, first -> first);
  }
}
