package io.nightcondor.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.app.config.NightFolder;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.FigureStore;
import io.nightcondor.app.store.LimitCounts;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.NightStore;
import io.nightcondor.app.store.RunState;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.store.StoredFile;
import io.nightcondor.app.store.TestDatabase;
import io.nightcondor.ingest.inbox.InboxManifest;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.RowStore;
import io.nightcondor.ingest.store.SourceFileStore;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.manifest.ListedFile;
import io.nightcondor.reporting.manifest.Manifest;
import io.nightcondor.reporting.manifest.ManifestJson;
import io.nightcondor.reporting.overview.KeyFigures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pass after the last book, over more books than fit on a page. */
@Tag("once")
class IndexPagesTest {

  private static final byte[] PACK = "{}".getBytes(StandardCharsets.UTF_8);
  private static final NightKey KEY = new NightKey(LocalDate.of(2024, 8, 5), 1);
  private static final String HASH = "a".repeat(64);
  private static final int BOOKS = 2_500;

  @TempDir
  private Path folder;

  @Test
  void givenManyBooks_whenWritten_thenPartsOverviewAndManifestOfThemAll() throws IOException {
    DataSource source = TestDatabase.H2.migrated();
    JdbcClient jdbc = JdbcClient.create(source);
    fill(jdbc);
    Path night = Files.createDirectories(folder.resolve("reports/2024-08-05"));
    // an earlier revision had more books
    Files.writeString(night.resolve("books-004.html"), "old");
    pages(source, jdbc).write(completed());

    try (Stream<Path> files = Files.list(night)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("names that no book may have")
          .allMatch(NightFolder::isTaken)
          .containsExactlyInAnyOrder(
              "books-001.html",
              "books-002.html",
              "books-003.html",
              "index.html",
              "manifest.json",
              "rejects.csv");
    }
    String index = Files.readString(night.resolve("index.html"));
    assertThat(index)
        .contains("The worst 200 of 2500 books", "1 FAILED, 2499 OK")
        // the last book has the largest shortfall, the failed one stands before it
        .containsSubsequence(">b1234 <", ">b2499</a>", ">b2498</a>")
        .doesNotContain(">b0000</a>");
    // 1 + 2 + ... + 2,499 less the one that failed before it had figures
    assertThat(index).contains(">3,122,516<", "USD, before hedges; 2499 of 2500 books");
    assertThat(Files.readString(night.resolve("books-002.html")))
        .contains(">b1000</a>", ">b1234 <", ">b1999</a>")
        .doesNotContain(">b0999</a>", ">b2000</a>");
    Manifest manifest = ManifestJson.read(Files.readAllBytes(night.resolve("manifest.json")));
    assertThat(manifest.books()).hasSize(BOOKS);
    for (ListedFile file : manifest.outputs()) {
      byte[] content = Files.readAllBytes(night.resolve(file.path()));
      assertThat(Sha256.of(content)).as(file.path()).isEqualTo(file.sha256());
    }
    assertThat(Files.readString(folder.resolve("reports/index.html")))
        .contains("2024-08-05/index.html", ">3,122,516 of 2499 books<");
  }

  private static void fill(JdbcClient jdbc) {
    new RunStore(jdbc)
        .insert(new NightRun(
            KEY, RunState.UNFINISHED, HASH, HASH, "0.1.0", true, 0, "all", Optional.empty(), ""));
    BookStore books = new BookStore(jdbc);
    FigureStore figures = new FigureStore(jdbc);
    books.settle(KEY, IntStream.range(0, BOOKS).mapToObj(IndexPagesTest::id).toList());
    for (int i = 0; i < BOOKS; i++) {
      if (i == 1234) {
        books.computeFailed(KEY, id(i), "no state");
      } else {
        books.computed(KEY, id(i), PACK, "{}", "OK", "quiet", LimitCounts.NONE);
        figures.save(KEY, id(i), figures(i));
        books.rendered(KEY, id(i), List.of(new StoredFile(Manifest.NAME, 1, HASH)));
      }
    }
  }

  private static KeyFigures figures(int i) {
    Figure figure = Figure.of(i);
    return new KeyFigures(
        1_000_000, figure, LimitState.INSIDE, figure, figure, figure, "", figure, 0);
  }

  private static String id(int book) {
    return String.format(Locale.ROOT, "b%04d", book);
  }

  private IndexPages pages(DataSource source, JdbcClient jdbc) throws IOException {
    Files.writeString(folder.resolve("nightcondor.yaml"), """
        sources:
          - { glob: "*.csv", format: cboe-web-csv }
        books:
          - { id: b0000, name: First, owner: A, equity: 1000000, policy: steward, recipients: [a@example.com] }
        """);
    Workspace workspace = new Workspace(folder);
    CurrentNight night = new CurrentNight();
    night.set(
        new RunStore(jdbc).find(KEY).orElseThrow(),
        new InboxManifest(KEY.session(), List.of(), HASH));
    BookStore books = new BookStore(jdbc);
    NightStore nights = new NightStore(jdbc);
    SourceFileStore files = new SourceFileStore(source);
    return new IndexPages(
        night,
        workspace,
        SettingsReader.read(workspace),
        books,
        new FigureStore(jdbc),
        nights,
        files,
        new RejectsFile(files, new RowStore(source)),
        new Manifests(night, nights, new ProgramContents()),
        new NightsPages(workspace, books, new RunStore(jdbc), nights));
  }

  private static StepExecution completed() {
    JobExecution job = new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters());
    StepExecution step = new StepExecution(1, "render", job);
    step.setStatus(BatchStatus.COMPLETED);
    return step;
  }
}
