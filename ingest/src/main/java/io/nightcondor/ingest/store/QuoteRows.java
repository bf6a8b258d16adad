package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the table option_quote and where in it the expiries are. */
final class QuoteRows {

  private static final List<Column> COLUMNS = List.of(
      new Column("quote_key", Types.BIGINT),
      new Column("session_date", Types.DATE),
      new Column("revision", Types.INTEGER),
      new Column("root", Types.VARCHAR),
      new Column("expiry", Types.DATE),
      new Column("option_right", Types.VARCHAR),
      new Column("strike_milli", Types.INTEGER),
      new Column("bid", Types.DOUBLE),
      new Column("ask", Types.DOUBLE),
      new Column("bid_size", Types.BIGINT),
      new Column("ask_size", Types.BIGINT),
      new Column("last_price", Types.DOUBLE),
      new Column("volume", Types.BIGINT),
      new Column("open_interest", Types.BIGINT),
      new Column("vendor_vol", Types.DOUBLE),
      new Column("vendor_delta", Types.DOUBLE),
      new Column("file_name", Types.VARCHAR),
      new Column("row_number_in_file", Types.INTEGER),
      new Column("line_number", Types.INTEGER));

  private final JdbcTemplate jdbc;
  private final TableInsert table;
  private final QuoteKeys keys;

  QuoteRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    table = new TableInsert(jdbc, "option_quote", COLUMNS);
    keys = new QuoteKeys(jdbc);
  }

  /** A row and its number in the file. */
  record Numbered<T>(int number, T row) {}

  /** Takes back what an earlier attempt wrote of the same rows. */
  void forget(NightKey night, String file, int first, int last) {
    keys.known(night, file).ifPresent(number -> {
      jdbc.update(
          "delete from option_quote where quote_key between ? and ?",
          QuoteKeys.key(number, first),
          QuoteKeys.key(number, last));
      jdbc.update(
          "delete from quote_range where file_number = ? and first_row >= ? and last_row <= ?",
          number,
          first,
          last);
    });
  }

  void insert(NightKey night, String file, List<Numbered<OptionQuote>> quotes) {
    if (quotes.isEmpty()) {
      return;
    }
    long fileNumber = keys.number(night, file);
    table.insert(quotes, quote -> values(night, fileNumber, quote.number(), quote.row()));
    insertRanges(fileNumber, quotes);
  }

  private void insertRanges(long fileNumber, List<Numbered<OptionQuote>> quotes) {
    Map<SliceKey, int[]> ranges = new TreeMap<>();
    for (Numbered<OptionQuote> quote : quotes) {
      int number = quote.number();
      ranges
          .computeIfAbsent(SliceKey.of(quote.row().series()), slice -> new int[] {number, number})[
          1] = number;
    }
    jdbc.batchUpdate(
        "insert into quote_range (file_number, root, expiry, first_row, last_row) values (?, ?, ?, ?, ?)",
        ranges.entrySet().stream()
            .map(range -> new Object[] {
              fileNumber,
              range.getKey().root().name(),
              range.getKey().expiry(),
              range.getValue()[0],
              range.getValue()[1]
            })
            .toList());
  }

  @SuppressWarnings("NullAway") // an absent figure is a null column
  private static Object[] values(NightKey night, long fileNumber, int number, OptionQuote quote) {
    OptionSeries series = quote.series();
    return new Object[] {
      QuoteKeys.key(fileNumber, number),
      night.session(),
      night.revision(),
      series.root().name(),
      series.expiry(),
      series.right().name(),
      Columns.strikeMilli(series),
      quote.bid(),
      quote.ask(),
      Columns.orNull(quote.bidSize()),
      Columns.orNull(quote.askSize()),
      Columns.orNull(quote.last()),
      Columns.orNull(quote.volume()),
      Columns.orNull(quote.openInterest()),
      Columns.orNull(quote.vendorVol()),
      Columns.orNull(quote.vendorDelta()),
      quote.sourceFile(),
      number,
      quote.sourceLine()
    };
  }
}
