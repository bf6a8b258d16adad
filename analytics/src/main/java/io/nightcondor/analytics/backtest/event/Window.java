package io.nightcondor.analytics.backtest.event;

/**
 * Neighbouring sessions of a sample around one event or several.
 *
 * @param from place of the first session
 * @param to place of the last session
 * @param events whose windows these sessions are, 1 or more
 */
record Window(int from, int to, int events) {

  int sessions() {
    return to - from + 1;
  }

  boolean overlaps(Window later) {
    return later.from() <= to;
  }

  Window with(Window later) {
    return new Window(from, later.to(), events + later.events());
  }
}
