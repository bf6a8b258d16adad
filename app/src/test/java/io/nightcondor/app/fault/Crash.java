package io.nightcondor.app.fault;

/** The process dies here: an error that no code handles as a failure of its own work. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash(String point) {
    super(point);
  }
}
