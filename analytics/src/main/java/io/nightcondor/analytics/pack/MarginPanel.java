package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * What the book ties up (DOMAIN D5), USD, positive.
 *
 * @param unequalWings how wings of unequal width are margined: WIDER_SIDE or SUM
 * @param regTMargin strategy-based, all classes
 * @param portfolioMargin all classes, none offsetting another
 * @param shareOfEquity larger of the two over the book's equity, a fraction
 * @param classes SPX options, VIX options and VIX futures, each by itself
 * @param scan profit of each class at each point of its scan
 * @param notes what a reader should know, such as that a VIX hedge brings no relief
 */
public record MarginPanel(
    String unequalWings,
    Figure regTMargin,
    Figure portfolioMargin,
    Figure shareOfEquity,
    List<ClassRow> classes,
    List<ScanPointRow> scan,
    List<String> notes) {

  /**
   * One class group.
   *
   * @param group SPX options, VIX options or VIX futures
   * @param contracts long and short together
   * @param regTMargin strategy-based
   * @param scanLoss worst loss over its points
   * @param minimum by contract
   * @param portfolioMargin the larger of the two
   * @param worstPercent move at the worst point, percent
   */
  public record ClassRow(
      String group,
      int contracts,
      Figure regTMargin,
      Figure scanLoss,
      Figure minimum,
      Figure portfolioMargin,
      Figure worstPercent) {}

  /**
   * One point of a scan.
   *
   * @param percent move of the underlying
   * @param profit USD, negative for a loss
   */
  public record ScanPointRow(String group, double percent, Figure profit) {}
}
