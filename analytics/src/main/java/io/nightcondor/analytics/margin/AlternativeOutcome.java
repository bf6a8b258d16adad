package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.condor.CashFlow;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.FlowReturn;
import io.nightcondor.analytics.pack.AlternativeRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarginRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an alternative leads to. The account's flows since entry (DOMAIN D2): the margin of the
 * wings goes out when opened, its change and the cash of the trades move tonight, and at the
 * horizon it comes back with the credit of the entry, less what the options then cost. Every
 * alternative settles at one level, S* of the condor's own expiry.
 */
final class AlternativeOutcome {

  private final CondorValuation condor;
  private final Margins margins;

  /** USD at entry. */
  private final Figure credit;

  AlternativeOutcome(CondorValuation condor, Margins margins) {
    this.condor = condor;
    this.margins = margins;
    this.credit = condor.netCredit().map(points -> points * condor.dollarsPerPoint());
  }

  AlternativeRow row(Alternative alternative, FlowReturn before) {
    FlowReturn settled = ifSettledAtLevel(alternative);
    FlowReturn kept = returns(alternative, Figure.of(0));
    Optional<MarginRow> after = alternative.after().map(margins::of);
    Figure nothingHeld = alternative.horizon().isPresent() ? Figure.of(0) : alternative.cash();
    return new AlternativeRow(
        alternative.action(),
        alternative.detail(),
        alternative.cash(),
        after.map(MarginRow::regTMargin).orElse(nothingHeld),
        after.map(MarginRow::portfolioMargin).orElse(nothingHeld),
        maxLoss(alternative),
        alternative.horizon(),
        settled.shown(),
        kept.shown(),
        settled.isBelow(before),
        note(alternative, kept));
  }

  /** The return if the index settles at S*. */
  FlowReturn ifSettledAtLevel(Alternative alternative) {
    return returns(alternative, atLevel(alternative));
  }

  /** The account's dated flows if the index settles at S*; empty if they are not known. */
  List<CashFlow> flows(Alternative alternative) {
    return atLevel(alternative) instanceof Figure.Known settlement
        ? flows(alternative, settlement.value())
        : List.of();
  }

  /** USD received at the horizon if the index settles at S*, negative if paid. */
  private Figure atLevel(Alternative alternative) {
    return alternative
        .after()
        .map(held -> condor.spot().map(level -> settlement(held, level)))
        .orElse(Figure.of(0));
  }

  /** @param settlement USD received at the horizon, negative if paid */
  private FlowReturn returns(Alternative alternative, Figure settlement) {
    Figure profit = alternative.cash().plus(credit).plus(settlement);
    if (!(profit instanceof Figure.Known known && settlement instanceof Figure.Known atHorizon)) {
      return FlowReturn.missing(
          profit instanceof Figure.Missing missing
              ? missing.reason()
              : CondorValuation.UNKNOWN_COST);
    }
    List<CashFlow> flows = flows(alternative, atHorizon.value());
    return flows.isEmpty()
        ? FlowReturn.missing(CondorValuation.UNKNOWN_COST)
        : FlowReturn.of(flows, known.value());
  }

  private List<CashFlow> flows(Alternative alternative, double settlement) {
    Optional<LocalDate> opened = condor.condor().tradeDate();
    if (opened.isEmpty()
        || !(alternative.cash() instanceof Figure.Known cash
            && credit instanceof Figure.Known received)) {
      return List.of();
    }
    double before = margins.rules().wings(condor.condor());
    double after = alternative.after().map(margins.rules()::wings).orElse(0.0);
    return List.of(
        new CashFlow(opened.get(), -before),
        new CashFlow(margins.session(), before - after + cash.value()),
        new CashFlow(alternative.horizon().orElseThrow(), after + received.value() + settlement));
  }

  private double settlement(IronCondor held, double level) {
    return margins.held(held.legs()).stream()
        .mapToDouble(leg -> leg.settled(level))
        .sum();
  }

  /** Only one side can lose; what cannot lose any more loses 0. */
  private Figure maxLoss(Alternative alternative) {
    double widest =
        alternative.after().map(held -> held.width() * condor.dollarsPerPoint()).orElse(0.0);
    return alternative.cash().plus(credit).map(received -> Math.max(widest - received, 0));
  }

  private static String note(Alternative alternative, FlowReturn kept) {
    String form = kept.isShort() ? "Under 30 days: simple return." : "";
    return alternative.note().isEmpty() || form.isEmpty()
        ? alternative.note() + form
        : alternative.note() + " " + form;
  }
}
