package io.nightcondor.app.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.pack.PaperPanel.EntryRow;
import io.nightcondor.analytics.pack.PaperPanel.TrackRow;
import io.nightcondor.analytics.pack.RiskPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reckons paper ledgers anew from what they show. */
final class PaperReckoning {

  /** Sums of a few thousand dollars, in doubles. */
  private static final double CENT = 0.01;

  /** A limit counts as reached within a billionth. */
  private static final double REACHED = 1e-9;

  private PaperReckoning() {}

  /** Each outcome follows from the range beside it, and the records from the entries. */
  static void holds(RiskPack pack) {
    pack.paper().entries().forEach(PaperReckoning::outcome);
    pack.paper().records().forEach(record -> record(record, pack));
  }

  private static void outcome(EntryRow row) {
    switch (row.outcome()) {
      case FILLED, NOT_FILLED ->
        assertThat(row.outcome() == FillOutcome.FILLED)
            .as(row.toString())
            .isEqualTo(reaches(row, row.action().equals("BUY") ? row.low() : row.high()));
      case FILLED_NO_RANGE, NOT_FILLED_NO_RANGE -> {
        assertThat(row.low()).as(row.toString()).isInstanceOf(Figure.Missing.class);
        assertThat(row.outcome() == FillOutcome.FILLED_NO_RANGE)
            .as(row.toString())
            .isEqualTo(reaches(row, row.mark()));
      }
      case NO_PRICE ->
        assertThat(List.of(row.mark(), row.halfSpread()))
            .as(row.toString())
            .anyMatch(Figure.Missing.class::isInstance);
      case PENDING -> assertThat(row.session()).as(row.toString()).isEmpty();
      case OPENING, SETTLED -> assertThat(row.price()).isInstanceOf(Figure.Known.class);
      case NOT_HELD, LAPSED -> throw new AssertionError("none of ten sessions in a row: " + row);
    }
    if (row.outcome().isFilled()) {
      double worse = value(row.price()) - value(row.limit());
      assertThat(row.action().equals("BUY") ? worse : -worse).isLessThanOrEqualTo(REACHED);
    }
  }

  private static boolean reaches(EntryRow row, Figure best) {
    double half = value(row.halfSpread());
    return row.action().equals("BUY")
        ? value(best) + half <= value(row.limit()) + REACHED
        : value(best) - half >= value(row.limit()) - REACHED;
  }

  private static void record(TrackRow record, RiskPack pack) {
    List<EntryRow> entries = pack.paper().entries().stream()
        .filter(row -> row.policy().equals(record.policy()) && row.session().isPresent())
        .toList();
    assertThat(record.orders())
        .isEqualTo((int) entries.stream().filter(row -> row.outcome().isOrder()).count());
    assertThat(record.filled()).isEqualTo((int)
        entries.stream().filter(row -> row.outcome().isFilled()).count());
    assertThat(value(record.realised()))
        .isCloseTo(
            entries.stream()
                .mapToDouble(row -> row.realised().toOptional().orElse(0))
                .sum(),
            within(CENT));
    record
        .total()
        .toOptional()
        .ifPresent(total -> assertThat(total)
            .isCloseTo(
                value(record.realised()) - value(record.costs()) + value(record.open()),
                within(CENT)));
  }

  /** What is ordered on a session is decided by the next, order by order. */
  static void follows(Map<LocalDate, Map<String, RiskPack>> nights) {
    List<LocalDate> sessions = List.copyOf(nights.keySet());
    for (int i = 1; i < sessions.size(); i++) {
      LocalDate session = sessions.get(i);
      Map<String, RiskPack> before = nights.get(sessions.get(i - 1));
      nights
          .get(session)
          .forEach((book, pack) -> assertThat(terms(pack, session))
              .as("%s on %s", book, session)
              .containsExactlyInAnyOrderElementsOf(pending(before.get(book))));
    }
  }

  private static List<String> pending(RiskPack pack) {
    return pack.paper().entries().stream()
        .filter(row -> row.outcome() == FillOutcome.PENDING)
        .map(PaperReckoning::terms)
        .toList();
  }

  private static List<String> terms(RiskPack pack, LocalDate session) {
    return pack.paper().entries().stream()
        .filter(row -> row.outcome().isOrder())
        .filter(row -> row.session().filter(session::equals).isPresent())
        .map(PaperReckoning::terms)
        .toList();
  }

  private static String terms(EntryRow row) {
    return "%s %s %s %d %s at %s"
        .formatted(
            row.ordered(), row.policy(), row.action(), row.units(), row.symbol(), row.limit());
  }

  /** Tables that a person reads after the run. */
  static String lines(String book, RiskPack pack) {
    String records = pack.paper().records().stream()
        .map(row ->
            "  %s%s since %s: %d orders, %d filled, %d held, realised %s, costs %s, open %s, total %s, best %s, worst %s"
                .formatted(
                    row.policy(),
                    row.own() ? " (own)" : "",
                    row.since(),
                    row.orders(),
                    row.filled(),
                    row.unitsHeld(),
                    row.realised(),
                    row.costs(),
                    row.open(),
                    row.total(),
                    row.bestNight(),
                    row.worstNight()))
        .collect(Collectors.joining("\n"));
    String entries = pack.paper().entries().stream()
        .map(row -> "  %s -> %s %s: %s %d %s at %s (%s): %s %s, low %s high %s mark %s half %s"
            .formatted(
                row.ordered(),
                row.session().map(LocalDate::toString).orElse("next"),
                row.policy(),
                row.action(),
                row.units(),
                row.symbol(),
                row.limit(),
                row.from(),
                row.outcome(),
                row.price(),
                row.low(),
                row.high(),
                row.mark(),
                row.halfSpread()))
        .collect(Collectors.joining("\n"));
    return "paper of %s%n%s%n%s".formatted(book, records, entries);
  }

  private static double value(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
