package io.nightcondor.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.night.SmallMarket;
import io.nightcondor.app.store.BookPacks;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.StoredPack;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night of which every report is drawn. */
@Tag("once") // no JDK changes what it looks at
class NightMailsTest {

  private static final NightKey KEY = new NightKey(SmallMarket.FIRST, 1);

  @TempDir
  private Path folder;

  private Workspace workspace;
  private JdbcConnectionPool source;
  private BookStore books;
  private BookPacks packs;
  private NightMails mails;

  @BeforeEach
  void open() throws Exception {
    SmallMarket.copyDoneTo(folder.resolve("ws"));
    workspace = new Workspace(folder.resolve("ws"));
    Settings settings = SettingsReader.read(workspace);
    source = JdbcConnectionPool.create("jdbc:h2:file:" + workspace.database(), "sa", "");
    books = new BookStore(JdbcClient.create(source));
    packs = new BookPacks(books);
    mails = new NightMails(
        workspace, settings, ExchangeCalendars.nyse(settings.calendarOverrides()), books, packs);
  }

  @AfterEach
  void close() {
    source.dispose();
  }

  @Test
  void givenBooks_whenAskedForIds_thenThoseOfTheComposedMails() {
    for (BookProgress book : night()) {
      assertIds(book);
      for (BookProgress.State render : BookProgress.State.values()) {
        assertIds(new BookProgress(
            book.book(),
            book.ordinal(),
            book.recompute(),
            render,
            render == BookProgress.State.FAILED ? "no smile" : "",
            book.status(),
            book.headline(),
            book.limits()));
      }
    }
  }

  private void assertIds(BookProgress book) {
    Map<String, String> composed = mails.of(KEY, book).mails().stream()
        .collect(Collectors.toMap(Mail::recipient, Mail::messageId));
    assertThat(mails.ids(KEY, book)).isEqualTo(composed);
  }

  @Test
  void givenStoredPack_whenHashed_thenItIsThatOfTheJsonThatWasDrawn() throws Exception {
    for (BookProgress book : night()) {
      Path json = workspace.reports().resolve(KEY.session() + "/" + book.book() + "/risk.json");
      StoredPack stored = packs.stored(KEY, book.book()).orElseThrow();
      assertThat(stored.pack()).isEqualTo(packs.of(KEY, book.book()).orElseThrow());
      assertThat(stored.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(json)));
    }
  }

  /** As an earlier version may have stored it: the same figures, written otherwise. */
  @Test
  void givenPackThatIsStoredInOtherBytes_whenMailed_thenSameMailsAndNoObjection() {
    for (BookProgress book : night()) {
      List<String> before = hashes(mails.of(KEY, book));
      JdbcClient.create(source)
          .sql("UPDATE risk_pack SET packed = NULL, content = ? WHERE book = ?")
          .params(text(books.pack(KEY, book.book()).orElseThrow()) + " ", book.book())
          .update();
      assertThat(hashes(mails.of(KEY, book))).isEqualTo(before);
    }
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static List<String> hashes(BookMails post) {
    assertThat(post.mails())
        .isNotEmpty()
        .allSatisfy(mail -> assertThat(post.gate().objection(mail)).isEmpty());
    return post.mails().stream().map(Mail::sha256).toList();
  }

  private List<BookProgress> night() {
    List<BookProgress> night = books.range(KEY, 0, 100);
    assertThat(night).isNotEmpty();
    return night;
  }
}
