package io.nightcondor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nightcondor.ingest.store.NightKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("once") // no JDK changes what it looks at
class RunStoresTest {

  private static final LocalDate THURSDAY = LocalDate.of(2024, 8, 1);
  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final String INPUTS = "a".repeat(64);
  private static final byte[] PACK = "{\"pack\":\"é\"}".getBytes(StandardCharsets.UTF_8);
  private static final LimitCounts LOUD = new LimitCounts(1, 2, "Margin 2 of 1 USD");
  private static final String CONFIGURATION = "c".repeat(64);

  @ParameterizedTest
  @EnumSource
  void givenTwoRevisions_whenAskedForLast_thenHigherRevisionWithAllItsFields(
      TestDatabase database) {
    RunStore runs = new RunStore(client(database));
    NightRun second = run(new NightKey(THURSDAY, 2), Optional.empty());
    runs.insert(run(new NightKey(THURSDAY, 1), Optional.empty()));
    runs.insert(second);
    assertThat(runs.last(THURSDAY)).contains(second);
    assertThat(runs.last(FRIDAY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givenUnfinishedNight_whenNextNightLooksBack_thenItBuildsOnLastEndedRevision(
      TestDatabase database) {
    RunStore runs = new RunStore(client(database));
    NightKey first = new NightKey(THURSDAY, 1);
    NightKey second = new NightKey(THURSDAY, 2);
    runs.insert(run(first, Optional.empty()));
    assertThat(runs.lastEndedBefore(FRIDAY)).isEmpty();
    runs.state(first, RunState.COMPLETED, "");
    runs.insert(run(second, Optional.empty()));
    assertThat(runs.lastEndedBefore(FRIDAY)).contains(first);
    assertThat(runs.lastEndedBefore(THURSDAY)).isEmpty();
    runs.state(second, RunState.WITH_FAILURES, "book B failed");
    assertThat(runs.lastEndedBefore(FRIDAY)).contains(second);
    assertThat(runs.last(THURSDAY).orElseThrow().reason()).isEqualTo("book B failed");
  }

  @ParameterizedTest
  @EnumSource
  void givenNightBuiltOnOldRevision_whenThatIsRevised_thenItIsListedAsStale(TestDatabase database) {
    RunStore runs = new RunStore(client(database));
    NightKey first = new NightKey(THURSDAY, 1);
    runs.insert(run(first, Optional.empty()));
    NightKey friday = new NightKey(FRIDAY, 1);
    runs.insert(run(friday, Optional.of(first)));
    runs.state(friday, RunState.COMPLETED, "");
    assertThat(runs.builtOnOlder(first)).isEmpty();
    assertThat(runs.builtOnOlder(new NightKey(THURSDAY, 2)))
        .extracting(NightRun::key)
        .containsExactly(friday);
  }

  @ParameterizedTest
  @EnumSource
  void givenRevisionsOfSeveralNights_whenEndedAsked_thenTheLastEndedOfEachEarlierSession(
      TestDatabase database) {
    RunStore runs = new RunStore(client(database));
    for (NightKey key :
        List.of(new NightKey(THURSDAY, 1), new NightKey(THURSDAY, 2), new NightKey(THURSDAY, 3))) {
      runs.insert(run(key, Optional.empty()));
    }
    runs.insert(run(new NightKey(FRIDAY, 1), Optional.empty()));
    runs.state(new NightKey(THURSDAY, 1), RunState.COMPLETED, "");
    runs.state(new NightKey(THURSDAY, 2), RunState.WITH_FAILURES, "book B failed");
    runs.state(new NightKey(FRIDAY, 1), RunState.COMPLETED, "");

    assertThat(runs.endedBefore(THURSDAY)).isEmpty();
    assertThat(runs.endedBefore(FRIDAY)).containsExactly(new NightKey(THURSDAY, 2));
    assertThat(runs.endedBefore(FRIDAY.plusDays(1)))
        .containsExactly(new NightKey(THURSDAY, 2), new NightKey(FRIDAY, 1));
  }

  @ParameterizedTest
  @EnumSource
  void givenThreeBooks_whenOneFails_thenOnlyItIsTriedAgain(TestDatabase database) {
    JdbcClient jdbc = client(database);
    NightKey key = new NightKey(THURSDAY, 1);
    new RunStore(jdbc).insert(run(key, Optional.empty()));
    BookStore books = new BookStore(jdbc);
    books.settle(key, List.of("A", "B", "C"));
    books.settle(key, List.of("A", "B", "C", "D"));
    assertThat(books.count(key)).isEqualTo(3);
    books.computed(key, "A", PACK, "{\"state\":1}", "OK", "quiet", LimitCounts.NONE);
    books.computeFailed(key, "B", "IllegalStateException: no smile");
    books.computed(key, "C", PACK, "{}", "ATTENTION", "loud", LOUD);
    assertThat(books.statuses(key)).containsEntry("FAILED", 1).containsEntry("OK", 1);
    books.rendered(key, "A", List.of(new StoredFile("risk.json", 7, INPUTS)));
    books.retryFailed(key);
    assertThat(books.range(key, 0, 3))
        .extracting(BookProgress::recompute)
        .containsExactly(
            BookProgress.State.DONE, BookProgress.State.PENDING, BookProgress.State.DONE);
    assertThat(books.range(key, 0, 3))
        .extracting(BookProgress::render)
        .containsExactly(
            BookProgress.State.DONE, BookProgress.State.PENDING, BookProgress.State.PENDING);
    assertThat(books.range(key, 0, 3))
        .extracting(BookProgress::limits)
        .containsExactly(LimitCounts.NONE, LimitCounts.NONE, LOUD);
    assertThat(books.pack(key, "A")).hasValueSatisfying(pack -> assertThat(pack).isEqualTo(PACK));
    assertThat(books.pack(key, "B")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givenPackOfEarlierVersion_whenRead_thenItsTextAndTheBookCanBeComputedAgain(
      TestDatabase database) {
    JdbcClient jdbc = client(database);
    NightKey key = new NightKey(THURSDAY, 1);
    new RunStore(jdbc).insert(run(key, Optional.empty()));
    BookStore books = new BookStore(jdbc);
    books.settle(key, List.of("A"));
    jdbc.sql("INSERT INTO risk_pack (session_date, revision, book, content) VALUES (?, 1, 'A', ?)")
        .params(THURSDAY, new String(PACK, StandardCharsets.UTF_8))
        .update();
    assertThat(books.pack(key, "A")).hasValueSatisfying(pack -> assertThat(pack).isEqualTo(PACK));
    byte[] again = "{}".getBytes(StandardCharsets.UTF_8);
    books.computed(key, "A", again, "{}", "OK", "", LimitCounts.NONE);
    assertThat(books.pack(key, "A")).hasValueSatisfying(pack -> assertThat(pack).isEqualTo(again));
  }

  @ParameterizedTest
  @EnumSource
  void givenLongPack_whenStored_thenAllOfItIsRead(TestDatabase database) {
    JdbcClient jdbc = client(database);
    NightKey key = new NightKey(THURSDAY, 1);
    new RunStore(jdbc).insert(run(key, Optional.empty()));
    BookStore books = new BookStore(jdbc);
    books.settle(key, List.of("A"));
    byte[] noise = new byte[3_000_000]; // more than H2 keeps in a row, or in one VARBINARY
    new Random(5).nextBytes(noise);
    books.computed(key, "A", noise, "{}", "OK", "", LimitCounts.NONE);
    assertThat(books.pack(key, "A")).hasValueSatisfying(pack -> assertThat(pack).isEqualTo(noise));
  }

  @ParameterizedTest
  @EnumSource
  void givenStatesOfSeveralNights_whenNightIsRunAgain_thenStateOfNightBeforeItIsRead(
      TestDatabase database) {
    JdbcClient jdbc = client(database);
    RunStore runs = new RunStore(jdbc);
    BookStore books = new BookStore(jdbc);
    for (LocalDate session : List.of(THURSDAY, FRIDAY)) {
      NightKey key = new NightKey(session, 1);
      runs.insert(run(key, Optional.empty()));
      books.settle(key, List.of("A"));
      books.computed(key, "A", PACK, "after " + session, "OK", "", LimitCounts.NONE);
      runs.state(key, RunState.COMPLETED, "");
    }
    assertThat(books.stateBefore(THURSDAY, "A")).isEmpty();
    assertThat(books.stateBefore(FRIDAY, "A")).contains("after 2024-08-01");
    assertThat(books.stateBefore(FRIDAY.plusDays(3), "A")).contains("after 2024-08-02");
    assertThat(books.stateBefore(FRIDAY.plusDays(3), "B")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givenRevisionsOfANight_whenALaterOneAsks_thenTheStateOfTheLastEndedOneBeforeIt(
      TestDatabase database) {
    JdbcClient jdbc = client(database);
    RunStore runs = new RunStore(jdbc);
    BookStore books = new BookStore(jdbc);
    for (int revision = 1; revision <= 3; revision++) {
      NightKey key = new NightKey(THURSDAY, revision);
      runs.insert(run(key, Optional.empty()));
      books.settle(key, List.of("A"));
      books.computed(key, "A", PACK, "revision " + revision, "OK", "", LimitCounts.NONE);
      runs.state(key, revision == 2 ? RunState.SUPERSEDED : RunState.COMPLETED, "");
    }

    assertThat(books.superseded(new NightKey(THURSDAY, 1), "A")).isEmpty();
    assertThat(books.superseded(new NightKey(THURSDAY, 3), "A"))
        .contains(new SupersededContent(1, "revision 1"));
    assertThat(books.superseded(new NightKey(THURSDAY, 4), "A"))
        .contains(new SupersededContent(3, "revision 3"));
    assertThat(books.superseded(new NightKey(THURSDAY, 4), "B")).isEmpty();
  }

  /** More than go into one statement, and one over. */
  @ParameterizedTest
  @EnumSource
  void givenThousandsOfBooks_whenSettledAndAskedFor_thenInTheirOrderAndInParts(
      TestDatabase database) {
    JdbcClient jdbc = client(database);
    NightKey key = new NightKey(THURSDAY, 1);
    new RunStore(jdbc).insert(run(key, Optional.empty()));
    BookStore books = new BookStore(jdbc);
    List<String> ids = IntStream.range(0, 2001).mapToObj("b%05d"::formatted).toList();
    books.settle(key, ids);
    books.settle(key, List.of("other"));
    assertThat(books.ids(key)).isEqualTo(ids);
    assertThat(books.range(key, 1999, 2002))
        .extracting(BookProgress::book, BookProgress::ordinal)
        .containsExactly(tuple("b01999", 1999), tuple("b02000", 2000));
    assertThat(books.states(key, BookProgress::recompute))
        .isEqualTo(Map.of(BookProgress.State.PENDING, 2001));
    books.computed(key, "b00000", PACK, "{}", "OK", "", LimitCounts.NONE);
    books.computed(key, "b02000", PACK, "{}", "INCOMPLETE", "", LOUD);
    books.computeFailed(key, "b01999", "no smile");
    books.renderFailed(key, "b02000", "no room");
    assertThat(books.states(key, BookProgress::recompute))
        .isEqualTo(Map.of(
            BookProgress.State.PENDING, 1998,
            BookProgress.State.DONE, 2,
            BookProgress.State.FAILED, 1));
    assertThat(books.states(key, BookProgress::render))
        .isEqualTo(Map.of(BookProgress.State.PENDING, 1999, BookProgress.State.FAILED, 2));
    assertThat(books.count(key, BookGroup.TO_COMPUTE)).isEqualTo(1998);
    assertThat(books.count(key, BookGroup.FAILED)).isEqualTo(2);
    assertThat(books.first(key, BookGroup.FAILED, 1))
        .extracting(BookProgress::book, BookProgress::reason)
        .containsExactly(tuple("b01999", "no smile"));
    assertThat(books.first(key, BookGroup.INCOMPLETE, 5))
        .extracting(BookProgress::book)
        .containsExactly("b02000");
    assertThat(books.first(key, BookGroup.LIMITED, Integer.MAX_VALUE))
        .extracting(BookProgress::limits)
        .containsExactly(LOUD);
    assertThat(books.count(new NightKey(FRIDAY, 1), BookGroup.FAILED)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void givenReportsOfSomeBooks_whenFilesOfARangeAsked_thenOfItsRenderedBooksAlone(
      TestDatabase database) {
    JdbcClient jdbc = client(database);
    NightKey key = new NightKey(THURSDAY, 1);
    new RunStore(jdbc).insert(run(key, Optional.empty()));
    BookStore books = new BookStore(jdbc);
    books.settle(key, List.of("A", "B", "C"));
    StoredFile page = new StoredFile("risk.html", 5, CONFIGURATION);
    StoredFile manifest = new StoredFile("manifest.json", 7, INPUTS);
    for (String book : List.of("A", "B", "C")) {
      books.rendered(key, book, List.of(page, manifest));
    }
    books.renderFailed(key, "B", "no room");
    assertThat(books.files(key, 0, 2)).containsOnlyKeys("A");
    assertThat(books.files(key, 1, 3)).containsOnlyKeys("C");
    assertThat(books.files(key, 2, 3).get("C")).containsExactlyInAnyOrder(page, manifest);
  }

  @ParameterizedTest
  @EnumSource
  void givenNightsWithAndWithoutAFile_whenAsked_thenThoseWhoseLastReportsAreWithoutIt(
      TestDatabase database) {
    JdbcClient jdbc = client(database);
    BookStore books = new BookStore(jdbc);
    StoredFile json = new StoredFile("risk.json", 5, CONFIGURATION);
    StoredFile page = new StoredFile("risk.html", 7, INPUTS);
    List<NightKey> nights = List.of(
        new NightKey(THURSDAY, 1),
        new NightKey(THURSDAY, 2),
        new NightKey(FRIDAY, 1),
        new NightKey(FRIDAY, 2));
    for (NightKey night : nights) {
      new RunStore(jdbc).insert(run(night, Optional.empty()));
      books.settle(night, List.of("A", "B"));
    }
    books.rendered(nights.get(0), "A", List.of(json));
    books.rendered(nights.get(1), "A", List.of(json, page));
    books.rendered(nights.get(2), "A", List.of(json));
    // nothing drawn in the last revision: the reports of the one before it stand
    books.renderFailed(nights.get(3), "A", "no room");
    assertThat(books.without("risk.html", "A", THURSDAY, FRIDAY)).isEmpty();
    assertThat(books.without("risk.html", "A", THURSDAY, FRIDAY.plusDays(1)))
        .containsExactly(FRIDAY);
    assertThat(books.without("risk.html", "A", FRIDAY, FRIDAY)).isEmpty();
    assertThat(books.without("risk.html", "B", THURSDAY, FRIDAY.plusDays(1))).isEmpty();
  }

  private static JdbcClient client(TestDatabase database) {
    DataSource source = database.migrated();
    return JdbcClient.create(source);
  }

  private static NightRun run(NightKey key, Optional<NightKey> previous) {
    return new NightRun(
        key, RunState.UNFINISHED, INPUTS, CONFIGURATION, "0.1.0", false, 0, "all", previous, "");
  }
}
