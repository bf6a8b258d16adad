package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import io.nightcondor.analytics.pack.RiskPack;
import java.util.ArrayList;
import java.util.List;

/** Every condor in detail. */
final class CondorTables {

  static final String POSITIONS = "positions";

  /** The column that says whether a condor is still open. */
  static final String LIFE = "Life";

  static final String OPEN = "open";
  static final String SETTLED = "SETTLED";

  private CondorTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    List<CondorRow> condors = pack.condors();
    List<ReportBlock> blocks = new ArrayList<>();
    blocks.add(positions(condors));
    blocks.add(profit(condors));
    blocks.add(returns(condors));
    blocks.add(BookTables.metrics(pack));
    blocks.add(sides(condors, pack.market().dailyRange()));
    blocks.addAll(TrailCharts.states(pack.trail()));
    blocks.add(LikelihoodTables.moves(condors));
    blocks.add(LikelihoodTables.sides(condors));
    blocks.add(AlternativeTables.of(condors));
    blocks.add(MarginTables.structures(condors, pack.structures()));
    blocks.add(MarginTables.book(pack.margin()));
    blocks.add(MarginTables.scan(pack.margin()));
    blocks.add(greeks(condors));
    blocks.addAll(AggregateTables.of(pack.aggregates()));
    blocks.addAll(PayoffCharts.of(condors));
    blocks.add(StructureTables.of(pack.structures()));
    blocks.add(StructureTables.chances(pack.structures()));
    blocks.add(StructureTables.greeks(pack.structures()));
    blocks.addAll(LegTables.of(pack));
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
            "Prices are for one unit, USD for the position. What has settled can lose no more: the book's largest loss is that of the open ones.")
        .text("Condor", CondorRow::id)
        .text(LIFE, CondorTables::life)
        .figure("Net credit", POINTS, 2, CondorRow::netCredit)
        .figure("Cost to close", "pts at mid", 2, CondorRow::costToClose)
        .figure("Cost to close natural", "pts at bid/ask", 2, CondorRow::costToCloseNatural)
        .figure("P&L", USD, 0, CondorRow::pnl)
        .summed()
        .percent("Captured", 0, CondorRow::capturedShare)
        .figure("Max profit", USD, 0, CondorRow::maxProfit)
        .summed()
        .figure("Max loss", USD, 0, CondorRow::maxLoss)
        .summed()
        .percent("Credit to width", 1, CondorRow::creditToWidth)
        .figure("Extrinsic of shorts", USD, 0, CondorRow::extrinsicOfShorts)
        .build(condors, "This book holds no iron condor.");
  }

  private static String life(CondorRow condor) {
    return isSettled(condor) ? SETTLED : OPEN;
  }

  /** Whether it has settled at this close. */
  static boolean isSettled(CondorRow condor) {
    return condor.irregularities().contains(SETTLED);
  }

  private static ReportTable returns(List<CondorRow> condors) {
    return new TableBuilder<CondorRow>("returns", "Returns and notional")
        .note(
            "A year. Those on the largest loss assume that the credit is kept to expiry, those on margin that all is closed tonight.")
        .text("Condor", CondorRow::id)
        .text(LIFE, CondorTables::life)
        .percent("Return compounding", 1, c -> Returns.shown(c.annualisedReturn()))
        .percent("Return simple", 1, c -> Returns.shown(c.annualisedReturnSimple()))
        .percent("IRR on margin", 1, c -> Returns.shown(c.irr()))
        .percent("IRR simple", 1, c -> Returns.shown(c.irrSimple()))
        .figure("Original notional", USD, 0, CondorRow::originalNotional)
        .summed()
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
}
