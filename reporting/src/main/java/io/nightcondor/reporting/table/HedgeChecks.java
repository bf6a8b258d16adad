package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.CheckList.less;
import static io.nightcondor.reporting.table.CheckList.sum;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgeEffectRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.ThetaPanel.ThetaRow;
import java.util.function.Function;

/** Figures of the hedge and of capital that a reader can add up. */
final class HedgeChecks {

  private final RiskPack pack;
  private final CheckList checks;

  private HedgeChecks(RiskPack pack, CheckList checks) {
    this.pack = pack;
    this.checks = checks;
  }

  static void add(RiskPack pack, CheckList list) {
    HedgeChecks group = new HedgeChecks(pack, list);
    group.hedge();
    group.capital();
  }

  private void hedge() {
    Figure theta = pack.temporalTheta().rows().stream()
        .filter(row -> row.condorId().isBlank())
        .map(ThetaRow::total)
        .findFirst()
        .orElse(CheckList.NONE);
    checks.add(
        "temporalTheta",
        "Temporal theta of the book",
        "USD/day",
        Chapter.HEDGE,
        TableBuilder.cell(theta, CheckList.CENTS, false),
        sum("temporalTheta", "Untested sides", "Condor", ThetaTables.BOOK),
        sum("temporalTheta", "Tested sides", "Condor", ThetaTables.BOOK),
        sum("temporalTheta", "Hedge", "Condor", ThetaTables.BOOK),
        sum("temporalTheta", "Roll-down", "Condor", ThetaTables.BOOK));
    checks.usd(
        "hedgeGainLow",
        "Hedge stress gain at LOW",
        Chapter.HEDGE,
        hedged(HedgeEffectRow::gainLow),
        sum("heldGains", "Gain LOW"));
    checks.usd(
        "hedgeGainBase",
        "Hedge stress gain at BASE",
        Chapter.HEDGE,
        hedged(HedgeEffectRow::gainBase),
        sum("heldGains", "Gain BASE"));
    checks.usd(
        "hedgeGainHigh",
        "Hedge stress gain at HIGH",
        Chapter.HEDGE,
        hedged(HedgeEffectRow::gainHigh),
        sum("heldGains", "Gain HIGH"));
  }

  private Figure hedged(Function<HedgeEffectRow, Figure> gain) {
    return pack.hedge().effects().stream()
        .filter(row -> row.position().equals("HEDGED"))
        .map(gain)
        .findFirst()
        .orElse(CheckList.NONE);
  }

  private void capital() {
    checks.usd(
        "cashFlow",
        "Option cash flow",
        Chapter.HEDGE,
        pack.capital().priceToCashFlow().cashFlow(),
        sum("cashFlow", "Premium received"),
        less("cashFlow", "Premium paid"),
        less("cashFlow", "Fees"),
        less("cashFlow", "Settlements"));
  }
}
