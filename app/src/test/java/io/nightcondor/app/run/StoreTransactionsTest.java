package io.nightcondor.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.nightcondor.app.keep.WatchedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("once") // no JDK changes what it looks at
class StoreTransactionsTest {

  /** By the statement ROLLBACK one in ten of them does not come back. */
  private static final int ROUNDS = 60;

  private static final int READERS = 3;
  private static final Duration LONG = Duration.ofSeconds(40);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @BeforeEach
  void register() {
    FilePath.register(new WatchedFiles());
  }

  @AfterEach
  void giveRoom() {
    WatchedFiles.tell(() -> {});
  }

  @Test
  void givenChange_whenRolledBack_thenItIsGone() {
    try (HikariDataSource pool = pool(0)) {
      JdbcClient jdbc = JdbcClient.create(pool);
      TransactionTemplate transaction = new TransactionTemplate(new StoreTransactions(pool));
      assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            insert(jdbc);
            throw new IllegalStateException("no report can be written");
          }))
          .hasMessage("no report can be written");
      assertThat(books(jdbc)).isZero();
      transaction.executeWithoutResult(status -> insert(jdbc));
      assertThat(books(jdbc)).isEqualTo(1);
    }
  }

  /** Some roll back while the write of another one fails, and then ask the store again. */
  @Test
  void givenDiskThatGetsFull_whenOthersRollBackAndAskAgain_thenEachIsAnswered() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      WatchedFiles.tell(() -> {});
      HikariDataSource pool = pool(round);
      JdbcClient jdbc = JdbcClient.create(pool);
      TransactionTemplate transaction = new TransactionTemplate(new StoreTransactions(pool));
      AtomicBoolean over = new AtomicBoolean();
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Thread reader = new Thread(() -> readUntilItFails(jdbc, transaction, over));
        reader.setDaemon(true);
        reader.start();
        readers.add(reader);
      }
      for (int i = 0; i < 10; i++) {
        transaction.executeWithoutResult(status -> insert(jdbc));
      }
      WatchedFiles.tell(StoreTransactionsTest::takeNothing);
      assertThatThrownBy(() -> transaction.executeWithoutResult(status -> insert(jdbc)))
          .isInstanceOf(RuntimeException.class);
      over.set(true);
      for (Thread reader : readers) {
        reader.join(LONG.toMillis());
        assertThat(reader.isAlive())
            .as("round %d, at %s", round, List.of(reader.getStackTrace()))
            .isFalse();
      }
      pool.close();
    }
  }

  private static void readUntilItFails(
      JdbcClient jdbc, TransactionTemplate transaction, AtomicBoolean over) {
    try {
      while (!over.get()) { // a store that was opened anew can be read
        transaction.executeWithoutResult(status -> {
          books(jdbc);
          status.setRollbackOnly();
        });
      }
    } catch (RuntimeException full) {
      try {
        books(jdbc);
      } catch (RuntimeException stillFull) {
        // an answer too
      }
    }
  }

  private HikariDataSource pool(int number) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:h2:watched:" + folder.resolve("store" + number) + ";WRITE_DELAY=0");
    pool.setUsername("sa");
    pool.setMaximumPoolSize(READERS + 1);
    JdbcClient.create(pool).sql("CREATE TABLE book (id VARCHAR)").update();
    return pool;
  }

  private static void takeNothing() {
    throw new UncheckedIOException(new IOException("No space left on device"));
  }

  private static void insert(JdbcClient jdbc) {
    jdbc.sql("INSERT INTO book VALUES ('arbor')").update();
  }

  private static long books(JdbcClient jdbc) {
    return jdbc.sql("SELECT COUNT(*) FROM book").query(Long.class).single();
  }
}
