package io.nightcondor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.store.PendingBooks.Work;
import io.nightcondor.ingest.store.NightKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("once") // no JDK changes what it looks at
class PendingBooksTest {

  private static final byte[] PACK = "{}".getBytes(StandardCharsets.UTF_8);
  private static final NightKey NIGHT = new NightKey(LocalDate.of(2024, 8, 5), 1);
  private static final BookRange ALL = new BookRange(0, 4);

  @ParameterizedTest
  @EnumSource
  void givenBookThatAnotherHasTaken_whenOneIsTaken_thenTheNextFreeOneOfTheRange(
      TestDatabase database) {
    DataSource source = source(database);
    PendingBooks pending = new PendingBooks(JdbcClient.create(source));
    List<String> taken = new ArrayList<>();
    taken(source, pending, taken, 5);
    assertThat(taken).containsExactly("A", "B", "C", "D", "");
    taken.clear();
    taken(source, pending, taken, 1);
    assertThat(taken)
        .as("they are free again, since nothing was done to them")
        .containsExactly("A");
  }

  /** Takes books in transactions that are all open at once, and rolls all of them back. */
  private static void taken(DataSource source, PendingBooks pending, List<String> taken, int more) {
    if (more == 0) {
      return;
    }
    transaction(source).executeWithoutResult(status -> {
      taken.add(pending.take(NIGHT, ALL, Work.RECOMPUTE).orElse(""));
      taken(source, pending, taken, more - 1);
      status.setRollbackOnly();
    });
  }

  @ParameterizedTest
  @EnumSource
  void givenBooksInAllStates_whenStepAsks_thenOnlyThoseThatItHasToSettle(TestDatabase database) {
    DataSource source = source(database);
    JdbcClient jdbc = JdbcClient.create(source);
    BookStore books = new BookStore(jdbc);
    PendingBooks pending = new PendingBooks(jdbc);
    books.computed(NIGHT, "A", PACK, "{}", "ATTENTION", "", new LimitCounts(0, 0, ""));
    books.computeFailed(NIGHT, "B", "no positions");
    assertThat(pending.left(NIGHT, ALL, Work.RECOMPUTE)).isEqualTo(2);
    assertThat(pending.left(NIGHT, Work.RENDER)).isEqualTo(1);
    assertThat(take(source, ALL, Work.RECOMPUTE)).contains("C");
    assertThat(take(source, ALL, Work.RENDER)).contains("A");
    assertThat(take(source, new BookRange(1, 4), Work.RENDER)).isEmpty();
    books.rendered(NIGHT, "A", List.of());
    assertThat(pending.left(NIGHT, Work.RENDER)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void givenBooksDoneAtTheFront_whenTheRestIsHalved_thenByBooksThatAreLeft(TestDatabase database) {
    DataSource source = source(database);
    JdbcClient jdbc = JdbcClient.create(source);
    PendingBooks pending = new PendingBooks(jdbc);
    assertThat(pending.middle(NIGHT, ALL, Work.RECOMPUTE)).hasValue(2);
    new BookStore(jdbc).computeFailed(NIGHT, "A", "no positions");
    assertThat(pending.middle(NIGHT, ALL, Work.RECOMPUTE)).hasValue(3);
    assertThat(pending.middle(NIGHT, new BookRange(0, 2), Work.RECOMPUTE))
        .isEqualTo(OptionalInt.empty());
  }

  @ParameterizedTest
  @EnumSource
  void givenPositions_whenSizesAreAsked_thenLegsOfEachBookThatIsLeft(TestDatabase database) {
    DataSource source = source(database);
    JdbcClient jdbc = JdbcClient.create(source);
    position(jdbc, 1, "A", NIGHT.revision());
    position(jdbc, 2, "C", NIGHT.revision());
    position(jdbc, 3, "C", NIGHT.revision());
    position(jdbc, 4, "C", NIGHT.revision() + 1);
    new BookStore(jdbc).computeFailed(NIGHT, "A", "no positions");
    List<String> sizes = new ArrayList<>();
    new PendingBooks(jdbc)
        .forEach(NIGHT, Work.RECOMPUTE, (ordinal, legs) -> sizes.add(ordinal + ":" + legs));
    assertThat(sizes).containsExactly("1:0", "2:2", "3:0");
  }

  @ParameterizedTest
  @EnumSource
  void givenTwoAtTheSameRange_whenBothGoOn_thenEachBookIsSettledOnce(TestDatabase database)
      throws InterruptedException {
    DataSource source = source(database);
    List<String> settled = new ArrayList<>();
    Runnable worker = () -> {
      boolean more = true;
      while (more) {
        more = Boolean.TRUE.equals(transaction(source).execute(status -> {
          JdbcClient jdbc = JdbcClient.create(source);
          Optional<String> book = new PendingBooks(jdbc).take(NIGHT, ALL, Work.RECOMPUTE);
          book.ifPresent(taken -> {
            new BookStore(jdbc).computeFailed(NIGHT, taken, "settled");
            synchronized (settled) {
              settled.add(taken);
            }
          });
          return book.isPresent();
        }));
      }
    };
    Thread one = new Thread(worker);
    Thread other = new Thread(worker);
    one.start();
    other.start();
    one.join();
    other.join();
    assertThat(settled).containsExactlyInAnyOrder("A", "B", "C", "D");
    Set<String> different = new HashSet<>(settled);
    assertThat(different).hasSameSizeAs(settled);
  }

  private static Optional<String> take(DataSource source, BookRange range, Work work) {
    return new PendingBooks(JdbcClient.create(source)).take(NIGHT, range, work);
  }

  private static TransactionTemplate transaction(DataSource source) {
    TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(source));
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return own;
  }

  /** A night of four books. */
  private static DataSource source(TestDatabase database) {
    DataSource source = database.migrated();
    JdbcClient jdbc = JdbcClient.create(source);
    new RunStore(jdbc)
        .insert(new NightRun(
            NIGHT,
            RunState.UNFINISHED,
            "a".repeat(64),
            "c".repeat(64),
            "1.0.0",
            true,
            0,
            "all",
            Optional.empty(),
            ""));
    new BookStore(jdbc).settle(NIGHT, List.of("A", "B", "C", "D"));
    return source;
  }

  private static void position(JdbcClient jdbc, int row, String book, int revision) {
    jdbc.sql("""
            INSERT INTO book_position (session_date, revision, file_name, row_number_in_file,
              line_number, book_id, instrument_kind, symbol, expiry, quantity)
            VALUES (?, ?, 'positions.csv', ?, ?, ?, 'OPTION', 'SPXW', ?, 1)""")
        .params(NIGHT.session(), revision, row, row + 1, book, NIGHT.session())
        .update();
  }
}
