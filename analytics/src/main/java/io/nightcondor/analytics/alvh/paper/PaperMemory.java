package io.nightcondor.analytics.alvh.paper;

import java.util.List;

/** @param books the policies run on paper, in the order in which they are shown */
public record PaperMemory(List<PaperBook> books) {

  public PaperMemory {
    books = List.copyOf(books);
  }

  /** The same after a session that was not run: a close that nobody saw breaks every row. */
  public PaperMemory afterGap() {
    return new PaperMemory(books.stream().map(PaperBook::afterGap).toList());
  }
}
