package io.nightcondor.analytics.alvh.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered on paper and what became of it, since its first night. Small: old lines are
 * summed up, and a night is kept only if the profit moved on it. Simple types throughout, so that
 * it can be stored as JSON.
 *
 * @param since first night of which it has lines
 * @param session its last night
 * @param revision of that night
 * @param nights number of nights
 * @param entries lines of the last {@value #SESSIONS} sessions, oldest first
 * @param earlier sums of the lines before them
 * @param profits nights on which the profit moved, oldest first, at most {@value #NIGHTS}
 * @param remarks what a reader of the lines should know, oldest first, at most {@value #REMARKS}
 * @param rules where the policy differs from the steward's, by key; empty for a preset, whose rules
 *     are its name
 */
public record PaperLedger(
    LocalDate since,
    LocalDate session,
    int revision,
    int nights,
    List<PaperEntry> entries,
    PaperTotals earlier,
    List<Profit> profits,
    List<Remark> remarks,
    Optional<Map<String, String>> rules) {

  /** For how many sessions a line is kept. */
  public static final int SESSIONS = 60;

  /** A year of sessions. */
  public static final int NIGHTS = 250;

  private static final int REMARKS = 10;

  /**
   * The profit since the first night, after a close.
   *
   * @param total USD: realised less fees, and what is held at its mark; empty if a mark is missing
   */
  public record Profit(LocalDate session, Optional<Double> total) {}

  /** One sentence about the lines, said on a session. */
  public record Remark(LocalDate session, String text) {}

  /**
   * What a night adds.
   *
   * @param keptFrom session from which lines are kept
   * @param entries lines of the night
   * @param profit USD since the first night; empty if a mark is missing
   * @param remarks about the lines
   */
  public record Close(
      LocalDate session,
      int revision,
      LocalDate keptFrom,
      List<PaperEntry> entries,
      Optional<Double> profit,
      List<String> remarks) {}

  public PaperLedger {
    entries = List.copyOf(entries);
    profits = List.copyOf(profits);
    remarks = List.copyOf(remarks);
    rules = rules.map(TreeMap::new).map(Collections::unmodifiableSortedMap);
  }

  /**
   * Before its first night.
   *
   * @param earlier what was paid and realised before there were lines
   * @param rules of the policy; empty for a preset
   */
  public static PaperLedger start(
      LocalDate session, int revision, PaperTotals earlier, Optional<Map<String, String>> rules) {
    return new PaperLedger(
        session, session, revision, 0, List.of(), earlier, List.of(), List.of(), rules);
  }

  /** Of all lines, kept or not. */
  public PaperTotals totals() {
    return earlier.plus(PaperTotals.of(entries));
  }

  /** The lines of a session. */
  public List<PaperEntry> of(LocalDate night) {
    return entries.stream().filter(entry -> entry.session().equals(night)).toList();
  }

  /** The same with a line more. */
  PaperLedger with(PaperEntry entry) {
    return new PaperLedger(
        since,
        session,
        revision,
        nights,
        joined(entries, List.of(entry)),
        earlier,
        profits,
        remarks,
        rules);
  }

  /** The same under other rules, which it says; lines of the rules before stand. */
  public PaperLedger under(Map<String, String> now, LocalDate night) {
    if (rules.isEmpty() || rules.get().equals(now)) {
      return this;
    }
    Map<String, String> before = rules.get();
    String changed = new TreeSet<>(joined(before.keySet(), now.keySet()))
        .stream()
            .filter(key ->
                !Optional.ofNullable(before.get(key)).equals(Optional.ofNullable(now.get(key))))
            .map(key ->
                "%s is %s, was %s".formatted(key, words(now.get(key)), words(before.get(key))))
            .collect(Collectors.joining("; "));
    PaperLedger said = saying(
        "The policy's rules changed: %s. Earlier entries are by the rules before."
            .formatted(changed),
        night);
    return new PaperLedger(
        since,
        session,
        revision,
        nights,
        entries,
        earlier,
        profits,
        said.remarks(),
        Optional.of(now));
  }

  private static String words(@Nullable String value) {
    return value == null ? "the steward's" : value;
  }

  /** After another night. */
  public PaperLedger after(Close close) {
    List<PaperEntry> all = joined(entries, close.entries());
    List<PaperEntry> kept = all.stream()
        .filter(entry -> !entry.session().isBefore(close.keptFrom()))
        .toList();
    List<PaperEntry> folded =
        all.stream().filter(entry -> entry.session().isBefore(close.keptFrom())).toList();
    return new PaperLedger(
        since,
        close.session(),
        close.revision(),
        nights + 1,
        kept,
        earlier.plus(PaperTotals.of(folded)),
        moved(close),
        said(close.remarks(), close.session()),
        rules);
  }

  private List<Profit> moved(Close close) {
    Optional<Double> last =
        profits.isEmpty() ? Optional.of(0.0) : profits.get(profits.size() - 1).total();
    return last.equals(close.profit())
        ? profits
        : last(joined(profits, List.of(new Profit(close.session(), close.profit()))), NIGHTS);
  }

  /** The same with a sentence about its lines. */
  public PaperLedger saying(String text, LocalDate night) {
    return new PaperLedger(
        since,
        session,
        revision,
        nights,
        entries,
        earlier,
        profits,
        said(List.of(text), night),
        rules);
  }

  private List<Remark> said(List<String> texts, LocalDate night) {
    return last(
        joined(remarks, texts.stream().map(text -> new Remark(night, text)).toList()), REMARKS);
  }

  /** The profit after a night; empty if a mark was missing on it. */
  public Optional<Double> profitOn(LocalDate night) {
    Optional<Double> profit = Optional.of(0.0);
    for (Profit moved : profits) {
      if (!moved.session().isAfter(night)) {
        profit = moved.total();
      }
    }
    return profit;
  }

  /** What each night but the first made of the profit, USD, as far as it is kept and known. */
  public List<Double> moves() {
    List<Double> moves = new ArrayList<>();
    // what went before the oldest of a full list is not known
    boolean whole = profits.size() < NIGHTS;
    Optional<Double> before = whole ? Optional.of(0.0) : Optional.empty();
    int later = 0;
    for (Profit profit : profits) {
      if (profit.session().isAfter(since)) {
        later++;
        if (before.isPresent() && profit.total().isPresent()) {
          moves.add(profit.total().get() - before.get());
        }
      }
      before = profit.total();
    }
    if (whole && nights - 1 > later) {
      moves.add(0.0); // a night on which nothing moved is not kept
    }
    return moves;
  }

  private static <T> List<T> joined(Collection<? extends T> first, Collection<? extends T> second) {
    return Stream.<T>concat(first.stream(), second.stream()).toList();
  }

  private static <T> List<T> last(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
