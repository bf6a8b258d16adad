package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainPanel.ClosedRow;
import io.nightcondor.analytics.pack.ExplainPanel.ExplainRow;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Explains a book's profit since the last stored session (DOMAIN G2.6). */
public final class PnlExplain {

  private static final int ROWS_NAMED = 3;

  private final ExplainInput input;
  private final LocalDate from;
  private final LocalDate session;
  private final List<Contribution> parts = new ArrayList<>();
  private final List<PositionMatch.Gone> closed = new ArrayList<>();
  private final Set<String> pending = new TreeSet<>();
  private final NewTrades trades;

  private PnlExplain(ExplainInput input, LocalDate from, ExplainMemory memory) {
    this.input = input;
    this.from = from;
    this.session = input.market().session();
    ExchangeCalendar calendar = input.calendar();
    Instant last = calendar.close(from);
    List<OwnedPosition> tonight = input.tonight().stream()
        .filter(position -> !Settlement.isOver(calendar, position.instrument(), last))
        .toList();
    PositionMatch match = PositionMatch.of(memory.positions(), tonight);
    Contributions contributions = new Contributions(input, from);
    for (PositionMatch.Held held : match.held()) {
      parts.add(contributions.held(held));
      note(held.now().instrument().symbol(), held.now().settled(), held.now().notes());
    }
    for (PositionMatch.Gone gone : match.gone()) {
      if (Settlement.isOver(calendar, gone.then().instrument(), input.market().asOf())) {
        Settlement settlement = Settlement.of(input, gone.then().instrument());
        parts.add(contributions.settled(gone, settlement));
        note(gone.then().symbol(), true, settlement.notes());
      } else {
        closed.add(gone);
      }
    }
    for (PositionMatch.Opened opened : match.opened()) {
      note(
          opened.now().instrument().symbol(),
          opened.now().settled(),
          opened.now().notes());
    }
    this.trades = new NewTrades(input, from, match.opened());
  }

  public static ExplainPanel of(ExplainInput input) {
    if (input.from().isEmpty()) {
      return nothing("FIRST_NIGHT", Span.firstNight());
    }
    LocalDate from = input.from().get();
    return input
        .memory()
        .map(memory -> new PnlExplain(input, from, memory).panel())
        .orElseGet(() -> nothing("NO_STORED_STATE", Span.noMemory(from)));
  }

  private void note(String symbol, boolean settled, List<String> notes) {
    if (settled && Settlement.isPending(notes)) {
      pending.add(symbol);
    }
  }

  private ExplainPanel panel() {
    List<ExplainRow> rows = ExplainRows.of(input.policy(), parts);
    List<ExplainRow> leftOut =
        rows.stream().filter(Predicate.not(PnlExplain::isComplete)).toList();
    List<Contribution> explained = explained(leftOut, rows.size());
    ExplainTerms terms = ExplainRows.terms(explained);
    Residual residual = Residual.of(
        input.policy(), ExplainRows.total(explained), terms, ExplainRows.ticks(explained));
    Figure positions = ExplainRows.total(parts);
    int sessions = input.calendar().sessionsBetween(from, session);
    List<ClosedRow> closedRows = closedRows();
    return new ExplainPanel(
        Optional.of(from),
        sessions,
        Span.of(
            from,
            session,
            sessions,
            leftOut,
            rows.size(),
            trades,
            closedRows,
            List.copyOf(pending)),
        positions.plus(trades.profit()).plus(trades.fees()),
        positions,
        trades.profit(),
        trades.fees(),
        ExplainRows.steps(explained),
        terms,
        residual.threshold(),
        residual.within(),
        residual.within() ? "" : reason(rows, explained, terms),
        theta(explained, state -> state.filter(PnlExplain::isTested).isPresent()),
        theta(
            explained, state -> state.filter(PnlExplain::isTested).isEmpty() && state.isPresent()),
        theta(explained, Optional::isEmpty),
        rows,
        closedRows);
  }

  private static boolean isComplete(ExplainRow row) {
    return row.steps().sum() instanceof Figure.Known;
  }

  /** What sums run over; everything, and so a missing sum, if no row is complete. */
  private List<Contribution> explained(List<ExplainRow> leftOut, int rows) {
    if (leftOut.size() == rows) {
      return parts;
    }
    return parts.stream()
        .filter(part -> leftOut.stream().noneMatch(row -> isOf(part, row)))
        .toList();
  }

  private static boolean isOf(Contribution part, ExplainRow row) {
    return part.owner().equals(row.position()) && part.kind().name().equals(row.kind());
  }

  /** The positions that the unexplained part mostly comes from. */
  private static String reason(
      List<ExplainRow> rows, List<Contribution> explained, ExplainTerms terms) {
    if (terms.unexplained() instanceof Figure.Missing) {
      return Residual.words(terms, explained);
    }
    return rows.stream()
        .filter(PnlExplain::isComplete)
        .sorted(Comparator.comparingDouble(PnlExplain::unexplained).reversed())
        .limit(ROWS_NAMED)
        .map(row -> "%s: %s"
            .formatted(
                row.position(),
                Residual.words(
                    row.terms(),
                    explained.stream().filter(part -> isOf(part, row)).toList())))
        .collect(Collectors.joining("; "));
  }

  private static double unexplained(ExplainRow row) {
    return Math.abs(row.terms().unexplained().toOptional().orElse(0));
  }

  private static boolean isTested(DeltaState state) {
    return state.compareTo(DeltaState.TESTED) >= 0;
  }

  private static Figure theta(List<Contribution> parts, Predicate<Optional<DeltaState>> sideState) {
    return parts.stream()
        .filter(part -> sideState.test(part.sideState()))
        .map(part -> part.terms().theta())
        .reduce(Figure.of(0), Figure::plus);
  }

  /** By symbol and side: shares of one line of the file are shown together. */
  private List<ClosedRow> closedRows() {
    Map<String, List<PositionMatch.Gone>> bySymbol = closed.stream()
        .collect(Collectors.groupingBy(
            gone -> gone.then().symbol() + (gone.units() > 0 ? " long" : " short"),
            TreeMap::new,
            Collectors.toList()));
    return bySymbol.values().stream().map(PnlExplain::closedRow).toList();
  }

  private static ClosedRow closedRow(List<PositionMatch.Gone> parts) {
    PositionMemory then = parts.get(0).then();
    double units = parts.stream().mapToDouble(PositionMatch.Gone::units).sum();
    Figure mark = then.mark().map(Figure::of).orElse(Figure.missing("UNPRICED_LAST_SESSION"));
    return new ClosedRow(
        then.symbol(),
        Math.toIntExact(Math.round(units)),
        mark,
        mark.map(points -> points * units * then.instrument().multiplier()));
  }

  private static ExplainPanel nothing(String code, String span) {
    Figure none = Figure.missing(code);
    return new ExplainPanel(
        Optional.empty(),
        0,
        span,
        none,
        none,
        none,
        none,
        ExplainSteps.uniform(none),
        ExplainTerms.uniform(none),
        none,
        true,
        "",
        none,
        none,
        none,
        List.of(),
        List.of());
  }
}
