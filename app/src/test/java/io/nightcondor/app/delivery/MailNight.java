package io.nightcondor.app.delivery;

import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunState;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.store.TestDatabase;
import io.nightcondor.ingest.store.NightKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A night of one book with a mail to go out. */
record MailNight(MailLedger ledger, MailRoom room) {

  static final NightKey KEY = new NightKey(LocalDate.of(2024, 8, 1), 1);

  /** In a store of its own. */
  static MailNight open() {
    return open(TestDatabase.H2);
  }

  static MailNight open(TestDatabase database) {
    DataSource source = database.migrated();
    JdbcClient jdbc = JdbcClient.create(source);
    new RunStore(jdbc)
        .insert(new NightRun(
            KEY,
            RunState.UNFINISHED,
            "a".repeat(64),
            "c".repeat(64),
            "0.1.0",
            true,
            0,
            "all",
            Optional.empty(),
            ""));
    new BookStore(jdbc).settle(KEY, List.of("A"));
    MailLedger ledger = new MailLedger(jdbc);
    return new MailNight(
        ledger, new MailRoom(ledger, new TransactionTemplate(new JdbcTransactionManager(source))));
  }

  /** The book's mail, so many lines long. */
  static Mail mail(int lines) {
    String text =
        "From: n@example.com\r\nTo: a@example.com\r\nMessage-ID: <1@nightcondor.invalid>\r\n"
            + "Subject: [OK] A\r\n\r\n"
            + "0123456789012345678901234567890123456789\r\n".repeat(lines);
    return new Mail(
        "A",
        "a@example.com",
        "<1@nightcondor.invalid>",
        "[OK] A",
        text.getBytes(StandardCharsets.US_ASCII));
  }
}
