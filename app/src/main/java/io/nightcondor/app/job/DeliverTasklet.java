package io.nightcondor.app.job;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.app.config.BookSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.Carrier;
import io.nightcondor.app.delivery.Mail;
import io.nightcondor.app.delivery.MailComposer;
import io.nightcondor.app.delivery.MailRoom;
import io.nightcondor.app.delivery.OutboxCarrier;
import io.nightcondor.app.delivery.ReportFolders;
import io.nightcondor.app.delivery.SmtpCarrier;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.json.RiskPackJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** Mails the reports, book by book; the ledger decides what may still go out. */
@Component
class DeliverTasklet implements Tasklet {

  private static final String NEXT = "next";

  private final CurrentNight night;
  private final Workspace workspace;
  private final Settings settings;
  private final ExchangeCalendar calendar;
  private final BookStore books;
  private final MailLedger ledger;
  private final MailRoom room;

  DeliverTasklet(
      CurrentNight night,
      Workspace workspace,
      Settings settings,
      ExchangeCalendar calendar,
      BookStore books,
      MailLedger ledger,
      PlatformTransactionManager transactionManager) {
    this.night = night;
    this.workspace = workspace;
    this.settings = settings;
    this.calendar = calendar;
    this.books = books;
    this.ledger = ledger;
    TransactionTemplate own = new TransactionTemplate(transactionManager);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.room = new MailRoom(ledger, own);
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    NightKey key = night.key();
    // kept for this execution only: a restart looks at every mail again, and the ledger decides
    StepContext done = context.getStepContext();
    int next = done.getAttribute(NEXT) instanceof Integer ordinal ? ordinal : 0;
    List<BookProgress> here = books.range(key, next, next + 1);
    if (!here.isEmpty()) {
      if (here.get(0).render() == BookProgress.State.DONE) {
        deliver(key, here.get(0).book());
      }
      done.setAttribute(NEXT, next + 1);
      return RepeatStatus.CONTINUABLE;
    }
    List<MailEntry> all = ledger.all(key);
    List<MailEntry> waiting =
        all.stream().filter(entry -> entry.state() == MailEntry.State.PREPARED).toList();
    if (!waiting.isEmpty()) {
      throw new UndeliveredException(waiting);
    }
    contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(summary(all)));
    return RepeatStatus.FINISHED;
  }

  private void deliver(NightKey key, String id) {
    Optional<BookSettings> book = settings.book(id);
    if (book.isEmpty()) {
      return;
    }
    String json = books.pack(key, id).orElseThrow();
    RiskPack pack = RiskPackJson.read(json.getBytes(StandardCharsets.UTF_8));
    MailComposer composer = new MailComposer(settings.mail().from());
    Carrier carrier = settings
        .mail()
        .smtp()
        .<Carrier>map(SmtpCarrier::new)
        .orElseGet(() -> new OutboxCarrier(workspace.outbox(), key.session()));
    for (String recipient : book.get().recipients()) {
      Mail mail = composer.compose(
          pack,
          recipient,
          calendar.close(key.session()),
          new ReportFolders(workspace.reports()).book(key.session(), id));
      room.dispatch(key, mail, carrier);
    }
  }

  private static String summary(List<MailEntry> all) {
    long unknown =
        all.stream().filter(entry -> entry.state() == MailEntry.State.UNKNOWN).count();
    String sent = Words.count(all.size() - unknown, "mail") + " sent";
    return unknown == 0 ? sent : sent + ", " + Words.number(unknown) + " unknown";
  }
}
