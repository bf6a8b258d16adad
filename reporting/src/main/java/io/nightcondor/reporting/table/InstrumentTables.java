package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgePanel;
import io.nightcondor.analytics.pack.InstrumentRow;
import io.nightcondor.analytics.pack.InstrumentRow.GateRow;
import io.nightcondor.analytics.pack.InstrumentRow.GateVerdict;
import io.nightcondor.analytics.pack.PivotRow;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import java.util.List;

/** With what to hedge, at what price, and why not with the others. */
final class InstrumentTables {

  private static final String NONE = "No instrument was considered.";

  /** What could be ranked besides futures and options. */
  private static final List<String> SHARES = List.of("VXX", "UVXY");

  /** Levels of all sets from low to high; none has every one. */
  private static final List<String> LEVELS =
      List.of("S4", "S3", "S2", "S1", "P", "R1", "R2", "R3", "R4");

  private InstrumentTables() {}

  static List<ReportBlock> of(HedgePanel hedge) {
    return List.of(
        ranking(hedge.instruments()),
        pivots(hedge.pivots()),
        prices(hedge.instruments()),
        gates(hedge.instruments()));
  }

  private static ReportTable ranking(List<InstrumentRow> instruments) {
    return new TableBuilder<InstrumentRow>("instruments", "Instruments, ranked")
        .note(
            "Of one unit, best first: score is cost for each USD of stress gain at BASE, lower is better. LOW is the case in which the hedge under-delivers. Cost to hold is commissions both ways, half-spread and margin less the carry to the horizon, the condor's expiry but at most 30 days; below 0 the unit earns more carry than it costs. Break-even is the VIX at settlement at which the payoff equals the cost."
                + withoutPrice(instruments))
        .text("Symbol", InstrumentRow::symbol)
        .text("Contract", i -> ContractNames.of(i.symbol()))
        .text("Verdict", InstrumentRow::verdict)
        .figure("Rank", "", 0, i -> TableBuilder.unlessZero(i.rank(), "NOT_ELIGIBLE"))
        .figure("Gain LOW", USD, 0, InstrumentRow::gainLow)
        .figure("Gain BASE", USD, 0, InstrumentRow::gainBase)
        .figure("Gain HIGH", USD, 0, InstrumentRow::gainHigh)
        .cost("Cost to hold", USD, 0, InstrumentRow::cost)
        .figure("Score", "cost/gain", 3, InstrumentRow::score)
        .figure("Break-even", VIX_POINTS, 2, InstrumentRow::breakEven)
        .figure("Limit", VIX_POINTS, 2, InstrumentRow::limitPrice)
        .flag("Confidence", InstrumentRow::lowConfidence, "LOW", "normal", Tone.WATCH)
        .prose("Limit from", InstrumentRow::pivot)
        .build(instruments, NONE);
  }

  /** Shares need a price of their own: without one they are not in the list, which must be said. */
  private static String withoutPrice(List<InstrumentRow> instruments) {
    List<String> missing = SHARES.stream()
        .filter(share -> instruments.stream().noneMatch(row -> row.symbol().equals(share)))
        .toList();
    return missing.isEmpty()
        ? ""
        : " Without a price in the source, so not ranked: %s, which trade as shares."
            .formatted(String.join(" and ", missing));
  }

  private static ReportTable prices(List<InstrumentRow> instruments) {
    return new TableBuilder<InstrumentRow>(
            "instrumentPrices", "Prices and costs of the instruments")
        .note(
            "Cost to hold = commissions + half-spread - carry + cost of the margin, to the horizon in the note. Carry is the expected P&L over the horizon with the curve unchanged, negative if it is paid. Shares are quoted in USD.")
        .foldable()
        .text("Symbol", InstrumentRow::symbol)
        .text("Kind", i -> Words.ofCode(i.kind()))
        .dateOr("Settles", "no settlement", InstrumentRow::expiry)
        .figure("Days", "calendar", 0, InstrumentRow::days)
        .figure("Mark", VIX_POINTS, 3, InstrumentRow::mark)
        .figure("Bid", VIX_POINTS, 2, InstrumentRow::bid)
        .figure("Ask", VIX_POINTS, 2, InstrumentRow::ask)
        .figure("Delta", "to its future", 3, InstrumentRow::delta)
        .figure("Carry", USD, 2, InstrumentRow::carry)
        .figure("Cost of margin", USD, 2, InstrumentRow::margin)
        .cost("Cost to hold", USD, 2, InstrumentRow::cost)
        .figure("Premium charge", USD, 2, InstrumentRow::premiumCharge)
        .prose("Note", InstrumentRow::note)
        .build(instruments, NONE);
  }

  private record Gate(InstrumentRow instrument, GateRow row) {}

  private static ReportTable gates(List<InstrumentRow> instruments) {
    List<Gate> rows = instruments.stream()
        .flatMap(i -> i.gates().stream().map(g -> new Gate(i, g)))
        .toList();
    return new TableBuilder<Gate>("instrumentGates", "Liquidity gates of the instruments")
        .note(
            "Liquidity vanishes in spikes: an instrument that fails a gate gives way to the next. A gate whose figure no source has is skipped and lowers the confidence.")
        .foldable()
        .text("Symbol", g -> g.instrument().symbol())
        .text("Gate", g -> g.row().gate())
        .toned("Verdict", g -> word(g.row().verdict()), g -> tone(g.row().verdict()))
        .column("Value", "", 3, Kind.NUMBER, g -> cell(g.row().value()))
        .column("Limit", "", 3, Kind.NUMBER, g -> cell(Figure.of(g.row().limit())))
        .build(rows, "No gate was looked at.");
  }

  /** Counts whole, spreads with their decimals. */
  private static ReportCell cell(Figure figure) {
    boolean whole = figure instanceof Figure.Known known && known.value() % 1 == 0;
    return TableBuilder.cell(figure, whole ? 0 : 3, false);
  }

  private static String word(GateVerdict verdict) {
    return switch (verdict) {
      case PASS -> "PASS";
      case FAIL -> "FAIL";
      case NOT_IN_SOURCE -> "NOT IN SOURCE";
    };
  }

  private static Tone tone(GateVerdict verdict) {
    return switch (verdict) {
      case PASS -> Tone.GOOD;
      case FAIL -> Tone.WARN;
      case NOT_IN_SOURCE -> Tone.WATCH;
    };
  }

  private static ReportTable pivots(List<PivotRow> rows) {
    TableBuilder<PivotRow> table = new TableBuilder<PivotRow>("pivots", "Pivots of the VIX futures")
        .note(
            "From the day's high, low and settlement of the future, never of the spot VIX. Limits take the classic set; the others stand beside it.")
        .date("Future", PivotRow::expiry)
        .text("Set", r -> Words.ofCode(r.set()))
        .number("High", VIX_POINTS, 2, PivotRow::high)
        .number("Low", VIX_POINTS, 2, PivotRow::low)
        .number("Settlement", VIX_POINTS, 3, PivotRow::close);
    LEVELS.forEach(name -> table.figure(name, VIX_POINTS, 2, row -> level(row, name)));
    return table.build(rows, "Pivots are not available: no VIX future has a high and a low.");
  }

  private static Figure level(PivotRow row, String name) {
    return row.levels().stream()
        .filter(level -> level.name().equals(name))
        .map(level -> Figure.of(level.level()))
        .findFirst()
        .orElse(Figure.missing("none"));
  }
}
