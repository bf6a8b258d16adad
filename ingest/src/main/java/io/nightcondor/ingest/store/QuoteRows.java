package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.RowOutcome;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the table option_quote. */
final class QuoteRows {

  private static final int[] TYPES = {
    Types.DATE,
    Types.INTEGER,
    Types.VARCHAR,
    Types.DATE,
    Types.VARCHAR,
    Types.INTEGER,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.BIGINT,
    Types.BIGINT,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.VARCHAR,
    Types.INTEGER,
    Types.INTEGER,
    Types.BIGINT,
    Types.BIGINT
  };

  private final JdbcTemplate jdbc;

  QuoteRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A row and its number in the file. */
  record Numbered<T>(int number, T row) {}

  /** Q15 across files: a series that another file of the night gave before is refused. */
  List<RowOutcome> refuseKnown(NightKey night, String file, List<RowOutcome> rows) {
    Set<SliceKey> keys = new TreeSet<>();
    for (RowOutcome outcome : rows) {
      if (outcome instanceof RowOutcome.Used used && used.row() instanceof OptionQuote quote) {
        keys.add(SliceKey.of(quote.series()));
      }
    }
    Map<OptionSeries, String> known = new HashMap<>();
    for (SliceKey key : keys) {
      jdbc.query(
          """
          select root, expiry, option_right, strike_milli, file_name from option_quote
          where session_date = ? and revision = ? and root = ? and expiry = ? and file_name <> ?
          """,
          row -> {
            known.put(Columns.series(row), row.getString("file_name"));
          },
          night.session(),
          night.revision(),
          key.root().name(),
          key.expiry(),
          file);
    }
    return known.isEmpty()
        ? rows
        : rows.stream().map(outcome -> refuse(file, outcome, known)).toList();
  }

  private static RowOutcome refuse(
      String file, RowOutcome outcome, Map<OptionSeries, String> known) {
    if (outcome instanceof RowOutcome.Used used && used.row() instanceof OptionQuote quote) {
      String first = known.get(quote.series());
      if (first != null) {
        return new RowOutcome.Rejected(
            used.number(),
            new RejectedRow(
                file,
                used.line(),
                "series",
                quote.series().symbol(),
                "each series once; %s gave it first".formatted(first),
                RejectionCode.Q15.name()));
      }
    }
    return outcome;
  }

  void insert(NightKey night, List<Numbered<OptionQuote>> quotes) {
    if (quotes.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "insert into option_quote values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        quotes.stream().map(quote -> values(night, quote)).toList(),
        TYPES);
  }

  @SuppressWarnings("NullAway") // an absent figure is a null column
  private static Object[] values(NightKey night, Numbered<OptionQuote> numbered) {
    OptionQuote quote = numbered.row();
    OptionSeries series = quote.series();
    return new Object[] {
      night.session(),
      night.revision(),
      series.root().name(),
      series.expiry(),
      series.right().name(),
      Columns.strikeMilli(series),
      quote.bid(),
      quote.ask(),
      Columns.orNull(quote.last()),
      Columns.orNull(quote.volume()),
      Columns.orNull(quote.openInterest()),
      Columns.orNull(quote.vendorVol()),
      Columns.orNull(quote.vendorDelta()),
      quote.sourceFile(),
      numbered.number(),
      quote.sourceLine(),
      Columns.orNull(quote.bidSize()),
      Columns.orNull(quote.askSize())
    };
  }
}
