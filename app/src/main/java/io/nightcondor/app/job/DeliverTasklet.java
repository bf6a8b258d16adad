package io.nightcondor.app.job;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.BookMails;
import io.nightcondor.app.delivery.Carrier;
import io.nightcondor.app.delivery.CountingCarrier;
import io.nightcondor.app.delivery.MailRoom;
import io.nightcondor.app.delivery.NightMails;
import io.nightcondor.app.store.BookPacks;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.app.telemetry.LogContext;
import io.nightcondor.ingest.store.NightKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails the reports, book by book; the ledger decides what may still go out. The mails of the next
 * few books are composed on other threads, for as long as the step lasts.
 */
@Component
class DeliverTasklet implements Tasklet {

  private static final String POSTS = "posts";
  private static final String POSTED = "posted";

  /** So that a thread need not wait for the one that hands over; more would only fill memory. */
  private static final int MAILS_PER_THREAD = 2;

  private final CurrentNight night;
  private final BookStore books;
  private final MailLedger ledger;
  private final NightMails mails;
  private final MailRoom room;
  private final PostOffice office;
  private final StepProgress progress;

  DeliverTasklet(
      CurrentNight night,
      StepProgress progress,
      Workspace workspace,
      Settings settings,
      ExchangeCalendar calendar,
      BookStore books,
      BookPacks packs,
      MailLedger ledger,
      PlatformTransactionManager transactionManager) {
    this.night = night;
    this.progress = progress;
    this.books = books;
    this.ledger = ledger;
    this.mails = new NightMails(workspace, settings, calendar, books, packs);
    TransactionTemplate own = new TransactionTemplate(transactionManager);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.room = new MailRoom(ledger, own);
    this.office = new PostOffice(mails, room);
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    NightKey key = night.key();
    if (night.mailsAreHeld()) {
      contribution.setExitStatus(
          ExitStatus.COMPLETED.addExitDescription("mails held back; send sends them"));
      return RepeatStatus.FINISHED;
    }
    // kept for this execution only: a restart looks at every mail again, and the ledger decides
    StepContext done = context.getStepContext();
    Optional<Post> next = posts(done, key).next();
    if (next.isPresent()) {
      done.setAttribute(POSTED, posted(done).plus(deliver(key, next.get())));
      progress.advance(1);
      return RepeatStatus.CONTINUABLE;
    }
    Posted posted = posted(done);
    if (posted.waiting() > 0) {
      throw new UndeliveredException(posted);
    }
    Map<MailEntry.State, Integer> noted = ledger.counts(key);
    int all = noted.values().stream().mapToInt(Integer::intValue).sum();
    if (all < posted.mails()) {
      throw new IllegalStateException("the ledger has %s, expected the %d that were handed to it"
          .formatted(Words.count(all, "mail"), posted.mails()));
    }
    contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(summary(noted)));
    return RepeatStatus.FINISHED;
  }

  /** Sends what may be sent of a book; what did not go out. */
  private Posted deliver(NightKey key, Post post) {
    LogContext.book(post.book());
    try {
      return post.mails()
          .map(mails -> deliver(key, mails))
          .orElseGet(() -> Posted.of(post.count(), List.of(), 0, Optional.empty()));
    } finally {
      LogContext.bookEnded();
    }
  }

  private Posted deliver(NightKey key, BookMails post) {
    CountingCarrier server = new CountingCarrier(mails.carrier(key.session()));
    Carrier carrier = post.gate().before(server);
    List<MailEntry> waiting = post.mails().stream()
        .map(mail -> room.dispatch(key, mail, carrier))
        .filter(entry -> entry.state() == MailEntry.State.PREPARED)
        .toList();
    return Posted.of(post.mails().size(), waiting, server.unreachable(), server.first());
  }

  /** Those of the step at work; its threads end with it, however it ends. */
  private Posts posts(StepContext step, NightKey key) {
    if (step.getAttribute(POSTS) instanceof Posts posts) {
      return posts;
    }
    int threads = NightlyConfiguration.threads();
    Ahead<BookProgress, Post> ahead = new Ahead<>(
        new BooksInOrder(books, key),
        office::most,
        book -> office.of(key, book),
        threads,
        threads * MAILS_PER_THREAD);
    step.registerDestructionCallback(POSTS, ahead::close);
    Posts posts = new Posts(ahead);
    step.setAttribute(POSTS, posts);
    return posts;
  }

  /** The posts of the books in order, as an attribute whose type can be told. */
  private record Posts(Ahead<BookProgress, Post> ahead) {

    Optional<Post> next() {
      return ahead.next();
    }
  }

  private static Posted posted(StepContext done) {
    return done.getAttribute(POSTED) instanceof Posted posted ? posted : Posted.NONE;
  }

  private static String summary(Map<MailEntry.State, Integer> noted) {
    int unknown = noted.getOrDefault(MailEntry.State.UNKNOWN, 0);
    String sent = Words.count(noted.getOrDefault(MailEntry.State.SENT, 0), "mail") + " sent";
    return unknown == 0 ? sent : sent + ", " + Words.number(unknown) + " unknown";
  }
}
