package io.nightcondor.analytics.recompute;

/** Recomputes one book on one night. */
public final class BookRecomputation {

  private BookRecomputation() {}

  /** The book's pack and its next state; a pure function of its argument. */
  public static BookOutcome recompute(BookInput input) {
    return new BookNight(input).outcome();
  }
}
