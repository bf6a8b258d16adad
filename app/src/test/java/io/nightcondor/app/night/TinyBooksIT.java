package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.ingest.store.NightKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A great many books of one condor in a small heap; {@code -Dtiny.books=100000 -Dtiny.size=FED} for
 * them all, of which each then has its risk.json alone.
 */
class TinyBooksIT {

  private static final int BOOKS = Integer.getInteger("tiny.books");

  private static final ManyBooks.Size SIZE =
      ManyBooks.Size.valueOf(System.getProperty("tiny.size", "TINY"));

  private static final String HEAP = "-Xmx384m";

  /** However many books: a step of each would be several hundred thousand. */
  private static final int FEWER_STEPS_THAN = 1000;

  private static final long LONGEST_MINUTES = 10 + BOOKS / 20;

  @TempDir
  private Path folder;

  @Test
  void givenManyTinyBooks_whenANightRuns_thenASmallHeapAndFewStepsAreEnough()
      throws IOException, InterruptedException {
    Path workspace = folder.resolve("ws");
    SmallMarket.copyTo(workspace);
    ManyBooks.write(workspace, BOOKS, SIZE);
    BlackBox night = BlackBox.startWith(
        List.of(HEAP),
        "run",
        "--date",
        SmallMarket.FIRST.toString(),
        "--workspace",
        workspace.toString());
    int code = night.exit(LONGEST_MINUTES);
    System.out.printf("%d books, %s:%n%s", BOOKS, HEAP, night.out());
    assertThat(code).as(night.err() + night.out()).isZero();
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl(DatabaseUrl.of(new Workspace(workspace)));
    source.setUser("sa");
    JdbcClient jdbc = JdbcClient.create(source);
    NightKey key = new NightKey(SmallMarket.FIRST, 1);
    assertThat(new BookStore(jdbc).statuses(key)).isEqualTo(Map.of("OK", BOOKS));
    int mails = SIZE == ManyBooks.Size.FED ? 0 : BOOKS;
    assertThat(new MailLedger(jdbc).counts(key))
        .isEqualTo(mails == 0 ? Map.of() : Map.of(MailEntry.State.SENT, mails));
    String[] sent = workspace.resolve("outbox").toFile().list();
    assertThat(sent == null ? 0 : sent.length).isEqualTo(mails);
    assertThat(jdbc.sql("SELECT COUNT(*) FROM batch_step_execution")
            .query(Integer.class)
            .single())
        .isLessThan(FEWER_STEPS_THAN);
  }
}
