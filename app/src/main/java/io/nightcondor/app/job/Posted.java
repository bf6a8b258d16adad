package io.nightcondor.app.job;

import io.nightcondor.app.delivery.MailGate;
import io.nightcondor.app.store.MailEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has become of mails. Of those that did not go out it holds the first few: when the server is
 * down, that is every mail of the night.
 *
 * @param mails handed to the ledger
 * @param waiting how many of these did not go out
 * @param first some of those, in order
 * @param unreachable how many of them because the server could not be reached
 * @param objected whether some were kept because a report is not what was drawn
 * @param cause why the first of them did not go out
 */
record Posted(
    int mails,
    int waiting,
    List<MailEntry> first,
    int unreachable,
    boolean objected,
    Optional<Exception> cause) {

  private static final int HELD = 8;

  static final Posted NONE = new Posted(0, 0, List.of(), 0, false, Optional.empty());

  /** Of the mails of one book. */
  static Posted of(int mails, List<MailEntry> waiting, int unreachable, Optional<Exception> cause) {
    return new Posted(
        mails,
        waiting.size(),
        waiting.stream().limit(HELD).toList(),
        unreachable,
        waiting.stream().anyMatch(mail -> MailGate.isObjection(mail.detail())),
        cause);
  }

  /** These mails and more after them. */
  Posted plus(Posted more) {
    return new Posted(
        mails + more.mails,
        waiting + more.waiting,
        Stream.concat(first.stream(), more.first.stream()).limit(HELD).toList(),
        unreachable + more.unreachable,
        objected || more.objected,
        cause.or(more::cause));
  }
}
