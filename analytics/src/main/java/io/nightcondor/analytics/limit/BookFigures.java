package io.nightcondor.analytics.limit;

import io.nightcondor.analytics.pack.Figure;
import java.util.List;

/**
 * What of a book is limited (DOMAIN G2.2), USD but where said.
 *
 * @param expectedShortfall 97.5 %, one day, both windows
 * @param worstScenario name of the named day that loses most
 * @param worstScenarioLoss its loss, 0 if none loses
 * @param losses largest losses at expiry
 * @param coordinatedExposure NVc of the book, USD per VIX point
 * @param hedgeSpend premium charged in the last 365 days
 * @param quickRatio of the account, a ratio
 * @param margin larger of the two margins
 * @param leftOut legs that no scenario can price, each once
 * @param unquoted share of the legs not marked from quotes of tonight, a fraction
 * @param historyGaps share of the past moves missing from the tail, a fraction
 */
public record BookFigures(
    Figure expectedShortfall,
    String worstScenario,
    Figure worstScenarioLoss,
    OpenLosses losses,
    Figure coordinatedExposure,
    double hedgeSpend,
    Figure quickRatio,
    Figure margin,
    List<String> leftOut,
    Figure unquoted,
    Figure historyGaps) {

  public BookFigures {
    leftOut = List.copyOf(leftOut);
  }
}
