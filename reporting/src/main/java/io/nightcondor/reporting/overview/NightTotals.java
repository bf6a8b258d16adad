package io.nightcondor.reporting.overview;

import io.nightcondor.analytics.pack.Figure;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What may be added up over the books of a night. Expected shortfall is not among it: books do not
 * lose their worst on the same days, so the sum of theirs is not that of all.
 *
 * @param statuses number of books by status
 * @param maxLossNow of the books
 * @param marginUsed of the books, each margined on its own
 * @param profit since each book's last stored session
 * @param decisions for a person
 * @param breached limits that are broken
 * @param near limits that are nearly broken
 */
public record NightTotals(
    SortedMap<String, Integer> statuses,
    Sum maxLossNow,
    Sum marginUsed,
    Sum profit,
    int decisions,
    int breached,
    int near) {

  /** Of no book. */
  public static final NightTotals NONE =
      new NightTotals(new TreeMap<>(), Sum.NONE, Sum.NONE, Sum.NONE, 0, 0, 0);

  public NightTotals {
    statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
  }

  /** With one book more. */
  public NightTotals plus(BookLine line) {
    SortedMap<String, Integer> more = new TreeMap<>(statuses);
    more.merge(line.status(), 1, Integer::sum);
    return new NightTotals(
        more,
        maxLossNow.plus(figure(line, KeyFigures::maxLossNow)),
        marginUsed.plus(figure(line, KeyFigures::marginUsed)),
        profit.plus(figure(line, KeyFigures::profit)),
        decisions + line.decisions(),
        breached + line.breached(),
        near + line.near());
  }

  private static Figure figure(BookLine line, Function<KeyFigures, Figure> of) {
    return line.figures().map(of).orElse(Figure.missing("NOT_COMPUTED"));
  }

  /** Number of books. */
  public int books() {
    return statuses.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The worst status of a book; OK without books. */
  public String worst() {
    return worst(statuses);
  }

  /** The status of books so counted; OK without books. */
  public static String worst(SortedMap<String, Integer> statuses) {
    return statuses.keySet().stream()
        .min((a, b) -> Integer.compare(BookLine.rank(a), BookLine.rank(b)))
        .orElse("OK");
  }

  /** Such as 1 FAILED, 2 OK: worst first. */
  public static String inWords(SortedMap<String, Integer> statuses) {
    return statuses.entrySet().stream()
        .sorted((a, b) -> Integer.compare(BookLine.rank(a.getKey()), BookLine.rank(b.getKey())))
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }
}
