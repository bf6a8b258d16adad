package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.RowOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Q15 across files: a series that another file of the night gave before is refused. */
final class KnownQuotes {

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  KnownQuotes(JdbcTemplate template) {
    this.template = template;
    jdbc = JdbcClient.create(template);
  }

  /** Rows of another file between which quotes of an expiry are. */
  private record Range(long fileNumber, String file, SliceKey slice, int first, int last) {}

  /** The rows, those refused that another file gave before. */
  List<RowOutcome> refuse(NightKey night, String file, List<RowOutcome> rows) {
    Set<SliceKey> slices = new HashSet<>();
    for (RowOutcome outcome : rows) {
      if (outcome instanceof RowOutcome.Used used && used.row() instanceof OptionQuote quote) {
        slices.add(SliceKey.of(quote.series()));
      }
    }
    if (slices.isEmpty()) {
      return rows;
    }
    Map<OptionSeries, String> known = new HashMap<>();
    for (Range range : elsewhere(night, file, slices)) {
      if (slices.contains(range.slice())) {
        addSeries(range, known);
      }
    }
    return known.isEmpty()
        ? rows
        : rows.stream().map(outcome -> refuse(file, outcome, known)).toList();
  }

  private List<Range> elsewhere(NightKey night, String file, Set<SliceKey> slices) {
    return jdbc.sql("""
            select f.file_number, f.file_name, r.root, r.expiry, min(r.first_row) as first_row,
              max(r.last_row) as last_row
            from quote_file f join quote_range r on r.file_number = f.file_number
            where f.session_date = :session and f.revision = :revision and f.file_name <> :file
              and r.root in (:roots)
            group by f.file_number, f.file_name, r.root, r.expiry
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("file", file)
        .param(
            "roots",
            slices.stream().map(slice -> slice.root().name()).distinct().toList())
        .query((row, number) -> new Range(
            row.getLong("file_number"),
            row.getString("file_name"),
            Columns.slice(row),
            row.getInt("first_row"),
            row.getInt("last_row")))
        .list();
  }

  private void addSeries(Range range, Map<OptionSeries, String> known) {
    template.query(
        """
        select root, expiry, option_right, strike_milli from option_quote
        where quote_key between ? and ? and root = ? and expiry = ?
        """,
        row -> {
          known.put(Columns.series(row), range.file());
        },
        QuoteKeys.key(range.fileNumber(), range.first()),
        QuoteKeys.key(range.fileNumber(), range.last()),
        range.slice().root().name(),
        range.slice().expiry());
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
}
