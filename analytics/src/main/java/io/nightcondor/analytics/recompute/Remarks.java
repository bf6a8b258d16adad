package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DataPanel.RejectedRowRow;
import io.nightcondor.analytics.pack.Figure.Known;
import io.nightcondor.analytics.pack.MarketPanel.VixRow;
import io.nightcondor.analytics.pack.SettlementRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reader must know before trusting a night's figures. */
final class Remarks {

  /** Flags of a slice that a reader of its figures should know on the front page. */
  private static final Set<ExpirySlice.Flag> LOW_CONFIDENCE = EnumSet.of(
      ExpirySlice.Flag.THIN,
      ExpirySlice.Flag.LOW_CONF_FORWARD,
      ExpirySlice.Flag.SURFACE_FALLBACK,
      ExpirySlice.Flag.POOR_FIT);

  private final BookInput input;
  private final List<CondorNight> condors;
  private final Holdings holdings;
  private final HedgeNight hedge;
  private final DataPanel data;
  private final List<CondorRow> rows;

  Remarks(
      BookInput input, Holdings holdings, HedgeNight hedge, DataPanel data, List<CondorRow> rows) {
    this.input = input;
    this.condors = holdings.condors();
    this.holdings = holdings;
    this.hedge = hedge;
    this.data = data;
    this.rows = rows;
  }

  boolean hasRefusedPositions() {
    return !refusedPositions().isEmpty();
  }

  /** Q18. */
  boolean doubtsTheChain() {
    return VixRows.of(input.market()).stream().anyMatch(VixRow::beyondLimit);
  }

  boolean hasUnquotedPositions() {
    return !unquoted().isEmpty();
  }

  /** D4: a short strike is near where its condor settles next. */
  boolean hasSettlementRisk() {
    return rows.stream().anyMatch(Remarks::isNearItsSettlement);
  }

  List<String> list() {
    List<String> remarks = new ArrayList<>();
    if (input.run().modelled()) {
      remarks.add("MODELLED: the market data of this night come from a model, not from a market.");
    }
    volatilityIndex(remarks);
    refusedPositions().stream()
        .map(row ->
            "Position refused: %s:%s: column '%s' has '%s', expected %s. Every figure below leaves it out."
                .formatted(row.file(), row.line(), row.column(), row.value(), row.expected()))
        .forEach(remarks::add);
    unquoted().stream()
        .map(position ->
            "NO_QUOTE %s: %s:%s holds a series without a quote tonight, expected one of the chain; its mark says how it was found. Check the symbol."
                .formatted(
                    position.instrument().symbol(), position.sourceFile(), position.sourceLine()))
        .forEach(remarks::add);
    data.unpriced().stream()
        .map(row -> "UNPRICED %s (%s): missing from %s."
            .formatted(row.symbol(), row.reason(), row.missingFrom()))
        .forEach(remarks::add);
    rows.stream()
        .filter(Remarks::isNearItsSettlement)
        .map(Remarks::settlement)
        .forEach(remarks::add);
    curve(remarks);
    slices(remarks);
    condors.stream()
        .filter(condor -> condor.valuation().condor().netCredit().isEmpty())
        .map(condor ->
            "UNKNOWN_COST %s: a fill has no price, so profit, largest loss and hedge size are missing."
                .formatted(condor.id()))
        .forEach(remarks::add);
    condors.stream()
        .filter(condor -> condor.valuation().condor().netCredit().isPresent()
            && condor.valuation().condor().tradeDate().isEmpty())
        .map(condor -> "UNKNOWN_COST %s: a fill has no date, so its returns over time are missing."
            .formatted(condor.id()))
        .forEach(remarks::add);
    outsideTheRules(remarks);
    hedge.hedges().stream()
        .filter(held -> held.lot().units() < 0)
        .map(held -> "Short hedge leg %s: no rule closes it, a person has to."
            .formatted(held.lot().symbol()))
        .forEach(remarks::add);
    if (input.fomc().isOutOfDate(input.market().session())) {
      remarks.add(
          "FOMC: the list of statement days has none in the 60 days after this session; give newer dates in the file that the key calendar.fomc names.");
    }
    if (input.moves().isEmpty()) {
      remarks.add(
          "NO_HISTORY: no file has past closes of SPX and VIX, so value at risk and expected shortfall are missing; give an index history of each.");
    }
    if (input.previousMarket().isEmpty()) {
      remarks.add(
          "The previous session was not run: states and counts of closes start tonight or are older.");
    }
    return remarks;
  }

  private void outsideTheRules(List<String> remarks) {
    int structures = holdings.structures().size();
    if (structures > 0) {
      remarks.add(
          structures == 1
              ? "1 other structure of options beside the condors; no rule looks after it."
              : "%s other structures of options beside the condors; no rule looks after them."
                  .formatted(structures));
    }
    int leftovers = holdings.leftovers().size();
    if (leftovers > 0) {
      remarks.add(
          leftovers == 1
              ? "1 option leg fits no structure and is listed as left over; no rule looks after it."
              : "%s option legs fit no structure and are listed as left over; no rule looks after them."
                  .formatted(leftovers));
    }
  }

  private static boolean isNearItsSettlement(CondorRow row) {
    return row.settlement().amGap() || row.settlement().pmPin();
  }

  private static String settlement(CondorRow row) {
    SettlementRow settlement = row.settlement();
    String near = "%s points from a short strike, one daily range is %s"
        .formatted(Say.two(settlement.nearestShort()), Say.two(settlement.range()));
    return settlement.amGap()
        ? "AM_GAP %s settles at the opening print of %s and cannot be traded before it; %s."
            .formatted(row.id(), settlement.settlesAt(), near)
        : "PM_PIN %s settles at the close of %s; %s."
            .formatted(row.id(), settlement.settlesAt(), near);
  }

  /** Options that still live after this close and of which the chain has no quote. */
  private List<Position> unquoted() {
    return input.positions().stream()
        .filter(position -> position.instrument() instanceof OptionSeries series
            && series.expiry().isAfter(input.market().session())
            && input.market().quote(series).isEmpty())
        .sorted(
            Comparator.comparing((Position position) -> position.instrument().symbol())
                .thenComparing(Position::sourceFile)
                .thenComparing(Position::sourceLine))
        .toList();
  }

  private List<RejectedRowRow> refusedPositions() {
    Set<String> files = data.files().stream()
        .filter(DataPanel.FileRow::holdsPositions)
        .map(DataPanel.FileRow::name)
        .collect(Collectors.toSet());
    return data.rejectedRows().stream()
        .filter(row -> files.contains(row.file()))
        .toList();
  }

  private void volatilityIndex(List<String> remarks) {
    for (VixRow row : VixRows.of(input.market())) {
      if (row.beyondLimit()
          && row.replicated() instanceof Known replicated
          && row.published() instanceof Known published
          && row.difference() instanceof Known difference) {
        remarks.add(String.format(
            Locale.ROOT,
            "VIX_CHECK: the chain's own VIX is %.2f, published %.2f, %+.2f points apart, expected at most 0.50. Quotes, their time or their roots may be wrong; check the chain before trusting a figure.",
            replicated.value(),
            published.value(),
            difference.value()));
      }
    }
  }

  private void curve(List<String> remarks) {
    List<VxPoint> points = input.market().vxCurve().points();
    boolean settled =
        points.stream().anyMatch(point -> point.source() == VxPoint.Source.SETTLEMENT);
    if (points.isEmpty()) {
      remarks.add(
          "VX_CURVE: no VIX futures and no VIX options; hedge levels stand on the spot VIX alone.");
    } else if (!settled) {
      long wide = points.stream().filter(VxPoint::lowConfidence).count();
      remarks.add(
          "VX_CURVE from put-call parity of VIX options: no settlement prices of VIX futures in the files; %s of %s levels are of low confidence."
              .formatted(wide, points.size()));
    }
    if (input.market().close("VIX").isEmpty()) {
      remarks.add(
          "No VIX close in the files; the stress starts from the level at the start of the VX curve.");
    }
  }

  private void slices(List<String> remarks) {
    condors.stream()
        .filter(condor -> condor.isLiving() && condor.isBeyondQuotes())
        .map(condor ->
            "LOW_CONF %s: Q16, no strike is quoted beyond a long strike; the smile there is extrapolated."
                .formatted(condor.id()))
        .forEach(remarks::add);
    condors.stream()
        .flatMap(condor -> condor.valuation().slice().stream())
        .distinct()
        .filter(slice -> slice.flags().stream().anyMatch(LOW_CONFIDENCE::contains))
        .map(slice -> "LOW_CONF %s %s: %s."
            .formatted(
                slice.root(),
                slice.expiry(),
                slice.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(", "))))
        .forEach(remarks::add);
  }
}
