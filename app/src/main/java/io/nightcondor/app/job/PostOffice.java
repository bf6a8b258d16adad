package io.nightcondor.app.job;

import io.nightcondor.app.delivery.BookMails;
import io.nightcondor.app.delivery.MailRoom;
import io.nightcondor.app.delivery.NightMails;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.telemetry.LogContext;
import io.nightcondor.ingest.store.NightKey;
import java.util.Map;
import java.util.Optional;

/**
 * Composes the post of books and has each gate look at it, which any thread may do: it reads what
 * is committed and notes nothing.
 */
final class PostOffice {

  private final NightMails mails;
  private final MailRoom room;

  PostOffice(NightMails mails, MailRoom room) {
    this.mails = mails;
    this.room = room;
  }

  /** The post of a book; of one whose mails are all over, without composing them. */
  Post of(NightKey key, BookProgress book) {
    LogContext.book(book.book());
    try {
      Map<String, String> ids = mails.ids(key, book);
      if (!ids.isEmpty()
          && ids.entrySet().stream()
              .allMatch(mail -> room.isOver(key, book.book(), mail.getKey(), mail.getValue()))) {
        return new Post(book.book(), ids.size(), Optional.empty());
      }
      BookMails post = mails.of(key, book);
      post.mails().forEach(post.gate()::objection);
      return new Post(book.book(), post.mails().size(), Optional.of(post));
    } finally {
      LogContext.bookEnded();
    }
  }

  /** Number of mails that there may be about a book, 1 or more. */
  int most(BookProgress book) {
    return Math.max(1, mails.recipients(book.book()).size());
  }
}
