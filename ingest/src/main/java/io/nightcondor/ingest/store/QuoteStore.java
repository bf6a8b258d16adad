package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quotes as they came in. */
public final class QuoteStore {

  static final String OF_UNDERLYING = """
      select q.* from %s
      where f.session_date = :session and f.revision = :revision and q.root in (:roots)
      """.formatted(QuoteKeys.OF_NIGHT);

  private final JdbcClient jdbc;

  public QuoteStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /**
   * All quotes of an underlying that passed the structural rules, in order of series; also those
   * that a calibration refused, so that calibrating again gives the same.
   */
  public List<OptionQuote> quotes(NightKey night, Underlying underlying) {
    return stored(night, underlying).quotes();
  }

  /** {@link #quotes} with the keys that they are stored under. */
  public StoredQuotes stored(NightKey night, Underlying underlying) {
    List<OptionQuote> quotes = new ArrayList<>();
    Map<OptionSeries, Long> keys = new HashMap<>();
    jdbc.sql(OF_UNDERLYING)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("roots", roots(underlying))
        .query(row -> {
          OptionQuote quote = quote(row);
          quotes.add(quote);
          keys.put(quote.series(), row.getLong("quote_key"));
        });
    quotes.sort(Comparator.comparing(OptionQuote::series));
    return new StoredQuotes(List.copyOf(quotes), keys);
  }

  static List<String> roots(Underlying underlying) {
    return Arrays.stream(Root.values())
        .filter(root -> root.underlying() == underlying)
        .map(Root::name)
        .toList();
  }

  static OptionQuote quote(ResultSet row) throws SQLException {
    return new OptionQuote(
        Columns.series(row),
        row.getDouble("bid"),
        row.getDouble("ask"),
        Columns.optionalLong(row, "bid_size"),
        Columns.optionalLong(row, "ask_size"),
        Columns.optionalDouble(row, "last_price"),
        Columns.optionalLong(row, "volume"),
        Columns.optionalLong(row, "open_interest"),
        Columns.optionalDouble(row, "vendor_vol"),
        Columns.optionalDouble(row, "vendor_delta"),
        row.getString("file_name"),
        row.getInt("line_number"));
  }
}
