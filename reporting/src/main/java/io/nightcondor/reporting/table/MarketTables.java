package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel;
import java.util.List;
import java.util.stream.Collectors;

/** Market levels behind the figures. */
final class MarketTables {

  private MarketTables() {}

  static List<ReportBlock> of(MarketPanel market) {
    return List.of(
        indices(market.indices()),
        dailyRange(market.dailyRange()),
        vxCurve(market.vxCurve()),
        vixReplication(market.vixReplication()),
        vixTerms(market.vixReplication()),
        skews(market.skews()),
        slices(market.slices()),
        smiles(market.slices()));
  }

  private static ReportTable indices(List<MarketPanel.IndexRow> rows) {
    return new TableBuilder<MarketPanel.IndexRow>("indices", "Index closes")
        .text("Index", r -> MarketWords.index(r.symbol()))
        .text("Unit", r -> MarketWords.unit(r.symbol()))
        .number("Close", "", 2, MarketPanel.IndexRow::close)
        .figure("Close before", "", 2, MarketPanel.IndexRow::previousClose)
        .figure("Change", "", 2, r -> r.previousClose().map(before -> r.close() - before))
        .percent("Relative change", 2, MarketWords::relativeChange)
        .build(rows, "No index close was read.");
  }

  private static ReportTable dailyRange(MarketPanel.RangeRow row) {
    return new TableBuilder<MarketPanel.RangeRow>("dailyRange", "Expected daily range of the SPX")
        .note("Implied and realised variance, weighted 65 to 35, over one trading day.")
        .figure("Daily range", "% of the index", 2, MarketPanel.RangeRow::percent)
        .percent("Implied vol", 2, MarketPanel.RangeRow::impliedVol)
        .text("Implied from", r -> MarketWords.impliedFrom(r.impliedFrom()))
        .percent("Realised vol", 2, MarketPanel.RangeRow::realisedVol)
        .build(List.of(row), "");
  }

  private static ReportTable vxCurve(List<MarketPanel.VxRow> rows) {
    return new TableBuilder<MarketPanel.VxRow>("vxCurve", "VIX futures curve")
        .note(
            "Dispersion is how far the parity levels of single strikes lie apart; a settlement has none. "
                + "A response is the move of the future for one point of spot VIX, in three cases.")
        .date("Settles", MarketPanel.VxRow::expiry)
        .number("Days", "calendar", 0, MarketPanel.VxRow::days)
        .number("Level", VIX_POINTS, 3, MarketPanel.VxRow::level)
        .text("Source", r -> Words.ofCode(r.source()))
        .number("Dispersion", VIX_POINTS, 3, MarketPanel.VxRow::dispersion)
        .toned(
            "Confidence",
            r -> r.lowConfidence() ? "LOW" : "normal",
            r -> r.lowConfidence() ? Tone.WATCH : Tone.PLAIN)
        .number("Response LOW", "per VIX point", 3, MarketPanel.VxRow::betaLow)
        .number("Response BASE", "per VIX point", 3, MarketPanel.VxRow::beta)
        .number("Response HIGH", "per VIX point", 3, MarketPanel.VxRow::betaHigh)
        .build(rows, "No VIX futures curve was found.");
  }

  private static ReportTable vixReplication(List<MarketPanel.VixRow> rows) {
    return new TableBuilder<MarketPanel.VixRow>("vixReplication", "Volatility indices of the chain")
        .note("Cboe's calculation on the chain's own quotes, beside the published close. "
            + "A VIX more than 0.50 points from the published one fails its check.")
        .text("Index", MarketPanel.VixRow::symbol)
        .number("Days ahead", "calendar", 0, MarketPanel.VixRow::targetDays)
        .figure("Of the chain", VIX_POINTS, 2, MarketPanel.VixRow::replicated)
        .figure("Published", VIX_POINTS, 2, MarketPanel.VixRow::published)
        .figure("Difference", VIX_POINTS, 2, MarketPanel.VixRow::difference)
        .toned("Check", MarketWords::check, r -> r.beyondLimit() ? Tone.BAD : Tone.PLAIN)
        .build(rows, "No volatility index was computed on this night.");
  }

  /** A term and the index that it belongs to. */
  private record Term(String index, MarketPanel.VixTermRow row) {}

  private static ReportTable vixTerms(List<MarketPanel.VixRow> rows) {
    List<Term> terms = rows.stream()
        .flatMap(row -> row.terms().stream().map(term -> new Term(row.symbol(), term)))
        .toList();
    return new TableBuilder<Term>("vixTerms", "Terms of the volatility indices")
        .foldable()
        .text("Index", Term::index)
        .text("Root", t -> t.row().root())
        .date("Expiry", t -> t.row().expiry())
        .number("Time", "minutes", 0, t -> t.row().minutes())
        .percent("Rate", 3, t -> Figure.of(t.row().rate()))
        .number("Parity strike", POINTS, 0, t -> t.row().parityStrike())
        .number("Forward", POINTS, 2, t -> t.row().forward())
        .number("Centre strike", POINTS, 0, t -> t.row().centreStrike())
        .number("Strikes", "used", 0, t -> t.row().strikes())
        .number("Lowest", POINTS, 0, t -> t.row().lowestStrike())
        .number("Highest", POINTS, 0, t -> t.row().highestStrike())
        .number("Variance", "annual", 6, t -> t.row().variance())
        .percent("Weight", 2, t -> Figure.of(t.row().weight()))
        .build(terms, "No chain defined a volatility index.");
  }

  private static ReportTable slices(List<MarketPanel.SliceRow> rows) {
    return new TableBuilder<MarketPanel.SliceRow>("slices", "Calibrated expiries")
        .foldable()
        .text("Root", MarketPanel.SliceRow::root)
        .date("Expiry", MarketPanel.SliceRow::expiry)
        .number("Time", "years", 4, MarketPanel.SliceRow::years)
        .number("Forward", POINTS, 2, MarketPanel.SliceRow::forward)
        .number("Discount factor", "", 6, MarketPanel.SliceRow::discountFactor)
        .text("Forward from", r -> Words.ofCode(r.method()))
        .percent("At-the-money vol", 2, r -> Figure.of(r.atmVol()))
        .percent("Implied carry", 2, MarketPanel.SliceRow::impliedCarry)
        .number("Quotes", "used", 0, MarketPanel.SliceRow::quotesUsed)
        .number("Knots", "of the smile", 0, MarketPanel.SliceRow::smileKnots)
        .text("Smile", r -> MarketWords.smile(r.smile().rung()))
        .prose(
            "Flags",
            r -> String.join(", ", r.flags().stream().map(Words::ofCode).toList()))
        .build(rows, "No expiry was calibrated.");
  }

  private static ReportTable skews(List<MarketPanel.SkewRow> rows) {
    return new TableBuilder<MarketPanel.SkewRow>("skews", "At-the-money vol and skew by expiry")
        .note(
            "On the smile, deltas to the forward. Risk reversal: the vol of the call of 25 delta less that of the put; below 0 falls are dear.")
        .text("Root", MarketPanel.SkewRow::root)
        .date("Expiry", MarketPanel.SkewRow::expiry)
        .percent("At-the-money vol", 2, MarketPanel.SkewRow::atmVol)
        .percent("Its change", 2, MarketPanel.SkewRow::atmChange)
        .percent("Put vol, 25 delta", 2, MarketPanel.SkewRow::putVol)
        .percent("Call vol, 25 delta", 2, MarketPanel.SkewRow::callVol)
        .percent("Risk reversal", 2, MarketPanel.SkewRow::riskReversal)
        .percent("Change of it", 2, MarketPanel.SkewRow::change)
        .build(rows, "No SPX expiry was calibrated.");
  }

  private static ReportTable smiles(List<MarketPanel.SliceRow> rows) {
    return new TableBuilder<MarketPanel.SliceRow>("smiles", "Fit and checks of the smiles")
        .note(
            "Errors are root mean squares over the out-of-the-money quotes: of prices in half-spreads, of vols by vega. "
                + "Lowest density is Gatheral's g: below 0 a butterfly would have a negative price. "
                + "A wing is the slope of total variance, below 2. Calendar lack is what the vol would need to keep "
                + "the variance of the expiry before it.")
        .foldable()
        .text("Root", MarketPanel.SliceRow::root)
        .date("Expiry", MarketPanel.SliceRow::expiry)
        .text("Form", r -> MarketWords.smile(r.smile().rung()))
        .figure("Price error", "half-spreads", 2, r -> r.smile().rmsHalfSpreads())
        .figure("Vol error", "vol points", 3, r -> r.smile().rmsVolPoints())
        .figure("Lowest density", "g", 3, r -> r.smile().lowestDensity())
        .figure("Left wing", "slope", 3, r -> r.smile().leftWingSlope())
        .figure("Right wing", "slope", 3, r -> r.smile().rightWingSlope())
        .figure("Calendar lack", "vol points", 3, r -> r.smile().calendarLack())
        .prose("Quotes without a vol", r -> unsolved(r.smile().unsolved()))
        .build(rows, "No expiry was calibrated.");
  }

  private static String unsolved(List<MarketPanel.UnsolvedRow> rows) {
    return rows.stream()
        .map(row -> row.quotes() + " " + Words.ofCode(row.reason()))
        .collect(Collectors.joining(", "));
  }

  static ReportTable events(List<MarketPanel.EventRow> rows) {
    return new TableBuilder<MarketPanel.EventRow>("events", "Events around the session")
        .text("Event", MarketPanel.EventRow::event)
        .date("Date", MarketPanel.EventRow::date)
        .text("When", r -> MarketWords.when(r.tradingDays()))
        .text("Status", r -> Words.ofCode(r.status()))
        .prose("Source", MarketPanel.EventRow::source)
        .build(rows, "No event is known.");
  }
}
