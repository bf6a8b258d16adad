package io.nightcondor.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.store.TestDatabase;
import io.nightcondor.ingest.store.NightKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("once") // no JDK changes what it looks at
class TotalsKeeperTest {

  private static final NightKey FIRST = new NightKey(LocalDate.of(2024, 8, 1), 1);
  private static final NightKey SECOND = new NightKey(LocalDate.of(2024, 8, 2), 1);

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void givenPromisedNight_whenARowIsGone_thenItIsMissed(TestDatabase database) {
    DataSource source = database.migrated();
    JdbcClient jdbc = JdbcClient.create(source);
    TotalsKeeper keeper = new TotalsKeeper(jdbc, file(), transaction(source));
    night(jdbc, FIRST);
    smile(jdbc, FIRST, 3);
    keeper.promise(FIRST, "calibrate");
    TotalsCheck check = TotalsCheck.counting(jdbc);
    assertThat(check.missing(Promise.NONE, 3)).isEmpty();
    smile(jdbc, FIRST, 5);
    assertThat(check.missing(Promise.NONE, 3)).as("more is no fault").isEmpty();
    jdbc.sql("DELETE FROM smile_point WHERE days > 2").update();
    assertThat(check.missing(Promise.NONE, 3))
        .containsExactly(new MissingRows("smile_point", Optional.of(FIRST), 3, 2));
    keeper.withdraw(FIRST);
    assertThat(check.missing(Promise.NONE, 3)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givenPromisedRow_whenItSaysOtherThings_thenItIsMissed(TestDatabase database) {
    DataSource source = database.migrated();
    JdbcClient jdbc = JdbcClient.create(source);
    night(jdbc, FIRST);
    new TotalsKeeper(jdbc, file(), transaction(source)).promise(FIRST, "admit");
    jdbc.sql("UPDATE night_run SET program_version = 'x'").update();
    assertThat(TotalsCheck.counting(jdbc).missing(Promise.NONE, 3))
        .containsExactly(new MissingRows("night_run", Optional.of(FIRST), 1, 1));
  }

  /**
   * A process may die before and after every write to the database's file. What is there then is
   * copied, opened and held against the file beside it: a row that is missed would keep a good
   * store from its next run.
   */
  @Test
  void givenProcessThatDiesBetweenAnyTwoWrites_whenStoreIsChecked_thenNothingIsMissed()
      throws IOException {
    Path database = folder.resolve("store.mv.db");
    Path totals = folder.resolve("store.totals");
    Path dead = Files.createDirectory(folder.resolve("dead"));
    migrate();
    FilePath.register(new WatchedFiles());
    JdbcConnectionPool source = JdbcConnectionPool.create(
        "jdbc:h2:watched:" + folder.resolve("store") + ";WRITE_DELAY=0", "sa", "");
    int[] deaths = {0};
    WatchedFiles.tell(() -> {
      copy(database, dead.resolve(deaths[0] + ".mv.db"));
      if (Files.exists(totals)) {
        copy(totals, dead.resolve(deaths[0] + ".totals"));
      }
      deaths[0]++;
    });
    JdbcClient jdbc = JdbcClient.create(source);
    TransactionTemplate transaction = transaction(source);
    TotalsKeeper keeper = new TotalsKeeper(jdbc, new TotalsFile(totals), transaction);
    for (NightKey night : List.of(FIRST, SECOND)) {
      night(jdbc, night);
      keeper.promise(night, "admit");
      smile(jdbc, night, 4);
      keeper.promise(night, "calibrate");
      keeper.promise(night, "deliver");
    }
    // a night is run again and leaves less than before, the later one first
    for (NightKey night : List.of(SECOND, FIRST)) {
      keeper.withdraw(night);
      jdbc.sql("DELETE FROM smile_point WHERE session_date = ?")
          .param(night.session())
          .update();
      smile(jdbc, night, 2);
      keeper.promise(night, "deliver");
    }
    WatchedFiles.tell(() -> {});
    source.dispose();

    assertThat(deaths[0]).isGreaterThan(30);
    for (int death = 0; death < deaths[0]; death++) {
      SingleConnectionDataSource copy = new SingleConnectionDataSource(
          "jdbc:h2:file:" + dead.resolve("" + death), "sa", "", true);
      Promise promise = new TotalsFile(dead.resolve(death + ".totals")).read().orElse(Promise.NONE);
      assertThat(TotalsCheck.counting(JdbcClient.create(copy)).missing(promise, 3))
          .as("death %d", death)
          .isEmpty();
      copy.destroy();
    }
    Promise last = new TotalsFile(totals).read().orElseThrow();
    assertThat(last.sums()).containsEntry("night_run", 2L).containsEntry("smile_point", 4L);
  }

  @Test
  void givenNewestMigration_whenCounted_thenSchemaKnowsIt() {
    DataSource source = TestDatabase.H2.migrated();
    assertThat(Schema.of(JdbcClient.create(source))).isEqualTo(Schema.NEWEST);
  }

  private TotalsFile file() {
    return new TotalsFile(folder.resolve("totals"));
  }

  private void migrate() {
    Flyway.configure()
        .dataSource("jdbc:h2:file:" + folder.resolve("store"), "sa", "")
        .locations("classpath:db/migration/h2", "classpath:db/migration/common")
        .load()
        .migrate();
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TransactionTemplate transaction(DataSource source) {
    return new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  private static void night(JdbcClient jdbc, NightKey night) {
    jdbc.sql("""
            INSERT INTO night_run (session_date, revision, state, inputs_sha256,
              configuration_sha256, program_version, admit_ended, reruns, reason)
            VALUES (?, ?, 'UNFINISHED', 'a', 'c', '0', TRUE, 0, '')""").params(night.session(), night.revision()).update();
  }

  /** So many points in all. */
  private static void smile(JdbcClient jdbc, NightKey night, int points) {
    int there = jdbc.sql("SELECT COUNT(*) FROM smile_point WHERE session_date = ?")
        .param(night.session())
        .query(Integer.class)
        .single();
    for (int day = there + 1; day <= points; day++) {
      jdbc.sql("INSERT INTO smile_point VALUES (?, ?, ?, 0.2, 0.1)")
          .params(night.session(), night.revision(), day)
          .update();
    }
  }
}
