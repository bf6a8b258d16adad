package io.nightcondor.app.job;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.BookMails;
import io.nightcondor.app.delivery.Carrier;
import io.nightcondor.app.delivery.CountingCarrier;
import io.nightcondor.app.delivery.MailRoom;
import io.nightcondor.app.delivery.NightMails;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.ingest.store.NightKey;
import java.util.ArrayList;
import java.util.List;
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

/** Mails the reports, book by book; the ledger decides what may still go out. */
@Component
class DeliverTasklet implements Tasklet {

  private static final String NEXT = "next";
  private static final String WAITING = "waiting";

  private final CurrentNight night;
  private final BookStore books;
  private final MailLedger ledger;
  private final NightMails mails;
  private final MailRoom room;
  private final StepProgress progress;

  DeliverTasklet(
      CurrentNight night,
      StepProgress progress,
      Workspace workspace,
      Settings settings,
      ExchangeCalendar calendar,
      BookStore books,
      MailLedger ledger,
      PlatformTransactionManager transactionManager) {
    this.night = night;
    this.progress = progress;
    this.books = books;
    this.ledger = ledger;
    this.mails = new NightMails(workspace, settings, calendar, books);
    TransactionTemplate own = new TransactionTemplate(transactionManager);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.room = new MailRoom(ledger, own);
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
    int next = done.getAttribute(NEXT) instanceof Integer ordinal ? ordinal : 0;
    List<BookProgress> here = books.range(key, next, next + 1);
    if (!here.isEmpty()) {
      Waiting waiting = waiting(done);
      done.setAttribute(WAITING, waiting.plus(deliver(key, here.get(0))));
      done.setAttribute(NEXT, next + 1);
      progress.advance(1);
      return RepeatStatus.CONTINUABLE;
    }
    Waiting waiting = waiting(done);
    if (!waiting.mails().isEmpty()) {
      throw new UndeliveredException(
          waiting.mails(), waiting.unreachable() == waiting.mails().size());
    }
    List<MailEntry> all = ledger.all(key);
    contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(summary(all)));
    return RepeatStatus.FINISHED;
  }

  /** Sends what may be sent of a book; what did not go out. */
  private Waiting deliver(NightKey key, BookProgress book) {
    BookMails post = mails.of(key, book);
    CountingCarrier server = new CountingCarrier(mails.carrier(key.session()));
    Carrier carrier = post.gate().before(server);
    List<MailEntry> waiting = post.mails().stream()
        .map(mail -> room.dispatch(key, mail, carrier))
        .filter(entry -> entry.state() == MailEntry.State.PREPARED)
        .toList();
    return new Waiting(waiting, server.unreachable());
  }

  /**
   * Mails that did not go out.
   *
   * @param unreachable how many of them because the server could not be reached
   */
  private record Waiting(List<MailEntry> mails, int unreachable) {

    static final Waiting NONE = new Waiting(List.of(), 0);

    Waiting plus(Waiting more) {
      List<MailEntry> all = new ArrayList<>(mails);
      all.addAll(more.mails);
      return new Waiting(List.copyOf(all), unreachable + more.unreachable);
    }
  }

  private static Waiting waiting(StepContext done) {
    return done.getAttribute(WAITING) instanceof Waiting waiting ? waiting : Waiting.NONE;
  }

  private static String summary(List<MailEntry> all) {
    long unknown = count(all, MailEntry.State.UNKNOWN);
    String sent = Words.count(count(all, MailEntry.State.SENT), "mail") + " sent";
    return unknown == 0 ? sent : sent + ", " + Words.number(unknown) + " unknown";
  }

  private static long count(List<MailEntry> all, MailEntry.State state) {
    return all.stream().filter(entry -> entry.state() == state).count();
  }
}
