package io.nightcondor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.ingest.store.NightKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted of a night for those who watch it, without reading each of its books. */
@Tag("once") // no JDK changes what it looks at
class NightCountsTest {

  private static final byte[] PACK = "{}".getBytes(StandardCharsets.UTF_8);
  private static final NightKey FIRST = new NightKey(LocalDate.of(2024, 8, 1), 1);
  private static final NightKey SECOND = new NightKey(LocalDate.of(2024, 8, 2), 1);
  private static final String SHA = "a".repeat(64);

  @ParameterizedTest
  @EnumSource
  void givenJobsThatEnded_whenLastSuccessAsked_thenNightsWithFailuresDoNotCount(
      TestDatabase database) {
    JdbcClient jdbc = JdbcClient.create(database.migrated());
    RunStore runs = new RunStore(jdbc);
    StepHistory history = new StepHistory(jdbc);
    runs.insert(run(FIRST));
    runs.insert(run(SECOND));
    assertThat(history.lastSuccess()).isEmpty();
    LocalDateTime evening = LocalDateTime.of(2024, 8, 1, 18, 30);
    jobEnded(jdbc, 1, FIRST, "FAILED", evening);
    jobEnded(jdbc, 2, FIRST, "COMPLETED", evening.plusHours(1));
    jobEnded(jdbc, 3, SECOND, "COMPLETED", evening.plusDays(1));
    assertThat(history.lastSuccess()).isEmpty();
    runs.state(FIRST, RunState.COMPLETED, "");
    runs.state(SECOND, RunState.WITH_FAILURES, "a book failed");
    assertThat(history.lastSuccess())
        .contains(evening.plusHours(1).atZone(ZoneId.systemDefault()).toInstant());
    runs.state(SECOND, RunState.COMPLETED, "");
    assertThat(history.lastSuccess())
        .contains(evening.plusDays(1).atZone(ZoneId.systemDefault()).toInstant());
  }

  @ParameterizedTest
  @EnumSource
  void givenBooksWithLimits_whenSummed_thenOfThisNightAlone(TestDatabase database) {
    JdbcClient jdbc = JdbcClient.create(database.migrated());
    BookStore books = books(jdbc);
    assertThat(books.limits(FIRST)).isEqualTo(LimitCounts.NONE);
    books.computed(FIRST, "A", PACK, "{}", "OK", "", new LimitCounts(1, 2, "A"));
    books.computed(FIRST, "B", PACK, "{}", "OK", "", new LimitCounts(0, 3, "B"));
    assertThat(books.limits(FIRST)).isEqualTo(new LimitCounts(1, 5, ""));
    assertThat(books.limits(SECOND)).isEqualTo(LimitCounts.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void givenMailThatWasSentAgain_whenCounted_thenItsLastTryCounts(TestDatabase database) {
    JdbcClient jdbc = JdbcClient.create(database.migrated());
    books(jdbc);
    MailLedger ledger = new MailLedger(jdbc);
    assertThat(ledger.states(FIRST)).isEmpty();
    ledger.insert(FIRST, mail("A", "x@example.com", MailEntry.State.UNKNOWN));
    ledger.insert(FIRST, mail("A", "y@example.com", MailEntry.State.UNKNOWN));
    ledger.insert(FIRST, mail("B", "x@example.com", MailEntry.State.SENT));
    assertThat(ledger.states(FIRST))
        .isEqualTo(Map.of(MailEntry.State.UNKNOWN, 2, MailEntry.State.SENT, 1));
    ledger.insert(FIRST, new Resend(1, mail("A", "x@example.com", MailEntry.State.UNKNOWN)));
    ledger.insert(FIRST, new Resend(2, mail("A", "x@example.com", MailEntry.State.SENT)));
    assertThat(ledger.states(FIRST))
        .isEqualTo(Map.of(MailEntry.State.UNKNOWN, 1, MailEntry.State.SENT, 2));
    assertThat(ledger.states(SECOND)).isEmpty();
    assertThat(ledger.counts(FIRST))
        .isEqualTo(Map.of(MailEntry.State.UNKNOWN, 2, MailEntry.State.SENT, 1));
    assertThat(ledger.counts(SECOND)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givenMailsOfSeveralBooks_whenAskedForSome_thenThoseAndNoOthers(TestDatabase database) {
    JdbcClient jdbc = JdbcClient.create(database.migrated());
    books(jdbc);
    MailLedger ledger = new MailLedger(jdbc);
    MailEntry first = mail("A", "x@example.com", MailEntry.State.UNKNOWN);
    MailEntry other = mail("A", "y@example.com", MailEntry.State.SENT);
    MailEntry last = mail("B", "x@example.com", MailEntry.State.UNKNOWN);
    List.of(last, other, first).forEach(mail -> ledger.insert(FIRST, mail));
    assertThat(ledger.of(FIRST, "A", "x@example.com")).containsExactly(first);
    assertThat(ledger.of(SECOND, "A", "x@example.com")).isEmpty();
    assertThat(ledger.first(FIRST, MailEntry.State.UNKNOWN, 1)).containsExactly(first);
    assertThat(ledger.first(FIRST, MailEntry.State.UNKNOWN, 9)).containsExactly(first, last);
    ledger.insert(FIRST, new Resend(1, first));
    ledger.insert(FIRST, new Resend(1, last));
    ledger.insert(FIRST, new Resend(2, last));
    assertThat(ledger.resends(FIRST, "B", "x@example.com"))
        .containsExactly(new Resend(1, last), new Resend(2, last));
  }

  @ParameterizedTest
  @EnumSource
  void givenDatabase_whenSizeAsked_thenOfThatKind(TestDatabase database) {
    JdbcClient jdbc = JdbcClient.create(database.migrated());
    boolean server = database == TestDatabase.POSTGRESQL;
    long bytes = new DatabaseSize(jdbc, server).bytes();
    // an empty PostgreSQL database takes about 7 MB; that of H2 is in memory here
    assertThat(bytes).isBetween(server ? 1_000_000L : 0, server ? 100_000_000L : 0);
  }

  private static BookStore books(JdbcClient jdbc) {
    new RunStore(jdbc).insert(run(FIRST));
    BookStore books = new BookStore(jdbc);
    books.settle(FIRST, List.of("A", "B"));
    return books;
  }

  private static MailEntry mail(String book, String recipient, MailEntry.State state) {
    return new MailEntry(book, recipient, SHA, MailEntry.Channel.SMTP, state, "<id>", "");
  }

  private static NightRun run(NightKey key) {
    return new NightRun(
        key, RunState.UNFINISHED, SHA, SHA, "0.1.0", false, 0, "all", Optional.empty(), "");
  }

  /** As Spring Batch leaves it. */
  private static void jobEnded(
      JdbcClient jdbc, long id, NightKey key, String status, LocalDateTime end) {
    jdbc.sql("INSERT INTO batch_job_instance (job_instance_id, job_name, job_key) VALUES (?, ?, ?)")
        .params(id, "nightly", "key " + id)
        .update();
    jdbc.sql("""
            INSERT INTO batch_job_execution (job_execution_id, job_instance_id, create_time, end_time,
              status) VALUES (?, ?, ?, ?, ?)""").params(id, id, end, end, status).update();
    parameter(jdbc, id, "valuationDate", "java.time.LocalDate", key.session().toString());
    parameter(jdbc, id, "revision", "java.lang.Long", Integer.toString(key.revision()));
    parameter(jdbc, id, "steps", "java.lang.String", "all");
  }

  private static void parameter(JdbcClient jdbc, long id, String name, String type, String value) {
    jdbc.sql("""
            INSERT INTO batch_job_execution_params (job_execution_id, parameter_name, parameter_type,
              parameter_value, identifying) VALUES (?, ?, ?, ?, 'Y')""").params(id, name, type, value).update();
  }
}
