package io.nightcondor.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Both ways in leave the same rows, and the same state behind when one is refused. */
class TableInsertTest {

  private static final List<Column> COLUMNS = List.of(
      new Column("id", Types.INTEGER),
      new Column("word", Types.VARCHAR),
      new Column("figure", Types.DOUBLE),
      new Column("held_on", Types.DATE),
      new Column("flag", Types.BOOLEAN));

  /** What COPY has a meaning for, and what it has none for. */
  private static final List<String> WORDS =
      List.of("", "\\N", "\\.", "a\tb", "a\nb\r", "\\", "\\\\t", "\"q\",'q'", "é€𝄞", " blank ");

  @TempDir
  private Path folder;

  enum Database {
    H2,
    POSTGRESQL
  }

  private JdbcTemplate open(Database database) {
    DataSource source =
        database == Database.H2 ? TestDatabases.h2(folder) : TestDatabases.postgres();
    JdbcTemplate jdbc = new JdbcTemplate(source);
    jdbc.execute("drop table if exists bulk");
    jdbc.execute(
        "create table bulk (id integer primary key, word varchar(20), figure double precision, held_on date, flag boolean)");
    return jdbc;
  }

  @ParameterizedTest
  @EnumSource
  void givenEveryKindOfValue_whenInserted_thenItComesBackAsItWas(Database database) {
    JdbcTemplate jdbc = open(database);
    List<Object[]> rows = IntStream.range(0, WORDS.size())
        .mapToObj(i -> new Object[] {
          i, WORDS.get(i), Math.pow(10, -30 * i) / 3, LocalDate.of(2024, 8, 1 + i), i % 2 == 0
        })
        .toList();
    TableInsert table = new TableInsert(jdbc, "bulk", COLUMNS);
    table.insert(rows, row -> row);
    table.insert(
        List.<Object[]>of(new Object[] {WORDS.size(), null, null, null, null}), row -> row);
    table.insert(List.<Object[]>of(), row -> row);
    List<Object[]> stored =
        jdbc.query("select * from bulk order by id", (row, number) -> new Object[] {
          row.getInt(1),
          row.getString(2),
          row.getObject(3),
          row.getObject(4, LocalDate.class),
          row.getObject(5)
        });
    assertThat(stored).hasSize(WORDS.size() + 1).startsWith(rows.toArray(Object[][]::new));
    assertThat(stored.get(WORDS.size())).containsExactly(WORDS.size(), null, null, null, null);
  }

  /** More than one block of text, and a fault in the last row. */
  @ParameterizedTest
  @EnumSource
  void givenRowThatIsRefused_whenRolledBack_thenNothingIsThereAndTheConnectionServes(
      Database database) {
    JdbcTemplate jdbc = open(database);
    TableInsert table = new TableInsert(jdbc, "bulk", COLUMNS.subList(0, 2));
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()));
    List<Integer> twice = IntStream.range(0, 20_000).mapToObj(i -> i % 19_999).toList();
    assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
            table.insert(twice, i -> new Object[] {i, "row " + i})))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
            table.insert(List.of(1), i -> new Object[] {i, "x".repeat(21)})))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> table.insert(twice, i -> {
          if (i == 19_000) {
            throw new IllegalStateException("no values");
          }
          return new Object[] {i, "row"};
        })))
        .hasMessage("no values");
    assertThat(jdbc.queryForObject("select count(*) from bulk", Integer.class)).isZero();
    table.insert(List.of(1, 2), i -> new Object[] {i, "row"});
    assertThat(jdbc.queryForObject("select count(*) from bulk", Integer.class)).isEqualTo(2);
  }
}
