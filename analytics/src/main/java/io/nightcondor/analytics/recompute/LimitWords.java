package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.limit.RiskMemory.BreachMemory;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.pack.Summary.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the front page says of a book's limits. */
final class LimitWords {

  private static final String RULE = "G2.2";

  private LimitWords() {}

  /** Breaches, then near-breaches, one sentence each. */
  static List<String> sentences(List<LimitRow> rows) {
    List<String> sentences = new ArrayList<>();
    for (LimitRow row : rows) {
      switch (row.breach()) {
        case BREACH -> sentences.add("BREACH %s: %s.".formatted(against(row), age(row)));
        case NEAR -> sentences.add("NEAR %s.".formatted(against(row)));
        case INSIDE, NOT_KNOWN -> {}
      }
    }
    return sentences;
  }

  /** A breach needs a person: to bring the book back, or to change the limit. */
  static List<Decision> decisions(List<LimitRow> rows) {
    return rows.stream()
        .filter(row -> row.breach() == LimitState.BREACH)
        .map(row -> new Decision(
            "Decide on the broken limit: " + row.metric().toLowerCase(Locale.ROOT),
            "%s (%s), %s; %s answers for it."
                .formatted(against(row), row.basis(), age(row), row.owner()),
            RULE,
            ""))
        .toList();
  }

  /** Limits broken and kept since the previous session. */
  static List<String> changes(RiskMemory before, List<LimitRow> rows) {
    Set<String> broken =
        before.breaches().stream().map(BreachMemory::key).collect(Collectors.toSet());
    List<String> changes = new ArrayList<>();
    for (LimitRow row : rows) {
      boolean isBroken = row.breach() == LimitState.BREACH;
      if (isBroken && !broken.contains(row.key())) {
        changes.add("Limit broken: %s.".formatted(against(row)));
      } else if (!isBroken && broken.contains(row.key())) {
        changes.add(
            row.breach() == LimitState.NOT_KNOWN
                ? "Limit broken before, not known tonight: %s.".formatted(row.metric())
                : "Limit kept again: %s.".formatted(against(row)));
      }
    }
    return changes;
  }

  /** Such as Expected shortfall $62,000 of $50,000 (124 %). */
  private static String against(LimitRow row) {
    String use = row.use() instanceof Figure.Known known
        ? " (%s)".formatted(Say.percent(known.value()))
        : "";
    return "%s %s of %s%s"
        .formatted(row.metric(), amount(row.value(), row), amount(row.limit(), row), use);
  }

  private static String amount(Figure figure, LimitRow row) {
    if (!(figure instanceof Figure.Known known)) {
      return Say.usd(figure);
    }
    return switch (row.unit()) {
      case "USD" -> Say.usd(known.value());
      case "legs" -> Say.units(known.value());
      case "ratio" -> Say.two(known.value());
      case "%" -> String.format(Locale.ROOT, "%.1f %%", known.value());
      default -> "%s %s".formatted(Say.units(Math.rint(known.value())), row.unit());
    };
  }

  private static String age(LimitRow row) {
    return row.breachAge() == 1
        ? "since tonight"
        : "for %s sessions, since %s"
            .formatted(
                row.breachAge(), row.breachedSince().map(Object::toString).orElse("long ago"));
  }
}
