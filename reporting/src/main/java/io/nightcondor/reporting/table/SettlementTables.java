package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.USD;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.MarketPanel.EventRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.SettlementPanel;
import io.nightcondor.analytics.pack.SettlementPanel.ExpiryRow;
import io.nightcondor.analytics.pack.SettlementPanel.SpecialOpeningRow;
import io.nightcondor.analytics.pack.SettlementRow;
import java.util.List;
import java.util.stream.Collectors;

/** How and when positions settle, and the events around the session. */
final class SettlementTables {

  private SettlementTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    return List.of(
        expiries(pack.settlement()),
        condors(pack.condors()),
        specialOpening(pack.settlement()),
        MarketTables.events(pack.market().events()),
        payoffs(pack.condors()));
  }

  private static ReportTable condors(List<CondorRow> condors) {
    return new TableBuilder<CondorRow>("settlement", "Settlement")
        .note(
            "Cash, European: nothing is assigned early. AM gap: held past the last close before an opening print with a short strike within two daily ranges; PM pin: expires with the coming close within one.")
        .text("Condor", CondorRow::id)
        .text("Style", c -> c.settlement().style())
        .text("Settles at", c -> c.settlement().settlesAt())
        .toned(
            "AM gap", c -> yes(c.settlement().amGap()), c -> tone(c.settlement().amGap()))
        .toned(
            "PM pin", c -> yes(c.settlement().pmPin()), c -> tone(c.settlement().pmPin()))
        .figure("Nearest short", POINTS, 2, c -> c.settlement().nearestShort())
        .figure("Daily range", POINTS, 2, c -> c.settlement().range())
        .prose("Events before it", c -> events(c.settlement().events()))
        .build(condors, "This book holds no iron condor.");
  }

  private record Point(String condor, SettlementRow.PointRow row) {}

  private static ReportTable payoffs(List<CondorRow> condors) {
    List<Point> points = condors.stream()
        .flatMap(c -> c.settlement().payoffs().stream().map(row -> new Point(c.id(), row)))
        .toList();
    return new TableBuilder<Point>("settlementPayoff", "Payoff by settlement level")
        .note("Profit since entry at settlement, by expected daily ranges from S*.")
        .foldable()
        .text("Condor", Point::condor)
        .figure("From S*", "daily ranges", 2, p -> p.row().ranges())
        .number("Level", POINTS, 2, p -> p.row().level())
        .figure("Payoff", USD, 0, p -> p.row().payoff())
        .build(points, "Nothing is left to settle.");
  }

  private static ReportTable expiries(SettlementPanel settlement) {
    return new TableBuilder<ExpiryRow>("expiries", "Expiries of the next ten days")
        .date("Date", ExpiryRow::date)
        .number("Sessions", "trading days", 0, ExpiryRow::tradingDays)
        .text("Root", ExpiryRow::root)
        .text("Style", ExpiryRow::style)
        .text("Settles at", ExpiryRow::settlesAt)
        .number("Condors", "", 0, ExpiryRow::condors)
        .number("Contracts", "long and short", 0, ExpiryRow::contracts)
        .figure("Max loss", USD, 0, ExpiryRow::maxLoss)
        .prose(
            "Flags", e -> e.flags().stream().map(Words::ofCode).collect(Collectors.joining(", ")))
        .build(settlement.expiries(), "Nothing expires in the next ten days.");
  }

  private static ReportTable specialOpening(SettlementPanel settlement) {
    return new TableBuilder<SpecialOpeningRow>("specialOpening", "VIX options near their strike")
        .note(
            "They settle at a special opening quotation, which can depart from the last quote of the future.")
        .text("Symbol", SpecialOpeningRow::symbol)
        .number("Quantity", "contracts", 0, SpecialOpeningRow::quantity)
        .number("Strike", VIX_POINTS, 2, SpecialOpeningRow::strike)
        .date("Last trading day", SpecialOpeningRow::lastTradingDay)
        .date("Settles on", SpecialOpeningRow::expiry)
        .figure("Future", VIX_POINTS, 2, SpecialOpeningRow::future)
        .figure("Distance", VIX_POINTS, 2, SpecialOpeningRow::distance)
        .toned("Tonight", s -> yes(s.tonight()), s -> tone(s.tonight()))
        .build(settlement.specialOpening(), "No VIX option is near its strike and its last day.");
  }

  private static String events(List<EventRow> events) {
    return events.isEmpty()
        ? "none"
        : events.stream()
            .map(event -> "%s %s".formatted(event.event(), event.date()))
            .collect(Collectors.joining(", "));
  }

  private static String yes(boolean flag) {
    return flag ? "YES" : "no";
  }

  private static Tone tone(boolean flag) {
    return flag ? Tone.BAD : Tone.PLAIN;
  }
}
