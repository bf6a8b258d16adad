package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.limit.RiskMemory.TestedNight;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel.BackTest;
import io.nightcondor.analytics.pack.HistoricalPanel.ExceptionRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Value at risk against what came: the traffic light of Basel MAR32 and MAR99. */
public final class BackTests {

  /** Nights that the light looks at. */
  public static final int NIGHTS = 250;

  private static final int YELLOW_FROM = 5;
  private static final int RED_FROM = 10;

  private BackTests() {}

  /** The light over the last 250 of the nights; in any order. */
  public static BackTest of(List<TestedNight> tested) {
    List<TestedNight> last = last(tested);
    List<ExceptionRow> exceptions = last.stream()
        .filter(BackTests::isException)
        .sorted(Comparator.comparing(TestedNight::session).reversed())
        .map(night -> new ExceptionRow(night.session(), night.valueAtRisk(), night.profit()))
        .toList();
    return new BackTest(
        last.size(), exceptions.size(), light(last.size(), exceptions.size()), exceptions);
  }

  /**
   * The nights with tonight's: the value at risk of the night before against the profit since. A
   * night without one of the two is not tested.
   *
   * @param before what the book remembers of the session before
   * @param session tonight's
   * @param profit USD since the session before, of the positions of then
   */
  public static List<TestedNight> with(RiskMemory before, LocalDate session, Figure profit) {
    List<TestedNight> nights = new ArrayList<>(before.tested());
    if (before.valueAtRisk().isPresent() && profit instanceof Figure.Known known) {
      nights.removeIf(night -> night.session().equals(session));
      nights.add(new TestedNight(session, before.valueAtRisk().get(), known.value()));
    }
    return last(nights);
  }

  private static List<TestedNight> last(List<TestedNight> nights) {
    return nights.stream()
        .sorted(Comparator.comparing(TestedNight::session))
        .skip(Math.max(0, nights.size() - NIGHTS))
        .toList();
  }

  private static boolean isException(TestedNight night) {
    return night.profit() < -night.valueAtRisk();
  }

  /** Nights to come take no exception away, so that a band once reached is told. */
  private static String light(int nights, int exceptions) {
    if (exceptions >= RED_FROM) {
      return "RED";
    }
    if (exceptions >= YELLOW_FROM) {
      return "YELLOW";
    }
    return nights < NIGHTS ? "TOO_SHORT" : "GREEN";
  }
}
