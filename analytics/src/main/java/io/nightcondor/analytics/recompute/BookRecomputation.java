package io.nightcondor.analytics.recompute;

/** Recomputes one book on one night. */
public final class BookRecomputation {

  private BookRecomputation() {}

  /** The book's pack and its next state; a pure function of its argument. */
  @SuppressWarnings("DoNotCallSuggester")
  public static BookOutcome recompute(BookInput input) {
    throw new UnsupportedOperationException("not built yet: " + input.book().id());
  }
}
