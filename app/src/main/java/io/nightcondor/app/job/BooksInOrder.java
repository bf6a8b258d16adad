package io.nightcondor.app.job;

import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.ingest.store.NightKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The books of a night in order, read a few at a time. */
final class BooksInOrder implements Iterator<BookProgress> {

  private static final int AT_ONCE = 64;

  private final BookStore books;
  private final NightKey key;
  private final Deque<BookProgress> read = new ArrayDeque<>();
  private int from;

  BooksInOrder(BookStore books, NightKey key) {
    this.books = books;
    this.key = key;
  }

  @Override
  public boolean hasNext() {
    if (read.isEmpty()) {
      read.addAll(books.range(key, from, from + AT_ONCE));
      from += read.size();
    }
    return !read.isEmpty();
  }

  @Override
  public BookProgress next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the night has no more books");
    }
    return read.remove();
  }
}
