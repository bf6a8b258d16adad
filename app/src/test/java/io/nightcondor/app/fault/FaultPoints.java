package io.nightcondor.app.fault;

import java.util.Map;
import java.util.TreeMap;

/**
 * The places at which something lasting happens, by step, kind and side of it: "render rename
 * before" is what a process has done that dies just before a file of reports gets its name. At one
 * of them, the n-th of its name, everything ends; whatever lasting is tried after that ends too, as
 * it does in a process that is gone.
 */
final class FaultPoints {

  /** Nothing ends. */
  static final FaultPoints NONE = new FaultPoints("", 0);

  private final String target;
  private final int ordinal;
  private final Map<String, Integer> passed = new TreeMap<>();
  private String step = "start";
  private boolean dead;

  /**
   * @param target name of the point that ends everything
   * @param ordinal which of that name, from 1
   */
  FaultPoints(String target, int ordinal) {
    this.target = target;
    this.ordinal = ordinal;
  }

  /** Something lasting to be done. */
  interface Lasting<T, E extends Exception> {
    T run() throws E;
  }

  /** Does it, with a point before and one after. */
  <T, E extends Exception> T around(String kind, Lasting<T, E> work) throws E {
    pass(kind + " before");
    T result = work.run();
    pass(kind + " after");
    return result;
  }

  private synchronized void pass(String place) {
    String point = step + " " + place;
    int number = passed.merge(point, 1, Integer::sum);
    if (dead || point.equals(target) && number == ordinal) {
      dead = true;
      throw new Crash(point);
    }
  }

  synchronized void at(String newStep) {
    step = newStep;
  }

  synchronized boolean isDead() {
    return dead;
  }

  /** How often each point was passed. */
  synchronized Map<String, Integer> passed() {
    return new TreeMap<>(passed);
  }
}
