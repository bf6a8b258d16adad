package io.nightcondor.app.command.look;

import io.nightcondor.app.store.BookStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.change.Change;
import io.nightcondor.reporting.change.ReportChanges;
import io.nightcondor.reporting.json.RiskPackJson;
import io.nightcondor.reporting.table.ReportDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What moved for one book between two nights.
 *
 * @param book id
 * @param reason why nothing can be compared; empty if it can
 * @param figures that are not what they were
 */
record BookChanges(String book, String reason, List<Change> figures) {

  /** Of every book of either night, or of one. */
  static List<BookChanges> between(
      DataSource source, NightKey before, NightKey after, Optional<String> only) {
    BookStore books = new BookStore(JdbcClient.create(source));
    Set<String> ids = new TreeSet<>();
    for (NightKey night : List.of(before, after)) {
      ids.addAll(books.ids(night));
    }
    return ids.stream()
        .filter(id -> only.isEmpty() || only.get().equals(id))
        .map(id -> of(books, before, after, id))
        .toList();
  }

  private static BookChanges of(BookStore books, NightKey before, NightKey after, String book) {
    Optional<byte[]> was = books.pack(before, book);
    Optional<byte[]> is = books.pack(after, book);
    if (was.isEmpty() || is.isEmpty()) {
      NightKey without = was.isEmpty() ? before : after;
      return new BookChanges(
          book,
          "it has no figures in revision %d of %s".formatted(without.revision(), without.session()),
          List.of());
    }
    try {
      return new BookChanges(
          book, "", ReportChanges.between(document(was.get()), document(is.get())));
    } catch (IllegalArgumentException otherLayout) {
      return new BookChanges(
          book,
          "a night was stored by another version of the program: " + otherLayout.getMessage(),
          List.of());
    }
  }

  private static ReportDocument document(byte[] json) {
    return ReportDocument.of(RiskPackJson.read(json));
  }
}
