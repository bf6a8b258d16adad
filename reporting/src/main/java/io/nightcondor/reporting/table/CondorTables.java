package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.StructureRow;
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
    blocks.add(BookTables.metrics(pack));
    blocks.add(sides(condors, pack.market().dailyRange()));
    blocks.add(LikelihoodTables.moves(condors));
    blocks.add(LikelihoodTables.sides(condors));
    blocks.add(AlternativeTables.of(condors));
    blocks.add(SettlementTables.condors(condors));
    blocks.add(SettlementTables.expiries(pack.settlement()));
    blocks.add(SettlementTables.specialOpening(pack.settlement()));
    blocks.add(SettlementTables.payoffs(condors));
    blocks.add(MarginTables.structures(condors, pack.structures()));
    blocks.add(MarginTables.book(pack.margin()));
    blocks.add(MarginTables.scan(pack.margin()));
    blocks.addAll(ExplainTables.of(pack.pnlExplain()));
    blocks.add(greeks(condors));
    blocks.add(AggregateTables.of(pack.aggregates()));
    blocks.addAll(PayoffCharts.of(condors));
    blocks.add(StructureTables.of(pack.structures()));
    blocks.add(StructureTables.greeks(pack.structures()));
    blocks.add(legs(condors, pack.structures()));
    blocks.add(leftovers(pack.leftovers()));
    return blocks;
  }

  private static ReportTable positions(List<CondorRow> condors) {
    return new TableBuilder<CondorRow>(POSITIONS, "Positions")
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
        .percent("Return compounding", 1, c -> Returns.shown(c.annualisedReturn()))
        .percent("Return simple", 1, c -> Returns.shown(c.annualisedReturnSimple()))
        .percent("IRR on margin", 1, c -> Returns.shown(c.irr()))
        .percent("IRR simple", 1, c -> Returns.shown(c.irrSimple()))
        .figure("Original notional", USD, 0, CondorRow::originalNotional)
        .build(condors, "This book holds no iron condor.");
  }

  private static ReportTable sides(List<CondorRow> condors, RangeRow dailyRange) {
    return new TableBuilder<CondorSide>("sides", "State of both sides")
        .note(
            "Severity is the share of the side's largest loss that is marked; intrinsic is 0 at the short strike and"
                + " 100 % at the long one. The daily range takes its implied vol from "
                + MarketWords.impliedFrom(dailyRange.impliedFrom())
                + ".")
        .text("Condor", CondorSide::condor)
        .text("Side", CondorSide::name)
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
        .figure("Theta", "USD/day", 2, s -> s.row().theta())
        .percent("Severity marked", 1, s -> s.row().severityMark())
        .percent("Severity intrinsic", 1, s -> s.row().severityIntrinsic())
        .prose("Episode", s -> s.row().episode())
        .build(CondorSide.of(condors), "This book holds no iron condor.");
  }

  private static ReportTable greeks(List<CondorRow> condors) {
    TableBuilder<CondorRow> table =
        new TableBuilder<CondorRow>("condorGreeks", "Greeks").text("Condor", CondorRow::id);
    for (ExposureRows greek : ExposureRows.SPX) {
      table.figure(greek.name(), greek.unit(), 2, c -> greek.value().apply(c.exposure()));
    }
    return table.build(condors, "This book holds no iron condor.");
  }

  private record CondorLeg(String structure, LegRow row) {}

  private static ReportTable legs(List<CondorRow> condors, List<StructureRow> structures) {
    Stream<CondorLeg> ofCondors =
        condors.stream().flatMap(c -> c.legs().stream().map(leg -> new CondorLeg(c.id(), leg)));
    Stream<CondorLeg> ofStructures =
        structures.stream().flatMap(s -> s.legs().stream().map(leg -> new CondorLeg(s.id(), leg)));
    return legTable(
            new TableBuilder<CondorLeg>("legs", "Legs").text("Part of", CondorLeg::structure))
        .build(Stream.concat(ofCondors, ofStructures).toList(), "This book holds no structure.");
  }

  private static ReportTable leftovers(List<LegRow> leftovers) {
    List<CondorLeg> legs =
        leftovers.stream().map(leg -> new CondorLeg("no structure", leg)).toList();
    return legTable(new TableBuilder<CondorLeg>("leftovers", "Left over legs")
            .note("Option legs that are neither part of a structure nor a hedge.")
            .text("Part of", CondorLeg::structure))
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
