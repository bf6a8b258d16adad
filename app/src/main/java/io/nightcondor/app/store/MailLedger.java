package io.nightcondor.app.store;

import io.nightcondor.ingest.store.NightKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every mail of every night, with its fate, and every time it was sent again on request. */
public final class MailLedger {

  private static final int DETAIL_LIMIT = 1000;

  private final JdbcClient jdbc;

  public MailLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<MailEntry> find(NightKey key, String book, String recipient, String sha256) {
    return jdbc.sql("""
            SELECT * FROM mail_ledger WHERE session_date = ? AND revision = ? AND book = ?
            AND recipient = ? AND content_sha256 = ?""")
        .params(key.session(), key.revision(), book, recipient, sha256)
        .query(MailLedger::entry)
        .optional();
  }

  /** The mails of a night about a book to one address, whatever their bytes. */
  public List<MailEntry> of(NightKey key, String book, String recipient) {
    return jdbc.sql("""
            SELECT * FROM mail_ledger WHERE session_date = ? AND revision = ? AND book = ?
            AND recipient = ? ORDER BY content_sha256""")
        .params(key.session(), key.revision(), book, recipient)
        .query(MailLedger::entry)
        .list();
  }

  /** The first mails of a night in that state, in order of book and recipient. */
  public List<MailEntry> first(NightKey key, MailEntry.State state, int most) {
    return jdbc.sql("""
            SELECT * FROM mail_ledger WHERE session_date = ? AND revision = ? AND state = ?
            ORDER BY book, recipient, content_sha256 FETCH FIRST ? ROWS ONLY""")
        .params(key.session(), key.revision(), state.name(), most)
        .query(MailLedger::entry)
        .list();
  }

  /** Number of mails of a night by state, whatever became of those sent again on request. */
  public Map<MailEntry.State, Integer> counts(NightKey key) {
    Map<MailEntry.State, Integer> counts = new EnumMap<>(MailEntry.State.class);
    jdbc.sql("""
            SELECT state, COUNT(*) AS mails FROM mail_ledger
            WHERE session_date = ? AND revision = ? GROUP BY state""").params(key.session(), key.revision()).query(row -> {
      counts.put(MailEntry.State.valueOf(row.getString("state")), row.getInt("mails"));
    });
    return counts;
  }

  /** Number of mails of a night by the state of the last time that each was to go out. */
  public Map<MailEntry.State, Integer> states(NightKey key) {
    Map<MailEntry.State, Integer> counts = new EnumMap<>(MailEntry.State.class);
    jdbc.sql("""
            SELECT COALESCE(r.state, l.state) AS last_state, COUNT(*) AS mails
            FROM mail_ledger l LEFT JOIN mail_resend r
              ON r.session_date = l.session_date AND r.revision = l.revision
              AND r.book = l.book AND r.recipient = l.recipient
              AND r.number = (SELECT MAX(n.number) FROM mail_resend n
                WHERE n.session_date = l.session_date AND n.revision = l.revision
                AND n.book = l.book AND n.recipient = l.recipient)
            WHERE l.session_date = ? AND l.revision = ?
            GROUP BY COALESCE(r.state, l.state)""").params(key.session(), key.revision()).query(row -> {
      counts.put(MailEntry.State.valueOf(row.getString("last_state")), row.getInt("mails"));
    });
    return counts;
  }

  public void insert(NightKey key, MailEntry entry) {
    jdbc.sql("""
            INSERT INTO mail_ledger (session_date, revision, book, recipient, content_sha256, channel,
              state, message_id, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            key.session(),
            key.revision(),
            entry.book(),
            entry.recipient(),
            entry.contentSha256(),
            entry.channel().name(),
            entry.state().name(),
            entry.messageId(),
            RunStore.cut(entry.detail(), DETAIL_LIMIT))
        .update();
  }

  /** Notes the entry's channel, state and detail. */
  public void update(NightKey key, MailEntry entry) {
    jdbc.sql("""
            UPDATE mail_ledger SET channel = ?, state = ?, detail = ?
            WHERE session_date = ? AND revision = ? AND book = ? AND recipient = ?
            AND content_sha256 = ?""")
        .params(
            entry.channel().name(),
            entry.state().name(),
            RunStore.cut(entry.detail(), DETAIL_LIMIT),
            key.session(),
            key.revision(),
            entry.book(),
            entry.recipient(),
            entry.contentSha256())
        .update();
  }

  /** What was sent again of a night about a book to one address, in order of number. */
  public List<Resend> resends(NightKey key, String book, String recipient) {
    return jdbc.sql("""
            SELECT * FROM mail_resend WHERE session_date = ? AND revision = ? AND book = ?
            AND recipient = ? ORDER BY number""")
        .params(key.session(), key.revision(), book, recipient)
        .query((row, n) -> new Resend(row.getInt("number"), entry(row, n)))
        .list();
  }

  public void insert(NightKey key, Resend resend) {
    MailEntry entry = resend.entry();
    jdbc.sql("""
            INSERT INTO mail_resend (session_date, revision, book, recipient, number, content_sha256,
              channel, state, message_id, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            key.session(),
            key.revision(),
            entry.book(),
            entry.recipient(),
            resend.number(),
            entry.contentSha256(),
            entry.channel().name(),
            entry.state().name(),
            entry.messageId(),
            RunStore.cut(entry.detail(), DETAIL_LIMIT))
        .update();
  }

  /** Notes the state and detail of one time. */
  public void update(NightKey key, Resend resend) {
    MailEntry entry = resend.entry();
    jdbc.sql("""
            UPDATE mail_resend SET state = ?, detail = ? WHERE session_date = ? AND revision = ?
            AND book = ? AND recipient = ? AND number = ?""")
        .params(
            entry.state().name(),
            RunStore.cut(entry.detail(), DETAIL_LIMIT),
            key.session(),
            key.revision(),
            entry.book(),
            entry.recipient(),
            resend.number())
        .update();
  }

  private static MailEntry entry(ResultSet row, int number) throws SQLException {
    return new MailEntry(
        row.getString("book"),
        row.getString("recipient"),
        row.getString("content_sha256"),
        MailEntry.Channel.valueOf(row.getString("channel")),
        MailEntry.State.valueOf(row.getString("state")),
        row.getString("message_id"),
        row.getString("detail"));
  }
}
