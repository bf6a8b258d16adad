package io.nightcondor.app.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.app.store.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** Rows that are copied from one database to the other, without a program around it. */
@Tag("once") // no JDK changes what it looks at
class StoreCopyTest {

  /**
   * Those that are lost first: the ends of the range, the last of 17 digits. H2 itself keeps no
   * sign of zero.
   */
  private static final double[] DOUBLES = {
    0.0,
    Double.MIN_VALUE,
    -Double.MIN_NORMAL,
    Double.MAX_VALUE,
    0.1 + 0.2,
    -0.1,
    1 / 3.0,
    Math.nextUp(1.0),
    2.2250738585072011e-308,
    9007199254740993e3
  };

  private static final String NIGHT = """
      INSERT INTO night_run (session_date, revision, state, inputs_sha256, configuration_sha256,
        program_version, admit_ended, reruns, previous_session, reason)
      VALUES (DATE '2024-08-01', 1, 'UNFINISHED', 'a', 'b', '1', TRUE, 0, NULL, '')""";

  private Connection from;
  private Connection to;

  @BeforeEach
  void open() throws SQLException {
    from = TestDatabase.H2.migrated().getConnection();
    to = TestDatabase.POSTGRESQL.migrated().getConnection();
    change(from, NIGHT);
  }

  @AfterEach
  void close() throws SQLException {
    from.close();
    to.close();
  }

  @Test
  void givenTablesOfBothDatabases_whenAsked_thenTheSameWithTheSameColumns() throws SQLException {
    Map<String, Set<String>> own = columns(from);
    assertThat(columns(to)).isEqualTo(own);
    assertThat(own.keySet())
        .containsAll(KeptTable.ALL.stream().map(KeptTable::name).toList())
        .contains("batch_step_execution_context", "mail_resend", "control_total")
        .doesNotContain("flyway_schema_history");
  }

  private static Map<String, Set<String>> columns(Connection database) throws SQLException {
    Map<String, Set<String>> columns = new TreeMap<>();
    StoreTable.of(database)
        .forEach(table -> columns.put(table.name(), new HashSet<>(table.columns())));
    return columns;
  }

  @Test
  void givenTablesThatReferToOthers_whenAsked_thenTheyComeAfterThem() throws SQLException {
    List<String> names = StoreTable.of(from).stream().map(StoreTable::name).toList();
    assertThat(names)
        .containsSubsequence("night_run", "book_outcome", "mail_ledger")
        .containsSubsequence(
            "batch_job_instance",
            "batch_job_execution",
            "batch_step_execution",
            "batch_step_execution_context");
  }

  @Test
  void givenDoubles_whenCopied_thenTheSameBits() throws SQLException {
    try (PreparedStatement insert =
        from.prepareStatement("INSERT INTO smile_point VALUES (DATE '2024-08-01', 1, ?, ?, ?)")) {
      for (int i = 0; i < DOUBLES.length; i++) {
        insert.setInt(1, i);
        insert.setDouble(2, DOUBLES[i]);
        insert.setDouble(3, 0);
        insert.executeUpdate();
      }
    }
    StoreCopied copied = copy();
    assertThat(copied.rows()).containsEntry("smile_point", (long) DOUBLES.length);
    List<Long> bits = new ArrayList<>();
    try (Statement statement = to.createStatement();
        ResultSet rows = statement.executeQuery("SELECT atm_vol FROM smile_point ORDER BY days")) {
      while (rows.next()) {
        bits.add(Double.doubleToRawLongBits(rows.getDouble(1)));
      }
    }
    assertThat(bits)
        .containsExactlyElementsOf(
            DoubleStream.of(DOUBLES).mapToObj(Double::doubleToRawLongBits).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\N",
        "\\.",
        "a\tb\nc\rd\\e\b",
        "Zürich – “quoted”, it''s \uD83D\uDC31",
        "trailing blank ",
        "{\"a\":[1,null]}"
      })
  void givenText_whenCopied_thenTheSame(String text) throws SQLException {
    try (PreparedStatement change = from.prepareStatement("UPDATE night_run SET reason = ?")) {
      change.setString(1, text);
      change.executeUpdate();
    }
    copy();
    assertThat(value("SELECT reason FROM night_run")).isEqualTo(text);
    assertThat(value("SELECT previous_session FROM night_run")).isNull();
    assertThat(value("SELECT admit_ended FROM night_run")).isEqualTo(true);
  }

  @Test
  void givenLongTextAndTimesAndSums_whenCopied_thenTheSame() throws SQLException {
    String pack = "{\"line\":\"é\\n\"}\n".repeat(200_000);
    byte[] packed = new byte[2_000_000];
    new Random(7).nextBytes(packed);
    change(
        from,
        "INSERT INTO book_outcome (session_date, revision, book, ordinal, recompute_state, render_state, reason, status, headline) VALUES (DATE '2024-08-01', 1, 'arbor', 0, 'DONE', 'DONE', '', '', ''), (DATE '2024-08-01', 1, 'birch', 1, 'DONE', 'DONE', '', '', '')");
    try (PreparedStatement insert = from.prepareStatement(
        "INSERT INTO risk_pack (session_date, revision, book, content, packed)"
            + " VALUES (DATE '2024-08-01', 1, ?, ?, ?)")) {
      for (Object[] row :
          List.of(new Object[] {"arbor", pack, null}, new Object[] {"birch", null, packed})) {
        for (int column = 0; column < row.length; column++) {
          insert.setObject(column + 1, row[column]);
        }
        insert.executeUpdate();
      }
    }
    change(
        from,
        "INSERT INTO night_total VALUES (DATE '2024-08-01', 1, 1234567890123456789012345678.90, 1, -0.05, 1, 0, 0, 3, 0, 0)",
        "INSERT INTO macro_release VALUES ('CPI', DATE '2024-07-01', 's', DATE '2024-08-01', 1, TIMESTAMP WITH TIME ZONE '2024-08-14 08:30:00.123456-04:00', 0.002, NULL, NULL)",
        "INSERT INTO BATCH_JOB_INSTANCE VALUES (7, 0, 'nightly', 'key')",
        "INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, JOB_INSTANCE_ID, CREATE_TIME) VALUES (9, 7, TIMESTAMP '2024-08-01 22:00:00.123456789')");
    copy();
    assertThat(value("SELECT content FROM risk_pack WHERE book = 'arbor'")).isEqualTo(pack);
    assertThat(value("SELECT packed FROM risk_pack WHERE book = 'arbor'")).isNull();
    assertThat(value("SELECT packed FROM risk_pack WHERE book = 'birch'")).isEqualTo(packed);
    assertThat(value("SELECT CAST(max_loss AS TEXT) FROM night_total"))
        .isEqualTo("1234567890123456789012345678.90");
    try (Statement statement = to.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT released_at, create_time, revised FROM macro_release,"
                + " batch_job_execution")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getObject(1, OffsetDateTime.class).toInstant())
          .isEqualTo("2024-08-14T12:30:00.123456Z");
      assertThat(row.getObject(2, LocalDateTime.class)).isEqualTo("2024-08-01T22:00:00.123457");
      assertThat(row.getObject(3)).isNull();
    }
  }

  @Test
  void givenNumbersGivenOut_whenCopied_thenTheServerGoesOnBehindThem() throws SQLException {
    change(
        from,
        "SELECT NEXT VALUE FOR BATCH_STEP_EXECUTION_SEQ FROM SYSTEM_RANGE(1, 41)",
        "INSERT INTO quote_file (session_date, revision, file_name) VALUES (DATE '2024-08-01', 1, 'a.csv'), (DATE '2024-08-01', 1, 'b.csv')");
    copy();
    assertThat(value("SELECT nextval('batch_step_execution_seq')")).isEqualTo(42L);
    assertThat(value("SELECT nextval('batch_job_execution_seq')")).isEqualTo(1L);
    assertThat(
            value(
                "INSERT INTO quote_file (session_date, revision, file_name) VALUES (DATE '2024-08-02', 1, 'a.csv') RETURNING file_number"))
        .isEqualTo(3L);
  }

  @Test
  void givenCopyThatIsThere_whenCopiedAgain_thenItIsHeldAgainstTheStoreOnly() throws SQLException {
    assertThat(copy().before()).isFalse();
    assertThat(copy().before()).isTrue();
    change(to, "UPDATE night_run SET program_version = 'other'");
    to.commit();
    assertThatThrownBy(this::copy)
        .isInstanceOf(StoreRefusedException.class)
        .hasMessage(
            "the server: it holds rows already (nights: 1), expected an empty database. Nothing was copied; name another one, or drop it, create it again, and copy again.");
  }

  @Test
  void givenRowsThatChangeOnTheirWay_whenCopied_thenTheTotalsTellAndNothingStays()
      throws SQLException {
    change(
        to,
        "CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.program_version = ''2''; RETURN NEW; END'",
        "CREATE TRIGGER other BEFORE INSERT ON night_run FOR EACH ROW EXECUTE FUNCTION other()");
    assertThatThrownBy(this::copy)
        .isInstanceOf(StoreRefusedException.class)
        .hasMessage(
            "the server: what arrived is not what was sent. Nothing is left of it there, and the store is as it was; copy again.\n"
                + "  night_run of 2024-08-01, revision 1, has rows with other contents than were written");
    to.rollback();
    assertThat(value("SELECT COUNT(*) FROM night_run")).isEqualTo(0L);
  }

  @Test
  void givenOldNightThatLostRows_whenCopied_thenItIsRefused() throws SQLException {
    for (int day = 2; day <= 6; day++) {
      change(
          from,
          NIGHT.replace("2024-08-01", "2024-08-0" + day),
          "INSERT INTO control_total VALUES (DATE '2024-08-0%d', 1, 'smile_point', 0, '')"
              .formatted(day));
    }
    change(from, "INSERT INTO control_total VALUES (DATE '2024-08-01', 1, 'smile_point', 2, '')");
    assertThatThrownBy(this::copy)
        .isInstanceOf(StoreRefusedException.class)
        .hasMessage(
            "the store in the workspace lacks rows that were written: smile_point of 2024-08-01, revision 1, has 0 rows, expected 2. Nothing was copied; the file is left as it is.");
  }

  @Test
  void givenTablesThatAreNotThoseOfTheProgram_whenCopied_thenItIsRefused() throws SQLException {
    change(to, "ALTER TABLE smile_point DROP COLUMN skewness");
    assertThatThrownBy(this::copy)
        .isInstanceOf(StoreRefusedException.class)
        .hasMessage(
            "the server: table smile_point is not there with the columns session_date, revision, days, atm_vol, skewness. Nothing was copied; begin with an empty database.");
  }

  @Test
  void givenCharacterThatTheServerHasNoPlaceFor_whenCopied_thenItIsSaidWhere() throws SQLException {
    change(from, "UPDATE night_run SET reason = CHAR(0)");
    assertThatThrownBy(this::copy)
        .isInstanceOf(StoreRefusedException.class)
        .hasMessageStartingWith("night_run.reason: a row has the character U+0000, ");
  }

  @Test
  void givenServerThatEndsTheConnection_whenCopied_thenNothingStays() throws SQLException {
    String url = to.getMetaData().getURL();
    change(
        to,
        "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END'",
        "CREATE TRIGGER die BEFORE INSERT ON smile_point FOR EACH ROW EXECUTE FUNCTION die()");
    change(from, "INSERT INTO smile_point VALUES (DATE '2024-08-01', 1, 30, 0.2, 0.1)");
    assertThatThrownBy(this::copy).isInstanceOf(PSQLException.class);
    to.close();
    to = DriverManager.getConnection(url, "postgres", "postgres");
    assertThat(value("SELECT COUNT(*) FROM night_run")).isEqualTo(0L);
  }

  private StoreCopied copy() throws SQLException {
    return new StoreCopy(from, to, "the server").run(table -> {});
  }

  private static void change(Connection database, String... all) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }

  private Object value(String sql) throws SQLException {
    try (Statement statement = to.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getObject(1);
    }
  }
}
