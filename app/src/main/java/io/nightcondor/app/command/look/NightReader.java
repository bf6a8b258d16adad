package io.nightcondor.app.command.look;

import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.look.NightFacts.BuiltOn;
import io.nightcondor.app.command.look.NightFacts.StepFacts;
import io.nightcondor.app.job.Words;
import io.nightcondor.app.store.BookGroup;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunState;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.store.StepHistory;
import io.nightcondor.app.store.StepRecord;
import io.nightcondor.ingest.store.FileCounts;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.RowStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the store knows of nights. */
final class NightReader {

  private static final double MILLISECONDS = 1000;

  private final BookStore books;
  private final StepHistory steps;
  private final RowStore rows;
  private final MailLedger mails;
  private final Path root;
  private final List<NightRun> all;
  private final Map<LocalDate, Integer> newest = new TreeMap<>();

  /** @param root of the workspace, as it is typed */
  NightReader(DataSource source, Path root) {
    JdbcClient jdbc = JdbcClient.create(source);
    this.books = new BookStore(jdbc);
    this.steps = new StepHistory(jdbc);
    this.rows = new RowStore(source);
    this.mails = new MailLedger(jdbc);
    this.root = root;
    this.all = new RunStore(jdbc).all();
    all.forEach(run -> newest.merge(run.key().session(), run.key().revision(), Math::max));
  }

  /** Every revision of every night, in order of session and revision. */
  List<NightRun> all() {
    return all;
  }

  NightFacts facts(NightRun run) {
    NightKey key = run.key();
    boolean current = newest.getOrDefault(key.session(), 0) == key.revision();
    SortedMap<String, Long> byState = mails(key);
    return new NightFacts(
        key.session(),
        key.revision(),
        run.state(),
        run.reason().lines().toList(),
        run.configurationSha256(),
        run.programVersion(),
        run.previous().map(this::builtOn),
        steps.steps(key).stream().map(NightReader::step).toList(),
        rejected(key),
        new NightFacts.Books(
            books.count(key),
            books.first(key, BookGroup.FAILED, Integer.MAX_VALUE).stream()
                .map(book -> new NightFacts.Failed(book.book(), book.reason()))
                .toList(),
            books.first(key, BookGroup.LIMITED, Integer.MAX_VALUE).stream()
                .map(book -> new NightFacts.Limited(
                    book.book(),
                    book.limits().breached(),
                    book.limits().near(),
                    book.limits().text()))
                .toList()),
        byState,
        current && run.state() != RunState.COMPLETED ? next(key.session(), byState) : "");
  }

  /** A mail in doubt is decided by a person; anything else is for the next run. */
  private String next(LocalDate session, SortedMap<String, Long> mailsByState) {
    return mailsByState.containsKey(Words.lower(MailEntry.State.UNKNOWN))
        ? Invocation.of("send --date " + session, root)
        : Invocation.run(session, root);
  }

  private BuiltOn builtOn(NightKey previous) {
    int now = newest.getOrDefault(previous.session(), previous.revision());
    return new BuiltOn(previous.session(), previous.revision(), now, now > previous.revision());
  }

  private static StepFacts step(StepRecord step) {
    boolean done = step.status().equals("COMPLETED");
    return new StepFacts(
        step.step(),
        step.status().toLowerCase(Locale.ROOT),
        step.duration().map(time -> time.toMillis() / MILLISECONDS),
        step.tries(),
        done ? step.message() : step.message().lines().findFirst().orElse(""));
  }

  private SortedMap<String, Long> rejected(NightKey key) {
    SortedMap<String, Long> byCode = new TreeMap<>();
    for (FileCounts count : rows.counts(key)) {
      count.rejectedByCode().forEach((code, number) -> byCode.merge(code, number, Long::sum));
    }
    return byCode;
  }

  private SortedMap<String, Long> mails(NightKey key) {
    SortedMap<String, Long> byState = new TreeMap<>();
    mails.counts(key).forEach((state, number) -> byState.put(Words.lower(state), (long) number));
    return byState;
  }
}
