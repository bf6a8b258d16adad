package io.nightcondor.ingest.admission;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.inbox.Verdict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What the quotes of a chain say about the file: that it is of another day, empty or mixed. */
final class QuoteTests {

  private static final int SERIES_SHOWN = 5;
  private static final double PERCENT = 100;

  private final ExchangeCalendar calendar;
  private final LocalDate session;
  private final AdmissionLimits limits;

  QuoteTests(ExchangeCalendar calendar, LocalDate session, AdmissionLimits limits) {
    this.calendar = calendar;
    this.session = session;
    this.limits = limits;
  }

  /** More quotes without a market than a closed market leaves. */
  Optional<Judgement> wiped(FileReading file) {
    int empty = file.emptyMarkets();
    if (empty <= limits.wipedAbove() * file.markets()) {
      return Optional.empty();
    }
    return Optional.of(new Judgement(
        Verdict.WIPED,
        String.format(
            Locale.ROOT,
            "%,d of %,d quotes (%s) have bid 0 and ask 0, expected at most %s (admission.wipedAbove).",
            empty,
            file.markets(),
            percent((double) empty / file.markets()),
            percent(limits.wipedAbove()))));
  }

  /** The previous session's quotes under a new date. */
  Optional<Judgement> stale(FileReading file, PriorNights prior) {
    for (Map.Entry<Underlying, QuoteColumns> chain : file.quotes().entrySet()) {
      Optional<Judgement> stale = prior
          .quotes(chain.getKey())
          .flatMap(before -> stale(chain.getKey(), chain.getValue(), before));
      if (stale.isPresent()) {
        return stale;
      }
    }
    return Optional.empty();
  }

  private Optional<Judgement> stale(
      Underlying underlying, QuoteColumns now, PriorNights.PriorQuotes prior) {
    QuoteColumns before = prior.quotes().expiringFrom(session);
    QuoteColumns.Overlap overlap = now.overlap(before);
    int unchanged = overlap.unchanged();
    if (unchanged == now.size() && unchanged == before.size()) {
      return Optional.of(new Judgement(
          Verdict.STALE,
          String.format(
              Locale.ROOT,
              "all %,d quotes of %s are those of the session %s, expected those of %s.",
              now.size(),
              underlying,
              prior.session(),
              session)));
    }
    if (unchanged <= limits.unchangedAbove() * overlap.series()) {
      return Optional.empty();
    }
    return ParityLevels.move(underlying, now, before, session)
        .filter(move -> move.size() > limits.forwardMove())
        .map(move -> new Judgement(
            Verdict.STALE,
            String.format(
                Locale.ROOT,
                "%,d of %,d quotes of %s (%s) are those of the session %s, although the forward of %s moved from %,.2f to %,.2f (%s), expected at most %s (admission.unchangedAbove) with a move above %s (admission.forwardMove).",
                unchanged,
                overlap.series(),
                underlying,
                percent((double) unchanged / overlap.series()),
                prior.session(),
                move.expiry(),
                move.before(),
                move.now(),
                percent(move.size()),
                percent(limits.unchangedAbove()),
                percent(limits.forwardMove()))));
  }

  /** Q17: an SPX print that is older than the options. */
  Optional<Judgement> mixed(FileReading file) {
    OptionalDouble print = file.print(Underlying.SPX);
    QuoteColumns chain = file.quotes().get(Underlying.SPX);
    if (print.isEmpty() || chain == null) {
      return Optional.empty();
    }
    OptionalDouble level = ParityLevels.index(chain, session, calendar);
    double distance = Math.abs(level.orElse(print.getAsDouble()) / print.getAsDouble() - 1);
    if (distance <= limits.mixedAbove()) {
      return Optional.empty();
    }
    return Optional.of(new Judgement(
        Verdict.MIXED,
        String.format(
            Locale.ROOT,
            "Q17 INDEX_TIME: its SPX print %,.2f and the level %,.2f of its options are %s apart, expected at most %s (admission.mixedAbove). Prices use the options' parity forwards, and the close is that of an index history if there is one.",
            print.getAsDouble(),
            level.getAsDouble(),
            percent(distance),
            percent(limits.mixedAbove()))));
  }

  /**
   * Series that a book holds past this close, of a root that the chain carries and in none of its
   * rows.
   *
   * @param held series of the books
   * @param earlier chains of this night
   */
  Optional<Judgement> lacksHeld(
      FileReading file, Collection<OptionSeries> held, Collection<FileReading> earlier) {
    List<OptionSeries> missing = held.stream()
        .filter(series -> file.roots().contains(series.root()))
        .filter(series ->
            calendar.settlement(series.root(), series.expiry()).isAfter(calendar.close(session)))
        .filter(series -> !file.has(series))
        .filter(series -> earlier.stream().noneMatch(other -> other.has(series)))
        .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String shown = missing.stream()
        .limit(SERIES_SHOWN)
        .map(OptionSeries::symbol)
        .collect(Collectors.joining(", "));
    int rest = missing.size() - SERIES_SHOWN;
    return Optional.of(new Judgement(
        Verdict.PARTIAL,
        "lacks %d series that books hold: %s%s."
            .formatted(missing.size(), shown, rest > 0 ? " and %d more".formatted(rest) : "")));
  }

  /** With the decimals that it needs, two at most. */
  static String percent(double share) {
    String text = String.format(Locale.ROOT, "%.2f", share * PERCENT);
    return text.replaceAll("\\.?0+$", "") + " %";
  }
}
