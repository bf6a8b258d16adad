package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.SideRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every condor in detail. */
final class CondorTables {

  static final String POSITIONS = "positions";

  private CondorTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    List<CondorRow> condors = pack.condors();
    List<ReportBlock> blocks = new ArrayList<>();
    blocks.add(positions(condors));
    blocks.add(profit(condors));
    blocks.add(sides(condors, pack.market().dailyRange()));
    blocks.add(greeks(condors));
    blocks.addAll(PayoffCharts.of(condors));
    blocks.add(legs(condors));
    blocks.add(leftovers(pack.leftovers()));
    return blocks;
  }

  private static ReportTable positions(List<CondorRow> condors) {
    return new TableBuilder<CondorRow>(POSITIONS, "Positions")
        .note("S* is the spot that the forward of this root and expiry implies.")
        .text("Condor", CondorRow::id)
        .text("Root", CondorRow::root)
        .date("Expiry", CondorRow::expiry)
        .number("Days", "calendar", 0, CondorRow::daysToExpiry)
        .number("Sessions", "trading days", 0, CondorRow::tradingDays)
        .number("Contracts", "", 0, CondorRow::contracts)
        .number("Long put", "strike", 0, CondorRow::longPut)
        .number("Short put", "strike", 0, CondorRow::shortPut)
        .number("Short call", "strike", 0, CondorRow::shortCall)
        .number("Long call", "strike", 0, CondorRow::longCall)
        .figure("Break-even low", POINTS, 2, CondorRow::breakEvenLow)
        .figure("Break-even high", POINTS, 2, CondorRow::breakEvenHigh)
        .percent("Probability of profit", 1, CondorRow::probabilityOfProfit)
        .figure("S*", POINTS, 2, CondorRow::spot)
        .figure("Forward", POINTS, 2, CondorRow::forward)
        .prose(
            "Remarks",
            c ->
                String.join(", ", c.irregularities().stream().map(Words::ofCode).toList()))
        .build(condors, "This book holds no iron condor.");
  }

  private static ReportTable profit(List<CondorRow> condors) {
    return new TableBuilder<CondorRow>("profit", "Prices and profit")
        .note(
            "Prices are for one unit, USD for the position. Returns assume that the credit is kept to expiry.")
        .text("Condor", CondorRow::id)
        .figure("Net credit", POINTS, 2, CondorRow::netCredit)
        .figure("Cost to close", "pts at mid", 2, CondorRow::costToClose)
        .figure("Cost to close natural", "pts at bid/ask", 2, CondorRow::costToCloseNatural)
        .figure("P&L", USD, 0, CondorRow::pnl)
        .percent("Captured", 0, CondorRow::capturedShare)
        .figure("Max profit", USD, 0, CondorRow::maxProfit)
        .figure("Max loss", USD, 0, CondorRow::maxLoss)
        .percent("Credit to width", 1, CondorRow::creditToWidth)
        .figure("Extrinsic of shorts", USD, 0, CondorRow::extrinsicOfShorts)
        .percent("Return compounding", 1, CondorRow::annualisedReturn)
        .percent("Return simple", 1, CondorRow::annualisedReturnSimple)
        .percent("IRR on margin", 1, CondorRow::irr)
        .percent("IRR simple", 1, CondorRow::irrSimple)
        .figure("Original notional", USD, 0, CondorRow::originalNotional)
        .build(condors, "This book holds no iron condor.");
  }

  private record Side(String condor, String name, SideRow row) {}

  private static ReportTable sides(List<CondorRow> condors, RangeRow dailyRange) {
    List<Side> sides = condors.stream()
        .flatMap(
            c -> Stream.of(new Side(c.id(), "PUT", c.put()), new Side(c.id(), "CALL", c.call())))
        .toList();
    return new TableBuilder<Side>("sides", "State of both sides")
        .note(
            "Severity is the share of the side's largest loss that is marked; intrinsic is 0 at the short strike and"
                + " 100 % at the long one. Probabilities are risk-neutral, of the short strike; a touch is approximate. The daily range takes its implied vol from "
                + MarketWords.impliedFrom(dailyRange.impliedFrom())
                + ".")
        .text("Condor", Side::condor)
        .text("Side", Side::name)
        .toned("State", s -> s.row().state().name(), s -> States.tone(s.row().state()))
        .text("Before", s -> s.row().previousState().name())
        .toned(
            "Beyond long strike",
            s -> s.row().breachedThrough() ? "YES" : "no",
            s -> s.row().breachedThrough() ? Tone.BAD : Tone.PLAIN)
        .figure("|Delta|", "of the short", 4, s -> s.row().shortDelta())
        .figure("Distance", "sigmas", 2, s -> s.row().distanceSigma())
        .figure("Distance in points", POINTS, 2, s -> s.row().distancePoints())
        .figure("Distance in ranges", "daily ranges", 2, s -> s.row().distanceRanges())
        .percent("P(in the money)", 1, s -> s.row().probabilityInTheMoney())
        .percent("P(touch)", 1, s -> s.row().probabilityOfTouch())
        .percent("Severity marked", 1, s -> s.row().severityMark())
        .percent("Severity intrinsic", 1, s -> s.row().severityIntrinsic())
        .prose("Episode", s -> s.row().episode())
        .build(sides, "This book holds no iron condor.");
  }

  private static ReportTable greeks(List<CondorRow> condors) {
    TableBuilder<CondorRow> table =
        new TableBuilder<CondorRow>("condorGreeks", "Greeks").text("Condor", CondorRow::id);
    for (ExposureRows greek : ExposureRows.SPX) {
      table.figure(greek.name(), greek.unit(), 2, c -> greek.value().apply(c.exposure()));
    }
    return table.build(condors, "This book holds no iron condor.");
  }

  private record CondorLeg(String condor, LegRow row) {}

  private static ReportTable legs(List<CondorRow> condors) {
    List<CondorLeg> legs = condors.stream()
        .flatMap(c -> c.legs().stream().map(leg -> new CondorLeg(c.id(), leg)))
        .toList();
    return legTable(new TableBuilder<CondorLeg>("legs", "Legs").text("Condor", CondorLeg::condor))
        .build(legs, "This book holds no iron condor.");
  }

  private static ReportTable leftovers(List<LegRow> leftovers) {
    List<CondorLeg> legs =
        leftovers.stream().map(leg -> new CondorLeg("no condor", leg)).toList();
    return legTable(new TableBuilder<CondorLeg>("leftovers", "Left over legs")
            .note("Option legs that are neither part of a condor nor a hedge.")
            .text("Part of", CondorLeg::condor))
        .build(legs, "No leg is left over.");
  }

  private static TableBuilder<CondorLeg> legTable(TableBuilder<CondorLeg> table) {
    return table
        .text("Symbol", l -> l.row().symbol())
        .number("Quantity", "contracts", 0, l -> l.row().quantity())
        .text("Right", l -> l.row().right())
        .number("Strike", "pts", 0, l -> l.row().strike())
        .date("Expiry", l -> l.row().expiry())
        .figure("Entry", "pts", 2, l -> l.row().entryPrice())
        .figure("Mark", "pts", 3, l -> l.row().mark())
        .toned(
            "Marked by",
            l -> Marks.name(l.row().rung()),
            l -> Marks.tone(l.row().rung()))
        .text("Quality", l -> String.join(", ", l.row().quality()))
        .figure("Bid", "pts", 2, l -> l.row().bid())
        .figure("Ask", "pts", 2, l -> l.row().ask())
        .percent("Implied vol", 2, l -> l.row().impliedVol())
        .figure("Delta", "per unit", 4, l -> l.row().delta())
        .figure("Extrinsic", "pts", 2, l -> l.row().extrinsic())
        .prose("Note", l -> l.row().note());
  }
}
