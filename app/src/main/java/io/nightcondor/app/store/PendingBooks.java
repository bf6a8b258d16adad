package io.nightcondor.app.store;

import io.nightcondor.ingest.store.NightKey;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books of a night that a step has still to settle, and who of several at work takes which. */
public final class PendingBooks {

  /** A step over the books. */
  public enum Work {
    RECOMPUTE("o.recompute_state = 'PENDING'"),
    RENDER("o.recompute_state = 'DONE' AND o.render_state = 'PENDING'");

    private final String pending;

    Work(String pending) {
      this.pending = pending;
    }
  }

  /** Takes a book and how large it is. */
  @FunctionalInterface
  public interface Sizes {

    /** @param legs positions that the book holds */
    void book(int ordinal, int legs);
  }

  private static final String IN_RANGE =
      " o.session_date = ? AND o.revision = ?" + " AND o.ordinal >= ? AND o.ordinal < ? AND ";

  private final JdbcClient jdbc;

  public PendingBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The first book of a range that nobody else has taken. It is the caller's until the transaction
   * ends, whatever other ranges it is in.
   */
  public Optional<String> take(NightKey key, BookRange range, Work work) {
    int from = range.from();
    while (from < range.to()) {
      Optional<Place> next = first(key, new BookRange(from, range.to()), work);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      String book = next.get().book();
      if (lock(key, book, work)) {
        return Optional.of(book);
      }
      from = next.get().ordinal() + 1;
    }
    return Optional.empty();
  }

  private record Place(String book, int ordinal) {}

  private Optional<Place> first(NightKey key, BookRange range, Work work) {
    return jdbc.sql("SELECT o.book, o.ordinal FROM book_outcome o WHERE"
            + IN_RANGE
            + work.pending
            + " ORDER BY o.ordinal FETCH FIRST 1 ROWS ONLY")
        .params(key.session(), key.revision(), range.from(), range.to())
        .query((row, number) -> new Place(row.getString("book"), row.getInt("ordinal")))
        .optional();
  }

  /** By its key: a lock that is asked of the first of many, H2 puts on all of them. */
  private boolean lock(NightKey key, String book, Work work) {
    return jdbc.sql("SELECT o.book FROM book_outcome o WHERE o.session_date = ?"
            + " AND o.revision = ? AND o.book = ? AND "
            + work.pending
            + " FOR UPDATE SKIP LOCKED")
        .params(key.session(), key.revision(), book)
        .query(String.class)
        .optional()
        .isPresent();
  }

  /** How many books of a range are left, those that somebody has taken among them. */
  public int left(NightKey key, BookRange range, Work work) {
    return jdbc.sql("SELECT COUNT(*) FROM book_outcome o WHERE" + IN_RANGE + work.pending)
        .params(key.session(), key.revision(), range.from(), range.to())
        .query(Integer.class)
        .single();
  }

  /** How many books of the night are left. */
  public int left(NightKey key, Work work) {
    return left(key, new BookRange(0, Integer.MAX_VALUE), work);
  }

  /**
   * The ordinal from which on the second half of the books that are left of a range lies; empty if
   * fewer than two are left.
   */
  public OptionalInt middle(NightKey key, BookRange range, Work work) {
    int left = left(key, range, work);
    if (left < 2) {
      return OptionalInt.empty();
    }
    return jdbc.sql("SELECT o.ordinal FROM book_outcome o WHERE"
            + IN_RANGE
            + work.pending
            + " ORDER BY o.ordinal OFFSET ? ROWS FETCH FIRST 1 ROWS ONLY")
        .params(key.session(), key.revision(), range.from(), range.to(), (left + 1) / 2)
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Gives the books that are left in order of their ordinals. */
  public void forEach(NightKey key, Work work, Sizes sizes) {
    jdbc.sql("""
            SELECT o.ordinal, (SELECT COUNT(*) FROM book_position p
              WHERE p.session_date = o.session_date AND p.revision = o.revision
              AND p.book_id = o.book) AS legs
            FROM book_outcome o WHERE o.session_date = ? AND o.revision = ? AND %s
            ORDER BY o.ordinal""".formatted(work.pending)).params(key.session(), key.revision()).query(row -> {
      sizes.book(row.getInt("ordinal"), row.getInt("legs"));
    });
  }
}
