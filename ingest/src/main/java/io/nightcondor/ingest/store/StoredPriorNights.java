package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.admission.PriorNights;
import io.nightcondor.ingest.admission.QuoteColumns;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store has of the nights before one; files are loaded once, since they are settled. */
final class StoredPriorNights implements PriorNights {

  private final JdbcClient jdbc;
  private final SourceFileStore files;
  private final NightKey night;
  private final List<AdmittedFile> earlierRevision;
  private final List<AdmittedFile> previousSession;

  StoredPriorNights(JdbcClient jdbc, SourceFileStore files, NightKey night) {
    this.jdbc = jdbc;
    this.files = files;
    this.night = night;
    this.earlierRevision = lastRevision(night.session(), night.revision())
        .map(revision -> files.files(new NightKey(night.session(), revision)))
        .orElse(List.of());
    this.previousSession = loadPreviousSession();
  }

  @Override
  public List<AdmittedFile> earlierRevision() {
    return earlierRevision;
  }

  @Override
  public List<AdmittedFile> previousSession() {
    return previousSession;
  }

  /**
   * Files whose rows did not all reach the store are left out: the same bytes must then be read
   * again.
   */
  private List<AdmittedFile> loadPreviousSession() {
    Optional<LocalDate> session = jdbc.sql(
            "select max(session_date) from source_file where session_date < :session")
        .param("session", night.session())
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
    if (session.isEmpty()) {
      return List.of();
    }
    int revision = lastRevision(session.get(), Integer.MAX_VALUE).orElseThrow();
    NightKey previous = new NightKey(session.get(), revision);
    Map<String, Long> written = rowsWritten(previous);
    Set<String> unread = filesWithLaterRows(previous);
    return files.files(previous).stream()
        .filter(file -> written.getOrDefault(file.name(), 0L) == file.rows())
        .filter(file -> !unread.contains(file.name()))
        .toList();
  }

  /** Files of which rows were left unread because they are dated after that night's session. */
  private Set<String> filesWithLaterRows(NightKey key) {
    return jdbc.sql("""
            select distinct file_name from rejected_row
            where session_date = :session and revision = :revision and code = :code
            """)
        .param("session", key.session())
        .param("revision", key.revision())
        .param("code", RejectionCode.AFTER_SESSION.name())
        .query(String.class)
        .set();
  }

  private Map<String, Long> rowsWritten(NightKey key) {
    Map<String, Long> written = new HashMap<>();
    jdbc.sql("""
            select file_name, sum(last_row - first_row + 1) as written from row_range
            where session_date = :session and revision = :revision group by file_name
            """)
        .param("session", key.session())
        .param("revision", key.revision())
        .query(row -> {
          written.put(row.getString("file_name"), row.getLong("written"));
        });
    return written;
  }

  private Optional<Integer> lastRevision(LocalDate session, int before) {
    return jdbc.sql("""
            select max(revision) from source_file
            where session_date = :session and revision < :before
            """)
        .param("session", session)
        .param("before", before)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
        .single();
  }

  /** A file and the night that it was judged in. */
  private record Dated(NightKey night, AdmittedFile file) {}

  @Override
  public List<Integer> rowCounts(Kin kin, int sessions) {
    Map<LocalDate, List<Dated>> bySession = new TreeMap<>();
    earlier(List.of(kin.format())).stream()
        .filter(dated -> dated.file().verdict().isWhole())
        .filter(dated -> dated.file().source().equals(kin.source())
            && dated.file().content().equals(kin.content()))
        .forEach(dated -> bySession
            .computeIfAbsent(dated.night().session(), session -> new ArrayList<>())
            .add(dated));
    List<LocalDate> newestFirst = new ArrayList<>(bySession.keySet());
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .limit(sessions)
        .map(session -> rows(kin.name(), bySession.getOrDefault(session, List.of())))
        .toList();
  }

  /** Of the session's newest revision with such a file. */
  private static int rows(String name, List<Dated> alike) {
    int newest =
        alike.stream().mapToInt(dated -> dated.night().revision()).max().orElseThrow();
    List<AdmittedFile> last = alike.stream()
        .filter(dated -> dated.night().revision() == newest)
        .map(Dated::file)
        .toList();
    return last.stream()
        .filter(file -> file.name().equals(name))
        .mapToInt(AdmittedFile::rows)
        .findFirst()
        .orElseGet(() -> last.stream().mapToInt(AdmittedFile::rows).min().orElseThrow());
  }

  @Override
  public Optional<PriorQuotes> quotes(Underlying underlying) {
    List<SourceFormat> chains =
        Arrays.stream(SourceFormat.values()).filter(SourceFormat::isChain).toList();
    return earlier(chains).stream()
        .filter(dated -> dated.file().verdict().isRead())
        .filter(
            dated -> Arrays.asList(dated.file().content().split(",")).contains(underlying.name()))
        .map(Dated::night)
        .distinct()
        .map(key -> new PriorQuotes(key.session(), quotes(key, underlying)))
        .filter(prior -> !prior.quotes().isEmpty())
        .findFirst();
  }

  private QuoteColumns quotes(NightKey key, Underlying underlying) {
    QuoteColumns.Builder columns = new QuoteColumns.Builder();
    jdbc.sql("""
            select root, expiry, option_right, strike_milli, bid, ask from option_quote
            where session_date = :session and revision = :revision and root in (:roots)
            """)
        .param("session", key.session())
        .param("revision", key.revision())
        .param("roots", QuoteStore.roots(underlying))
        .query(row -> {
          columns.add(Columns.series(row), row.getDouble("bid"), row.getDouble("ask"));
        });
    return columns.build();
  }

  /** Files of earlier sessions, the newest session and revision first. */
  private List<Dated> earlier(List<SourceFormat> formats) {
    return jdbc.sql("""
            select * from source_file where session_date < :session and file_format in (:formats)
            order by session_date desc, revision desc, file_name
            """)
        .param("session", night.session())
        .param("formats", formats.stream().map(SourceFormat::id).toList())
        .query((row, number) -> new Dated(
            new NightKey(Columns.date(row, "session_date"), row.getInt("revision")),
            files.file(row)))
        .list();
  }
}
