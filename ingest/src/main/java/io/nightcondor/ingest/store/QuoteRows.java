package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the table option_quote and where in it the expiries are. */
final class QuoteRows {

  private static final String INSERT = """
      insert into option_quote (quote_key, session_date, revision, root, expiry, option_right,
        strike_milli, bid, ask, bid_size, ask_size, last_price, volume, open_interest, vendor_vol,
        vendor_delta, file_name, row_number_in_file, line_number)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate jdbc;
  private final QuoteKeys keys;

  QuoteRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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
    jdbc.batchUpdate(
        INSERT,
        quotes,
        quotes.size(),
        (row, quote) -> set(row, night, fileNumber, quote.number(), quote.row()));
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

  private static void set(
      PreparedStatement row, NightKey night, long fileNumber, int number, OptionQuote quote)
      throws SQLException {
    OptionSeries series = quote.series();
    row.setLong(1, QuoteKeys.key(fileNumber, number));
    row.setObject(2, night.session());
    row.setInt(3, night.revision());
    row.setString(4, series.root().name());
    row.setObject(5, series.expiry());
    row.setString(6, series.right().name());
    row.setInt(7, Columns.strikeMilli(series));
    row.setDouble(8, quote.bid());
    row.setDouble(9, quote.ask());
    set(row, 10, quote.bidSize());
    set(row, 11, quote.askSize());
    set(row, 12, quote.last());
    set(row, 13, quote.volume());
    set(row, 14, quote.openInterest());
    set(row, 15, quote.vendorVol());
    set(row, 16, quote.vendorDelta());
    row.setString(17, quote.sourceFile());
    row.setInt(18, number);
    row.setInt(19, quote.sourceLine());
  }

  private static void set(PreparedStatement row, int column, OptionalLong value)
      throws SQLException {
    if (value.isPresent()) {
      row.setLong(column, value.getAsLong());
    } else {
      row.setNull(column, Types.BIGINT);
    }
  }

  private static void set(PreparedStatement row, int column, OptionalDouble value)
      throws SQLException {
    if (value.isPresent()) {
      row.setDouble(column, value.getAsDouble());
    } else {
      row.setNull(column, Types.DOUBLE);
    }
  }
}
