package io.nightcondor.app.realdata;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.recompute.BookInput;
import io.nightcondor.analytics.recompute.BookState;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.app.config.BookSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.job.BookStateJson;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.store.HistoryStore;
import io.nightcondor.ingest.store.LiquidityStore;
import io.nightcondor.ingest.store.MacroStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.PositionStore;
import io.nightcondor.ingest.store.SnapshotStore;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nights of a store were computed from, read back as the nightly run reads it. */
final class StoredInputs {

  private final DataSource source;
  private final Settings settings;
  private final ExchangeCalendar calendar;
  private final RunStore runs;
  private final BookStore books;
  private final Map<LocalDate, MarketSnapshot> markets = new TreeMap<>();
  private final Map<LocalDate, Shared> nights = new TreeMap<>();

  StoredInputs(DataSource source, Settings settings, ExchangeCalendar calendar) {
    this.source = source;
    this.settings = settings;
    this.calendar = calendar;
    JdbcClient jdbc = JdbcClient.create(source);
    this.runs = new RunStore(jdbc);
    this.books = new BookStore(jdbc);
  }

  BookInput input(LocalDate session, String id, Optional<BookState> before) {
    NightKey key = new NightKey(session, 1);
    BookSettings book = settings.book(id).orElseThrow();
    Optional<MarketSnapshot> previous = runs.endedBefore(session).isEmpty()
        ? Optional.empty()
        : Optional.of(market(calendar.previousSession(session)));
    Shared shared = shared(key);
    return BookInput.onPaper(
        book.book(),
        book.policy(),
        new PositionStore(source).positions(key, id),
        market(session),
        previous,
        shared.history(),
        shared.macro(),
        shared.liquidity(),
        before,
        calendar,
        settings.fomc());
  }

  /** What all books of a night share. */
  private record Shared(HistoryWindow history, MacroHistory macro, LiquidityHistory liquidity) {}

  private Shared shared(NightKey key) {
    return nights.computeIfAbsent(
        key.session(),
        session -> new Shared(
            new HistoryStore(source)
                .window(key, HistoryWindow.SESSIONS, HistoryWindow.REGIME_SESSIONS),
            new MacroStore(source, calendar).history(key),
            new LiquidityStore(source).history(key, runs.endedBefore(session))));
  }

  BookState stateAfter(LocalDate session, String id) {
    return BookStateJson.read(
        books.stateBefore(calendar.nextSession(session), id).orElseThrow());
  }

  private MarketSnapshot market(LocalDate session) {
    return markets.computeIfAbsent(
        session, day -> new SnapshotStore(source, calendar).load(new NightKey(day, 1)));
  }
}
