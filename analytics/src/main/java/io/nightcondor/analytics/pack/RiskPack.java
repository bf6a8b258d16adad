package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * Everything that the reports of one book on one night may know. Computed once, stored, and shown
 * as workbook, page, mail and JSON; a report can be drawn again from it years later.
 *
 * @param version of this layout, raised with every change that a reader of the JSON could notice
 * @param run which night, on which inputs
 * @param book whose
 * @param summary the front page
 * @param condors one row a condor, in order of expiry and strikes
 * @param leftovers option legs that are neither part of a condor nor a hedge
 * @param hedge the hedge held and the layers due
 * @param unwind what the unwind rules say of each hedge held
 * @param market levels behind the figures
 * @param data what came in, what was refused, what could not be priced
 * @param audit rules and thresholds with their origin marks
 */
public record RiskPack(
    int version,
    RunIdentity run,
    BookHeader book,
    Summary summary,
    List<CondorRow> condors,
    List<LegRow> leftovers,
    HedgePanel hedge,
    List<UnwindRow> unwind,
    MarketPanel market,
    DataPanel data,
    List<RuleRow> audit) {

  /** The layout version that this program writes. */
  public static final int VERSION = 3;
}
