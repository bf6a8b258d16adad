package io.nightcondor.ingest.store;

import io.nightcondor.analytics.book.CashBalance;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of all kinds, used and refused. Writing the same rows again changes nothing. */
public final class RowStore {

  private final JdbcClient jdbc;
  private final RejectionRows rejections;
  private final QuoteRows quotes;
  private final KnownQuotes known;
  private final PositionRows positions;
  private final CashRows cash;
  private final VersionedRows<RankedBar> bars;
  private final VersionedRows<VxSettlement> settlements;
  private final VersionedRows<MacroValue> macroValues;
  private final VersionedRows<MacroRelease> macroReleases;

  public RowStore(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    jdbc = JdbcClient.create(template);
    rejections = new RejectionRows(template);
    quotes = new QuoteRows(template);
    known = new KnownQuotes(template);
    positions = new PositionRows(template);
    cash = new CashRows(template);
    bars = new VersionedRows<>(template, new BarTable());
    settlements = new VersionedRows<>(template, new SettlementTable());
    macroValues = new VersionedRows<>(template, new MacroValueTable());
    macroReleases = new VersionedRows<>(template, new MacroReleaseTable());
  }

  /**
   * Writes consecutive rows of one file in the caller's transaction. A quote that another file of
   * the night already gave is refused as a duplicate.
   */
  public void write(NightKey night, AdmittedFile file, List<RowOutcome> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int first = rows.get(0).number();
    int last = rows.get(rows.size() - 1).number();
    if (last - first + 1 != rows.size()) {
      throw new IllegalArgumentException(
          "rows must be consecutive, got %d from %d to %d".formatted(rows.size(), first, last));
    }
    forget(night, file.name(), first, last);
    List<RowOutcome> judged = known.refuse(night, file.name(), rows);
    Sorted sorted = Sorted.of(judged);
    rejections.insert(night, file.name(), sorted.rejected());
    quotes.insert(night, file.name(), sorted.quotes());
    positions.insert(night, sorted.positions());
    cash.insert(night, file.name(), sorted.cash());
    bars.insert(night, file, sorted.bars());
    settlements.insert(night, file, sorted.settlements());
    macroValues.insert(night, file, sorted.macroValues());
    macroReleases.insert(night, file, sorted.macroReleases());
    jdbc.sql(
            "insert into row_range values (:session, :revision, :file, :first, :last, :used, :rejected)")
        .param("session", night.session())
        .param("revision", night.revision())
        .param("file", file.name())
        .param("first", first)
        .param("last", last)
        .param("used", rows.size() - sorted.rejected().size())
        .param("rejected", sorted.rejected().size())
        .update();
  }

  /** Takes back what an earlier attempt wrote of the same rows. */
  private void forget(NightKey night, String file, int first, int last) {
    int partly = jdbc.sql("""
                select count(*) from row_range
                where session_date = :session and revision = :revision and file_name = :file
                  and first_row <= :last and last_row >= :first
                  and not (first_row >= :first and last_row <= :last)
                """)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("file", file)
        .param("first", first)
        .param("last", last)
        .query(Integer.class)
        .single();
    if (partly > 0) {
      throw new IllegalStateException(
          "%s: rows %d to %d overlap a range written before".formatted(file, first, last));
    }
    int ranges = jdbc.sql("""
                delete from row_range
                where session_date = :session and revision = :revision and file_name = :file
                  and first_row between :first and :last
                """)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("file", file)
        .param("first", first)
        .param("last", last)
        .update();
    if (ranges > 0) {
      quotes.forget(night, file, first, last);
      for (String table : List.of("rejected_row", "book_position", "book_cash")) {
        jdbc.sql("""
                delete from %s
                where session_date = :session and revision = :revision and file_name = :file
                  and row_number_in_file between :first and :last
                """.formatted(table))
            .param("session", night.session())
            .param("revision", night.revision())
            .param("file", file)
            .param("first", first)
            .param("last", last)
            .update();
      }
    }
  }

  /**
   * Counts of each file that was read, in order of name.
   *
   * @throws IllegalStateException if the control totals do not agree with the rows
   */
  public List<FileCounts> counts(NightKey night) {
    SortedMap<String, SortedMap<String, Long>> codes = rejections.byFileAndCode(night);
    SortedMap<String, Long> refusedByCalibration = rejections.byCalibration(night);
    List<FileCounts> counts = new ArrayList<>();
    jdbc.sql("""
            select file_name, sum(used_rows) as used, sum(rejected_rows) as rejected from row_range
            where session_date = :session and revision = :revision
            group by file_name order by file_name
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .query(row -> {
          String file = row.getString("file_name");
          SortedMap<String, Long> byCode = codes.getOrDefault(file, new TreeMap<>());
          long moved = refusedByCalibration.getOrDefault(file, 0L);
          long used = row.getLong("used") - moved;
          long rejected = row.getLong("rejected") + moved;
          long listed = byCode.values().stream().mapToLong(Long::longValue).sum();
          if (listed != rejected) {
            throw new IllegalStateException(
                "%s of %s: %d refused rows are counted and %d are listed; the store is damaged"
                    .formatted(file, night.session(), rejected, listed));
          }
          counts.add(new FileCounts(file, used + rejected, used, rejected, byCode));
        });
    return counts;
  }

  /** The first refused rows of each file, in order of file and line. */
  public List<RejectedRow> rejections(NightKey night, int limitPerFile) {
    return rejections.first(night, limitPerFile);
  }

  /** Gives all refused rows of a file one by one, in order of their place in it. */
  public void forEachRejection(NightKey night, String file, Consumer<RejectedRow> consumer) {
    rejections.forEach(night, file, consumer);
  }

  /** Rows of one chunk by kind. */
  private record Sorted(
      List<RowOutcome.Rejected> rejected,
      List<QuoteRows.Numbered<OptionQuote>> quotes,
      List<QuoteRows.Numbered<Position>> positions,
      List<QuoteRows.Numbered<CashBalance>> cash,
      List<RankedBar> bars,
      List<VxSettlement> settlements,
      List<MacroValue> macroValues,
      List<MacroRelease> macroReleases) {

    static Sorted of(List<RowOutcome> rows) {
      Sorted sorted = new Sorted(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
      for (RowOutcome outcome : rows) {
        if (outcome instanceof RowOutcome.Rejected rejected) {
          sorted.rejected.add(rejected);
        } else if (outcome instanceof RowOutcome.Used used) {
          sorted.add(used);
        }
      }
      return sorted;
    }

    private void add(RowOutcome.Used used) {
      if (used.row() instanceof OptionQuote quote) {
        quotes.add(new QuoteRows.Numbered<>(used.number(), quote));
      } else if (used.row() instanceof Position position) {
        positions.add(new QuoteRows.Numbered<>(used.number(), position));
      } else if (used.row() instanceof CashBalance balance) {
        cash.add(new QuoteRows.Numbered<>(used.number(), balance));
      } else if (used.row() instanceof RankedBar bar) {
        bars.add(bar);
      } else if (used.row() instanceof VxSettlement settlement) {
        settlements.add(settlement);
      } else if (used.row() instanceof MacroValue value) {
        macroValues.add(value);
      } else if (used.row() instanceof MacroRelease release) {
        macroReleases.add(release);
      } else {
        throw new IllegalArgumentException("no table for " + used.row().getClass());
      }
    }
  }
}
