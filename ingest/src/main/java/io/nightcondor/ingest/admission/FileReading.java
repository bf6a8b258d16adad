package io.nightcondor.ingest.admission;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowOutcome;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one reading of a file from end to end told about it. Rows are not kept: of a chain its bids
 * and asks, of positions the series held.
 */
final class FileReading {

  private final SortedMap<Underlying, QuoteColumns> quotes = new TreeMap<>();
  private final Map<Underlying, Double> prints = new EnumMap<>(Underlying.class);
  private final Map<Holding, Integer> holdings = new HashMap<>();
  private final Set<OptionSeries> refusedSeries = new HashSet<>();
  private final Set<Root> roots = EnumSet.noneOf(Root.class);
  private SourceFacts facts;
  private int rows;
  private int markets;
  private int emptyMarkets;

  /** A series of one book; one fill or more. */
  private record Holding(String book, OptionSeries series) {}

  private FileReading(SourceRows open) throws RefusedContentException {
    Map<Underlying, QuoteColumns.Builder> columns = new EnumMap<>(Underlying.class);
    for (Optional<RowOutcome> row = open.next(); row.isPresent(); row = open.next()) {
      rows++;
      if (row.get() instanceof RowOutcome.Used used) {
        use(used.row(), columns);
      } else if (row.get() instanceof RowOutcome.Rejected rejected) {
        refuse(rejected);
      }
    }
    columns.forEach((underlying, builder) -> quotes.put(underlying, builder.build()));
    facts = open.facts();
  }

  static FileReading of(Path path, SourceFormat format, ReadContext context)
      throws RefusedContentException {
    try (SourceRows open = Formats.open(path, format, context)) {
      return new FileReading(open);
    } catch (IOException cannotClose) {
      throw new UncheckedIOException(cannotClose);
    }
  }

  private void use(Object row, Map<Underlying, QuoteColumns.Builder> columns) {
    if (row instanceof OptionQuote quote) {
      Root root = quote.series().root();
      roots.add(root);
      markets++;
      columns
          .computeIfAbsent(root.underlying(), underlying -> new QuoteColumns.Builder())
          .add(quote.series(), quote.bid(), quote.ask());
    } else if (row instanceof Position position
        && position.instrument() instanceof OptionSeries series) {
      holdings.merge(new Holding(position.book(), series), position.quantity(), Integer::sum);
    } else if (row instanceof RankedBar ranked && ranked.rank() == RankedBar.Rank.CHAIN) {
      for (Underlying underlying : Underlying.values()) {
        if (ranked.bar().symbol().equals(underlying.name())) {
          prints.put(underlying, ranked.bar().close());
        }
      }
    }
  }

  private void refuse(RowOutcome.Rejected rejected) {
    String code = rejected.row().code();
    if (code.equals(RejectionCode.Q04.name())) {
      emptyMarkets++;
      markets++;
    } else if (code.equals(RejectionCode.Q01.name())) {
      markets++;
    }
    rejected.series().ifPresent(series -> {
      refusedSeries.add(series);
      roots.add(series.root());
    });
  }

  SourceFacts facts() {
    return facts;
  }

  /** Rows used and rejected. */
  int rows() {
    return rows;
  }

  /** Rows that the format passes over. */
  long leftOut() {
    return facts.leftOut().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Sound quotes by underlying; empty for a file that is no chain. */
  SortedMap<Underlying, QuoteColumns> quotes() {
    return quotes;
  }

  /** Series with a bid or an ask or neither, sound or not. */
  int markets() {
    return markets;
  }

  /** Those of them with neither. */
  int emptyMarkets() {
    return emptyMarkets;
  }

  /** Roots of the series of a chain. */
  Set<Root> roots() {
    return roots;
  }

  /** True if a row is of that series, whatever became of it. */
  boolean has(OptionSeries series) {
    QuoteColumns columns = quotes.get(series.root().underlying());
    return refusedSeries.contains(series) || (columns != null && columns.has(series));
  }

  /** The last price of the underlying that a chain carries, index points. */
  OptionalDouble print(Underlying underlying) {
    Double print = prints.get(underlying);
    return print == null ? OptionalDouble.empty() : OptionalDouble.of(print);
  }

  /** The series that books hold after all fills of a positions file. */
  Set<OptionSeries> held() {
    Set<OptionSeries> held = new TreeSet<>();
    holdings.forEach((holding, quantity) -> {
      if (quantity != 0) {
        held.add(holding.series());
      }
    });
    return held;
  }
}
