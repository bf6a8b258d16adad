package io.nightcondor.ingest.benchmark;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.RowOutcome;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.RowStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A chain of 25,000 rows read, checked and stored in H2 in a file: a night an operation, 5000 rows
 * a commit. The peer is a batch of one prepared insert with the same rows, which it has in memory.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public abstract class ChainStoring {

  private static final int ROWS_PER_COMMIT = 5000;

  private static final String INSERT = """
      insert into %s (quote_key, session_date, revision, root, expiry, option_right, strike_milli,
        bid, ask, bid_size, ask_size, last_price, volume, open_interest, vendor_vol, vendor_delta,
        file_name, row_number_in_file, line_number)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Path chain = DatashopFile.chain();

  private Path folder;
  private SingleConnectionDataSource database;
  private LocalDate session = DatashopFile.SESSION;
  private long keys;

  /** The rows of the peers. */
  @State(Scope.Thread)
  public static class Rows {
    final List<OptionQuote> quotes = new ArrayList<>();

    @Setup
    public void read() throws IOException, RefusedContentException {
      try (SourceRows rows = ReadingBenchmark.open(DatashopFile.chain())) {
        for (Optional<RowOutcome> row = rows.next(); row.isPresent(); row = rows.next()) {
          if (row.get() instanceof RowOutcome.Used used
              && used.row() instanceof OptionQuote quote) {
            quotes.add(quote);
          }
        }
      }
    }
  }

  /** As the application opens its own database. */
  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("chain-storing");
    database = new SingleConnectionDataSource(
        "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0".formatted(folder.resolve("market")),
        "sa",
        "",
        true);
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/common")
        .load()
        .migrate();
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.execute("create table identity_quote as select * from option_quote where 1 = 0");
    jdbc.execute("create unique index identity_quote_key on identity_quote "
        + "(session_date, revision, root, expiry, option_right, strike_milli)");
    jdbc.execute("create index identity_quote_file on identity_quote "
        + "(session_date, revision, file_name, row_number_in_file)");
    jdbc.execute("create table keyless_quote as select * from option_quote where 1 = 0");
  }

  @TearDown
  public void close() throws IOException {
    database.destroy();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Benchmark
  public void nightcondor() throws IOException, RefusedContentException {
    session = session.plusDays(1);
    NightKey night = new NightKey(session, 1);
    AdmittedFile file = new AdmittedFile(
        "chain.csv",
        "cboe-datashop-csv",
        "",
        Optional.empty(),
        0,
        0,
        Verdict.ACCEPTED,
        "",
        false,
        Map.of());
    RowStore store = new RowStore(database);
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(database));
    List<RowOutcome> chunk = new ArrayList<>(ROWS_PER_COMMIT);
    try (SourceRows rows = ReadingBenchmark.open(chain)) {
      Optional<RowOutcome> row;
      do {
        row = rows.next();
        row.ifPresent(chunk::add);
        if (chunk.size() == ROWS_PER_COMMIT || row.isEmpty()) {
          transaction.executeWithoutResult(status -> store.write(night, file, chunk));
          chunk.clear();
        }
      } while (row.isPresent());
    }
  }

  @Benchmark
  public void jdbcSameTable(Rows rows) throws SQLException {
    insert("option_quote", rows.quotes);
  }

  @Benchmark
  public void jdbcWithoutKey(Rows rows) throws SQLException {
    insert("keyless_quote", rows.quotes);
  }

  /** With the options' identity as the key and an index of files. */
  @Benchmark
  public void jdbcIdentityKeyAndIndex(Rows rows) throws SQLException {
    insert("identity_quote", rows.quotes);
  }

  private void insert(String table, List<OptionQuote> quotes) throws SQLException {
    session = session.plusDays(1);
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement row = connection.prepareStatement(INSERT.formatted(table))) {
      for (int i = 0; i < quotes.size(); i++) {
        set(row, i + 1, quotes.get(i));
        row.addBatch();
        if ((i + 1) % ROWS_PER_COMMIT == 0) {
          row.executeBatch();
          connection.commit();
        }
      }
      row.executeBatch();
      connection.commit();
    }
    connection.setAutoCommit(true);
  }

  private void set(PreparedStatement row, int number, OptionQuote quote) throws SQLException {
    OptionSeries series = quote.series();
    row.setLong(1, ++keys);
    row.setObject(2, session);
    row.setInt(3, 1);
    row.setString(4, series.root().name());
    row.setObject(5, series.expiry());
    row.setString(6, series.right().name());
    row.setInt(7, (int) Math.round(series.strike() * 1000));
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
