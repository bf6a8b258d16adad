package io.nightcondor.analytics.limit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a book's risk figures need of the nights before. Simple types throughout, so that it can be
 * stored as JSON.
 *
 * @param valueAtRisk 99 %, one day, USD, for the profit of the next session; empty if not known
 * @param expectedShortfall 97.5 %, one day, both windows, USD; empty if not known
 * @param worstScenario name of the named scenario that loses most; empty text if none was run
 * @param tested nights whose value at risk met its profit, oldest first, at most 250
 * @param breaches limits in breach at the close
 */
public record RiskMemory(
    Optional<Double> valueAtRisk,
    Optional<Double> expectedShortfall,
    String worstScenario,
    List<TestedNight> tested,
    List<BreachMemory> breaches) {

  /** Before the first night. */
  public static final RiskMemory NONE =
      new RiskMemory(Optional.empty(), Optional.empty(), "", List.of(), List.of());

  public RiskMemory {
    tested = List.copyOf(tested);
    breaches = List.copyOf(breaches);
  }

  /**
   * One night of the back-test.
   *
   * @param session whose close the profit ended at
   * @param valueAtRisk USD, of the night before
   * @param profit USD from then to the close, of the positions of then
   */
  public record TestedNight(LocalDate session, double valueAtRisk, double profit) {}

  /**
   * A limit in breach.
   *
   * @param key of the limit
   * @param since session of the first close of the unbroken breach
   * @param sessions closes in breach so far
   */
  public record BreachMemory(String key, LocalDate since, int sessions) {}
}
