package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.Structure;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.ReturnOnRisk;
import io.nightcondor.analytics.condor.StructureValuation;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.MarginRow;
import io.nightcondor.analytics.pack.StructureRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Structures that are no short iron condor, as the reports show them. */
final class StructureRows {

  private static final Comparator<LegRow> LEG_ORDER = Comparator.comparing(LegRow::expiry)
      .thenComparingDouble(LegRow::strike)
      .thenComparing(LegRow::right)
      .thenComparing(LegRow::symbol);

  private final CondorRows legs;
  private final Function<Structure, MarginRow> margin;

  /**
   * @param legs draws the legs
   * @param margin of a structure on its own
   */
  StructureRows(CondorRows legs, Function<Structure, MarginRow> margin) {
    this.legs = legs;
    this.margin = margin;
  }

  StructureRow row(StructureValuation valuation) {
    Structure structure = valuation.structure();
    List<LocalDate> expiries = structure.legs().stream()
        .map(leg -> leg.series().expiry())
        .distinct()
        .sorted()
        .toList();
    ReturnOnRisk returns = valuation.returnOnRisk();
    return new StructureRow(
        structure.id(),
        structure.kind().name(),
        structure.legs().stream()
            .map(leg -> leg.series().root().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining("/")),
        expiries.get(0),
        expiries.size() > 1 ? Optional.of(expiries.get(1)) : Optional.empty(),
        structure.lots(),
        valuation.netCredit(),
        valuation.costToClose(),
        valuation.costToCloseNatural(),
        valuation.pnl(),
        valuation.capturedShare(),
        returns.compounding(),
        returns.simple(),
        valuation.maxProfit(),
        valuation.maxLoss(),
        valuation.breakEvens(),
        valuation.probabilityOfProfit(),
        valuation.extrinsicOfShorts(),
        margin.apply(structure),
        valuation.exposure(),
        legs(valuation),
        irregularities(valuation));
  }

  private List<LegRow> legs(StructureValuation valuation) {
    List<Leg> held = valuation.structure().legs();
    List<LegRow> rows = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      rows.add(legs.row(held.get(i), valuation.legs().get(i)));
    }
    rows.sort(LEG_ORDER);
    return rows;
  }

  private static List<String> irregularities(StructureValuation valuation) {
    List<String> remarks = new ArrayList<>(valuation.structure().remarks().stream()
        .map(IronCondor.Remark::name)
        .sorted()
        .toList());
    if (valuation.netCredit() instanceof Figure.Missing) {
      remarks.add(CondorValuation.UNKNOWN_COST);
    }
    remarks.addAll(LegRemarks.of(valuation.legs(), valuation.settled(), valuation.isPriced()));
    return remarks;
  }
}
