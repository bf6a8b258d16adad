package io.nightcondor.analytics.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the reports of one book on one night may know. Computed once, stored, and shown
 * as workbook, page, mail and JSON; a report can be drawn again from it years later.
 *
 * @param version of this layout, raised with every change that a reader of the JSON could notice
 * @param run which night, on which inputs
 * @param book whose
 * @param summary the front page
 * @param limits of the book, breaches first
 * @param metrics of the condors and other structures together
 * @param condors one row a condor, in order of expiry and strikes
 * @param structures what else the book's SPX options make
 * @param leftovers option legs that are neither part of a structure nor a hedge
 * @param aggregates exposure by book, underlying, expiry and strategy
 * @param margin what the book ties up
 * @param pnlExplain where the profit since the last session comes from
 * @param settlement what settles soon
 * @param scenarios grid, curves and named days
 * @param historical tails under the market's past moves
 * @param hedge the hedge held and the layers due
 * @param unwind what the unwind rules say of each hedge held
 * @param orphans hedge legs without a living condor
 * @param parity conversions, reversals and boxes
 * @param ranking what could be done with each tested condor, ranked
 * @param policies the presets side by side
 * @param paper what each policy ordered on paper, and what came of it
 * @param temporalTheta what time pays and costs
 * @param capital what the position costs and earns on its capital
 * @param signals of the night
 * @param regime of the market
 * @param decisions record of every decision with its trace
 * @param trail the book's last stored nights, at most 250, oldest first, this one last; a session
 *     that was not run is absent
 * @param market levels behind the figures
 * @param data what came in, what was refused, what could not be priced
 * @param reconciliation whether all that came in is in the figures
 * @param audit rules and thresholds with their origin marks
 * @param formulas unit and formula of the figures
 */
public record RiskPack(
    int version,
    RunIdentity run,
    BookHeader book,
    Summary summary,
    List<LimitRow> limits,
    BookMetrics metrics,
    List<CondorRow> condors,
    List<StructureRow> structures,
    List<LegRow> leftovers,
    List<AggregateRow> aggregates,
    MarginPanel margin,
    ExplainPanel pnlExplain,
    SettlementPanel settlement,
    ScenarioPanel scenarios,
    HistoricalPanel historical,
    HedgePanel hedge,
    List<UnwindRow> unwind,
    List<OrphanRow> orphans,
    ParityPanel parity,
    List<RankingRow> ranking,
    PolicyPanel policies,
    PaperPanel paper,
    ThetaPanel temporalTheta,
    CapitalPanel capital,
    SignalPanel signals,
    RegimePanel regime,
    List<DecisionRow> decisions,
    List<TrailRow> trail,
    MarketPanel market,
    DataPanel data,
    ReconciliationPanel reconciliation,
    List<RuleRow> audit,
    List<FormulaRow> formulas) {

  /** The layout version that this program writes. */
  public static final int VERSION = 8;

  /**
   * The same pack with another front page; tonight's row of the trail, the last one, follows it.
   */
  public RiskPack withSummary(Summary other) {
    return new RiskPack(
        version,
        run,
        book,
        other,
        limits,
        metrics,
        condors,
        structures,
        leftovers,
        aggregates,
        margin,
        pnlExplain,
        settlement,
        scenarios,
        historical,
        hedge,
        unwind,
        orphans,
        parity,
        ranking,
        policies,
        paper,
        temporalTheta,
        capital,
        signals,
        regime,
        decisions,
        trailWith(other),
        market,
        data,
        reconciliation,
        audit,
        formulas);
  }

  private List<TrailRow> trailWith(Summary other) {
    List<TrailRow> rows = new ArrayList<>(trail);
    if (!rows.isEmpty()) {
      rows.set(rows.size() - 1, rows.get(rows.size() - 1).with(other));
    }
    return List.copyOf(rows);
  }
}
