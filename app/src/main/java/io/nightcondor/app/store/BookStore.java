package io.nightcondor.app.store;

import io.nightcondor.ingest.store.NightKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books of a night: how far each came, its pack, its next state and its report files. */
public final class BookStore {

  /** By name: a store without one of them is told by its refusal of the query. */
  private static final String PROGRESS = "book, ordinal, recompute_state, render_state, reason,"
      + " status, headline, limits_breached, limits_near, limits_text";

  /** As many as cost little to hold, few enough for the parameters of one statement. */
  private static final int ROWS_AT_ONCE = 1000;

  /** A book that is still to be done. */
  private static final String FRESH = "(?, ?, ?, ?, 'PENDING', 'PENDING', '', '', '')";

  private static final int PLACES = 4;

  private static final int REASON_LIMIT = 4000;
  private static final int HEADLINE_LIMIT = 1000;
  private static final int LIMITS_LIMIT = 4000;

  private final JdbcClient jdbc;

  public BookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Settles which books the night has, in this order; does nothing if that is settled already. */
  public void settle(NightKey key, List<String> books) {
    if (count(key) > 0) {
      return;
    }
    for (int from = 0; from < books.size(); from += ROWS_AT_ONCE) {
      List<String> some = books.subList(from, Math.min(from + ROWS_AT_ONCE, books.size()));
      List<Object> values = new ArrayList<>();
      for (String book : some) {
        values.addAll(List.of(key.session(), key.revision(), book, from + values.size() / PLACES));
      }
      jdbc.sql("""
              INSERT INTO book_outcome (session_date, revision, book, ordinal, recompute_state,
                render_state, reason, status, headline) VALUES
              """ + String.join(", ", Collections.nCopies(some.size(), FRESH)))
          .params(values)
          .update();
    }
  }

  /** The ids of a night's books in order. */
  public List<String> ids(NightKey key) {
    return jdbc.sql(
            "SELECT book FROM book_outcome WHERE session_date = ? AND revision = ? ORDER BY ordinal")
        .params(key.session(), key.revision())
        .query(String.class)
        .list();
  }

  /**
   * Number of books by the state of one part of their night, without holding all of them.
   *
   * @param part of the night
   */
  public Map<BookProgress.State, Integer> states(
      NightKey key, Function<BookProgress, BookProgress.State> part) {
    Map<BookProgress.State, Integer> counts = new EnumMap<>(BookProgress.State.class);
    int from = 0;
    List<BookProgress> some = range(key, from, from + ROWS_AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(book -> counts.merge(part.apply(book), 1, Integer::sum));
      from += ROWS_AT_ONCE;
      some = range(key, from, from + ROWS_AT_ONCE);
    }
    return counts;
  }

  /** Number of books of a night of that group. */
  public int count(NightKey key, BookGroup group) {
    return jdbc.sql("SELECT COUNT(*) FROM book_outcome WHERE session_date = ? AND revision = ? AND "
            + group.condition())
        .params(key.session(), key.revision())
        .query(Integer.class)
        .single();
  }

  /** The first books of a night of that group, in order. */
  public List<BookProgress> first(NightKey key, BookGroup group, int most) {
    return jdbc.sql("SELECT " + PROGRESS + " FROM book_outcome WHERE session_date = ?"
            + " AND revision = ? AND " + group.condition()
            + " ORDER BY ordinal FETCH FIRST ? ROWS ONLY")
        .params(key.session(), key.revision(), most)
        .query(BookStore::progress)
        .list();
  }

  /** The books from the first ordinal up to, but without, the second. */
  public List<BookProgress> range(NightKey key, int from, int to) {
    return jdbc.sql("SELECT " + PROGRESS + " FROM book_outcome WHERE session_date = ?"
            + " AND revision = ? AND ordinal >= ? AND ordinal < ? ORDER BY ordinal")
        .params(key.session(), key.revision(), from, to)
        .query(BookStore::progress)
        .list();
  }

  /** One book of a night, empty if the night has none of that id. */
  public Optional<BookProgress> find(NightKey key, String book) {
    return jdbc.sql("SELECT " + PROGRESS + " FROM book_outcome WHERE session_date = ?"
            + " AND revision = ? AND book = ?")
        .params(key.session(), key.revision(), book)
        .query(BookStore::progress)
        .optional();
  }

  /** Number of books by the status of their packs, FAILED for those without reports. */
  public SortedMap<String, Integer> statuses(NightKey key) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    jdbc.sql("""
            SELECT CASE WHEN render_state = 'FAILED' THEN 'FAILED' ELSE status END AS shown,
              COUNT(*) AS books FROM book_outcome WHERE session_date = ? AND revision = ?
            GROUP BY CASE WHEN render_state = 'FAILED' THEN 'FAILED' ELSE status END""").params(key.session(), key.revision()).query(row -> {
      counts.put(row.getString("shown"), row.getInt("books"));
    });
    return counts;
  }

  /** Limits of all books of a night that want attention, without their words. */
  public LimitCounts limits(NightKey key) {
    return jdbc.sql("""
            SELECT COALESCE(SUM(limits_breached), 0) AS breached, COALESCE(SUM(limits_near), 0) AS near
            FROM book_outcome WHERE session_date = ? AND revision = ?""")
        .params(key.session(), key.revision())
        .query((row, number) -> new LimitCounts(row.getInt("breached"), row.getInt("near"), ""))
        .single();
  }

  public int count(NightKey key) {
    return jdbc.sql("SELECT COUNT(*) FROM book_outcome WHERE session_date = ? AND revision = ?")
        .params(key.session(), key.revision())
        .query(Integer.class)
        .single();
  }

  /** Forgets the failures, so that the failed books, and no others, run again. */
  public void retryFailed(NightKey key) {
    jdbc.sql("""
            UPDATE book_outcome SET render_state = 'PENDING', reason = '',
              recompute_state = CASE WHEN recompute_state = 'FAILED' THEN 'PENDING' ELSE recompute_state END
            WHERE session_date = ? AND revision = ?
            AND (recompute_state = 'FAILED' OR render_state = 'FAILED')""").params(key.session(), key.revision()).update();
  }

  /**
   * Makes books run again, those that failed and those that did not.
   *
   * @param figures whether their figures are made again
   * @param reports whether their reports are drawn again, of those that have figures
   * @param chosen ids, none for all books of the night
   */
  public void again(NightKey key, boolean figures, boolean reports, List<String> chosen) {
    String change = "UPDATE book_outcome SET reason = ''"
        + (figures ? ", recompute_state = 'PENDING'" : "")
        + (reports ? ", render_state = 'PENDING'" : "")
        + " WHERE session_date = ? AND revision = ?"
        + (figures ? "" : " AND recompute_state = 'DONE'");
    if (chosen.isEmpty()) {
      jdbc.sql(change).params(key.session(), key.revision()).update();
    }
    for (String book : chosen) {
      jdbc.sql(change + " AND book = ?")
          .params(key.session(), key.revision(), book)
          .update();
    }
  }

  /**
   * A book has been computed; replaces what an earlier try left.
   *
   * @param pack as JSON
   */
  public void computed(
      NightKey key,
      String book,
      byte[] pack,
      String state,
      String status,
      String headline,
      LimitCounts limits) {
    replace("risk_pack", "packed", key, book, PackedText.pack(pack));
    replace("book_state", "content", key, book, state);
    jdbc.sql("""
            UPDATE book_outcome SET recompute_state = 'DONE', reason = '', status = ?, headline = ?,
              limits_breached = ?, limits_near = ?, limits_text = ?
            WHERE session_date = ? AND revision = ? AND book = ?""")
        .params(
            status,
            RunStore.cut(headline, HEADLINE_LIMIT),
            limits.breached(),
            limits.near(),
            RunStore.cut(limits.text(), LIMITS_LIMIT),
            key.session(),
            key.revision(),
            book)
        .update();
  }

  private void replace(String table, String column, NightKey key, String book, Object content) {
    jdbc.sql("DELETE FROM " + table + " WHERE session_date = ? AND revision = ? AND book = ?")
        .params(key.session(), key.revision(), book)
        .update();
    jdbc.sql("INSERT INTO " + table + " (session_date, revision, book, " + column
            + ") VALUES (?, ?, ?, ?)")
        .params(key.session(), key.revision(), book, content)
        .update();
  }

  public void computeFailed(NightKey key, String book, String reason) {
    failed(key, book, "recompute_state = 'FAILED', render_state = 'FAILED'", reason);
  }

  public void renderFailed(NightKey key, String book, String reason) {
    failed(key, book, "render_state = 'FAILED'", reason);
  }

  private void failed(NightKey key, String book, String change, String reason) {
    jdbc.sql("UPDATE book_outcome SET "
            + change
            + ", reason = ? WHERE session_date = ? AND revision = ? AND book = ?")
        .params(RunStore.cut(reason, REASON_LIMIT), key.session(), key.revision(), book)
        .update();
  }

  /** A book's reports stand; replaces what an earlier try left. */
  public void rendered(NightKey key, String book, List<StoredFile> files) {
    jdbc.sql("DELETE FROM report_file WHERE session_date = ? AND revision = ? AND book = ?")
        .params(key.session(), key.revision(), book)
        .update();
    for (StoredFile file : files) {
      jdbc.sql("""
              INSERT INTO report_file (session_date, revision, book, name, bytes, sha256)
              VALUES (?, ?, ?, ?, ?, ?)""")
          .params(key.session(), key.revision(), book, file.name(), file.bytes(), file.sha256())
          .update();
    }
    jdbc.sql("""
            UPDATE book_outcome SET render_state = 'DONE', reason = ''
            WHERE session_date = ? AND revision = ? AND book = ?""").params(key.session(), key.revision(), book).update();
  }

  /** The report files of a book as they were written, in order of name. */
  public List<StoredFile> files(NightKey key, String book) {
    return jdbc.sql("""
            SELECT name, bytes, sha256 FROM report_file
            WHERE session_date = ? AND revision = ? AND book = ? ORDER BY name""")
        .params(key.session(), key.revision(), book)
        .query((row, number) ->
            new StoredFile(row.getString("name"), row.getLong("bytes"), row.getString("sha256")))
        .list();
  }

  /**
   * Number of computed books without a pack or a state. Figures came with a later version of the
   * store than these, so a book of before may have none.
   */
  public int computedInPart(NightKey key) {
    return jdbc.sql("""
            SELECT COUNT(*) FROM book_outcome o
            WHERE o.session_date = ? AND o.revision = ? AND o.recompute_state = 'DONE'
            AND (NOT EXISTS (SELECT 1 FROM risk_pack p WHERE p.session_date = o.session_date
                AND p.revision = o.revision AND p.book = o.book)
              OR NOT EXISTS (SELECT 1 FROM book_state s WHERE s.session_date = o.session_date
                AND s.revision = o.revision AND s.book = o.book))""")
        .params(key.session(), key.revision())
        .query(Integer.class)
        .single();
  }

  /**
   * The report files of the books whose reports stand, by book, from the first ordinal up to, but
   * without, the second.
   */
  public SortedMap<String, List<StoredFile>> files(NightKey key, int from, int to) {
    SortedMap<String, List<StoredFile>> files = new TreeMap<>();
    jdbc.sql("""
            SELECT f.book, f.name, f.bytes, f.sha256 FROM book_outcome o JOIN report_file f
            ON f.session_date = o.session_date AND f.revision = o.revision AND f.book = o.book
            WHERE o.session_date = ? AND o.revision = ? AND o.ordinal >= ? AND o.ordinal < ?
            AND o.render_state = 'DONE'""").params(key.session(), key.revision(), from, to).query(row -> {
      files
          .computeIfAbsent(row.getString("book"), book -> new ArrayList<>())
          .add(
              new StoredFile(row.getString("name"), row.getLong("bytes"), row.getString("sha256")));
    });
    return files;
  }

  /**
   * Sessions from a date on, and before another, of which a book's last reports are without the
   * file of that name.
   */
  public Set<LocalDate> without(String name, String book, LocalDate from, LocalDate before) {
    Map<LocalDate, Boolean> has = new HashMap<>();
    // night by night over the key of files: of many books it is a large table
    jdbc.sql("""
            SELECT r.session_date, MAX(CASE WHEN f.name = ? THEN 1 ELSE 0 END) AS has
            FROM night_run r JOIN report_file f
            ON f.session_date = r.session_date AND f.revision = r.revision AND f.book = ?
            WHERE r.session_date >= ? AND r.session_date < ?
            GROUP BY r.session_date, r.revision ORDER BY r.session_date, r.revision""").params(name, book, from, before).query(row -> {
      has.put(row.getObject("session_date", LocalDate.class), row.getInt("has") == 1);
    });
    return has.entrySet().stream()
        .filter(session -> !session.getValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * The stored pack of a book, as JSON; versions before V21__packed_packs.sql stored it as text.
   */
  public Optional<byte[]> pack(NightKey key, String book) {
    return jdbc.sql(
            "SELECT packed, content FROM risk_pack WHERE session_date = ? AND revision = ? AND book = ?")
        .params(key.session(), key.revision(), book)
        .query((row, number) -> {
          byte[] packed = row.getBytes("packed");
          return packed == null
              ? row.getString("content").getBytes(StandardCharsets.UTF_8)
              : PackedText.unpack(packed);
        })
        .optional();
  }

  /**
   * The state, as JSON, that a book had after the latest ended night before a session: the last
   * ended revision of it in which the book was computed.
   */
  public Optional<String> stateBefore(LocalDate session, String book) {
    return jdbc.sql("""
            SELECT s.content FROM book_state s JOIN night_run r
            ON r.session_date = s.session_date AND r.revision = s.revision
            WHERE s.session_date < ? AND s.book = ? AND r.state IN ('COMPLETED', 'WITH_FAILURES')
            ORDER BY s.session_date DESC, s.revision DESC FETCH FIRST 1 ROWS ONLY""").params(session, book).query(String.class).optional();
  }

  /**
   * The state that the last ended revision of a session before this one left of a book; empty on a
   * first revision, or if none computed the book.
   */
  public Optional<SupersededContent> superseded(NightKey key, String book) {
    if (key.revision() == 1) {
      return Optional.empty();
    }
    return jdbc.sql("""
            SELECT s.revision, s.content FROM book_state s JOIN night_run r
            ON r.session_date = s.session_date AND r.revision = s.revision
            WHERE s.session_date = ? AND s.revision < ? AND s.book = ?
            AND r.state IN ('COMPLETED', 'WITH_FAILURES')
            ORDER BY s.revision DESC FETCH FIRST 1 ROWS ONLY""")
        .params(key.session(), key.revision(), book)
        .query((row, number) ->
            new SupersededContent(row.getInt("revision"), row.getString("content")))
        .optional();
  }

  private static BookProgress progress(ResultSet row, int number) throws SQLException {
    return new BookProgress(
        row.getString("book"),
        row.getInt("ordinal"),
        BookProgress.State.valueOf(row.getString("recompute_state")),
        BookProgress.State.valueOf(row.getString("render_state")),
        row.getString("reason"),
        row.getString("status"),
        row.getString("headline"),
        new LimitCounts(
            row.getInt("limits_breached"),
            row.getInt("limits_near"),
            row.getString("limits_text")));
  }
}
