package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.alvh.paper.PaperEntry;
import io.nightcondor.analytics.alvh.paper.PaperLedger;
import io.nightcondor.analytics.alvh.paper.PaperLine;
import io.nightcondor.analytics.alvh.paper.PaperOrder;
import io.nightcondor.analytics.alvh.paper.PaperTotals;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.pack.PaperPanel;
import io.nightcondor.analytics.pack.PaperPanel.EntryRow;
import io.nightcondor.analytics.pack.PaperPanel.NightRow;
import io.nightcondor.analytics.pack.PaperPanel.TrackRow;
import io.nightcondor.analytics.pack.TrailRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The paper ledgers of a book's policies as a panel. */
final class PaperPanels {

  private static final Figure NO_ORDER = Figure.missing("NO_ORDER");
  private static final Figure NOT_DECIDED = Figure.missing("PENDING");
  private static final Figure NOT_FILLED = Figure.missing("NOT_FILLED");
  private static final Figure NOT_KNOWN = Figure.missing("NOT_IN_SOURCE");
  private static final Figure NOTHING_SOLD = Figure.missing("NOTHING_SOLD");

  private final LocalDate session;
  private final int revision;
  private final List<PaperNight> nights;

  PaperPanels(LocalDate session, int revision, List<PaperNight> nights) {
    this.session = session;
    this.revision = revision;
    this.nights = nights;
  }

  /**
   * @param own name of the paper book that runs by the book's rules
   * @param trail the book's nights, tonight's last
   * @param ended remarks on paper books that have ended
   */
  PaperPanel panel(String own, List<TrailRow> trail, List<String> ended) {
    return new PaperPanel(
        nights.stream().map(night -> record(night, own)).toList(),
        entries(),
        trail.stream().map(row -> night(row.session())).toList(),
        Stream.concat(nights.stream().flatMap(PaperPanels::remarks), ended.stream())
            .toList());
  }

  private static TrackRow record(PaperNight night, String own) {
    PaperBook book = night.after();
    PaperLedger ledger = ledger(night);
    PaperTotals totals = ledger.totals();
    List<Double> moves = ledger.moves();
    Figure none = Figure.missing("FIRST_NIGHT");
    return new TrackRow(
        book.policy(),
        book.policy().equals(own),
        ledger.since(),
        ledger.nights(),
        totals.orders(),
        totals.filled(),
        totals.unfilled(),
        PaperOrder.of(book.orders()).size(),
        book.lines().stream().mapToInt(PaperLine::quantity).sum(),
        Figure.of(book.costs()),
        Figure.of(totals.spreads()),
        Figure.of(book.realised()),
        Figure.of(ledger.earlier().realised()),
        night.open(),
        night.profit(),
        moves.isEmpty() ? none : Figure.of(Collections.max(moves)),
        moves.isEmpty() ? none : Figure.of(Collections.min(moves)));
  }

  private NightRow night(LocalDate close) {
    return new NightRow(
        close, nights.stream().map(night -> total(ledger(night), close)).toList());
  }

  private static Figure total(PaperLedger ledger, LocalDate close) {
    return close.isBefore(ledger.since())
        ? Figure.missing("NOT_ON_PAPER")
        : figure(ledger.profitOn(close), Figure.missing("UNPRICED"));
  }

  private List<EntryRow> entries() {
    List<EntryRow> rows = new ArrayList<>();
    for (PaperNight night : nights) {
      String policy = night.after().policy();
      PaperOrder.of(night.after().orders()).forEach(order -> rows.add(pending(policy, order)));
      ledger(night).entries().forEach(entry -> rows.add(row(policy, entry)));
    }
    // an order of tonight is decided by a session to come
    rows.sort(Comparator.comparing((EntryRow row) -> row.session().orElse(LocalDate.MAX))
        .reversed());
    return rows;
  }

  private EntryRow pending(String policy, PaperOrder order) {
    return new EntryRow(
        policy,
        session,
        Figure.of(revision),
        Optional.empty(),
        NOT_DECIDED,
        order.action().name(),
        order.symbol(),
        order.units(),
        order.condorId(),
        order.layer(),
        order.rule(),
        Figure.of(order.limit()),
        order.from(),
        order.step(),
        FillOutcome.PENDING,
        0,
        NOT_DECIDED,
        NOT_DECIDED,
        NOT_DECIDED,
        NOT_DECIDED,
        NOT_DECIDED,
        NOT_DECIDED,
        NOT_DECIDED,
        NOT_DECIDED,
        NOT_DECIDED);
  }

  private static EntryRow row(String policy, PaperEntry entry) {
    PaperOrder order = entry.order();
    boolean ordered = entry.outcome().isOrder();
    return new EntryRow(
        policy,
        entry.ordered(),
        entry.orderedRevision().map(Figure::of).orElse(Figure.missing("STORED_BEFORE_IT_WAS_KEPT")),
        Optional.of(entry.session()),
        Figure.of(entry.revision()),
        order.action().name(),
        order.symbol(),
        order.units(),
        order.condorId(),
        order.layer(),
        order.rule(),
        ordered ? Figure.of(order.limit()) : NO_ORDER,
        order.from(),
        order.step(),
        entry.outcome(),
        entry.filled(),
        figure(entry.price(), NOT_FILLED),
        figure(entry.range().open(), NOT_KNOWN),
        figure(entry.range().low(), NOT_KNOWN),
        figure(entry.range().high(), NOT_KNOWN),
        figure(entry.range().mark(), NOT_KNOWN),
        figure(entry.range().halfSpread(), NOT_KNOWN),
        Figure.of(entry.fees()),
        Figure.of(entry.spread()),
        figure(entry.realised(), NOTHING_SOLD));
  }

  private static Stream<String> remarks(PaperNight night) {
    return ledger(night).remarks().stream()
        .map(remark ->
            "%s, %s: %s".formatted(night.after().policy(), remark.session(), remark.text()));
  }

  private static PaperLedger ledger(PaperNight night) {
    return night.after().ledger().orElseThrow();
  }

  private static Figure figure(Optional<Double> value, Figure otherwise) {
    return value.map(Figure::of).orElse(otherwise);
  }
}
