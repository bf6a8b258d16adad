package io.nightcondor.app.job;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.settlement.ScheduledEvents;
import io.nightcondor.analytics.tail.FactorHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import io.nightcondor.analytics.tail.TailWindows;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.store.FactorStore;
import io.nightcondor.ingest.store.HistoryStore;
import io.nightcondor.ingest.store.LiquidityStore;
import io.nightcondor.ingest.store.MacroStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.RowStore;
import io.nightcondor.ingest.store.SnapshotStore;
import io.nightcondor.ingest.store.SourceDisagreement;
import io.nightcondor.ingest.store.SourceFileStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads what all books share once a night, whichever partition asks first. */
@Component
public class NightFactsLoader {

  /** Disagreements of older dates are of no use tonight. */
  private static final int SESSIONS_COMPARED = 5;

  private static final int REJECTED_ROWS_SHOWN = 25;

  private final CurrentNight night;
  private final Settings settings;
  private final ExchangeCalendar calendar;
  private final SnapshotStore snapshots;
  private final HistoryStore history;
  private final FactorStore factors;
  private final RunStore runs;
  private final MacroStore macro;
  private final LiquidityStore liquidity;
  private final SourceFileStore files;
  private final RowStore rows;

  private @Nullable NightKey loadedFor;
  private @Nullable NightFacts loaded;

  /** The market that this process has calibrated, which need not be read back. */
  private @Nullable MarketSnapshot calibrated;

  NightFactsLoader(
      CurrentNight night,
      Settings settings,
      ExchangeCalendar calendar,
      SnapshotStore snapshots,
      HistoryStore history,
      FactorStore factors,
      RunStore runs,
      MacroStore macro,
      LiquidityStore liquidity,
      SourceFileStore files,
      RowStore rows) {
    this.night = night;
    this.settings = settings;
    this.calendar = calendar;
    this.snapshots = snapshots;
    this.history = history;
    this.factors = factors;
    this.runs = runs;
    this.macro = macro;
    this.liquidity = liquidity;
    this.files = files;
    this.rows = rows;
  }

  synchronized NightFacts facts() {
    NightKey key = night.key();
    NightFacts facts = loaded;
    if (facts == null || !key.equals(loadedFor)) {
      facts = load(key);
      loaded = facts;
      loadedFor = key;
    }
    return facts;
  }

  /** Takes the market of the current night from the hands that calibrated and stored it. */
  synchronized void calibrated(MarketSnapshot market) {
    calibrated = market;
  }

  /** Lets go of the market, which is large, when the night is over. */
  public synchronized void forget() {
    calibrated = null;
    loaded = null;
    loadedFor = null;
  }

  private NightFacts load(NightKey key) {
    Intake intake = intake(key);
    List<String> remarks = new ArrayList<>(intake.marketRemarks(
        settings.rejectedShare(),
        settings.books().stream().map(book -> book.book().id()).toList()));
    history.disagreements(key, SESSIONS_COMPARED).stream()
        .map(SourceDisagreement::message)
        .forEach(remarks::add);
    List<NightKey> earlier = runs.endedBefore(key.session());
    MarketSnapshot market = calibrated == null ? snapshots.load(key) : calibrated;
    return new NightFacts(
        market,
        previousMarket(key),
        history.window(key, HistoryWindow.SESSIONS, HistoryWindow.REGIME_SESSIONS),
        macro.history(key),
        liquidity.history(key, earlier),
        ParityEdges.of(market),
        moves(key, earlier),
        ScheduledEvents.RELEASES.stream()
            .flatMap(series -> macro.releasesAfter(key, series).stream())
            .toList(),
        intake,
        List.copyOf(remarks));
  }

  private HistoricalMoves moves(NightKey key, List<NightKey> earlier) {
    TailWindows windows = settings.tails();
    FactorHistory known = factors.factors(key, windows, earlier);
    return HistoricalMoves.of(known, key.session(), windows, calendar);
  }

  /** What came in on a night. */
  Intake intake(NightKey key) {
    return new Intake(
        key.session(),
        files.files(key),
        rows.counts(key),
        rows.rejections(key, REJECTED_ROWS_SHOWN));
  }

  // "the previous session" of a report is the exchange's, not one of some weeks ago
  private Optional<MarketSnapshot> previousMarket(NightKey key) {
    return night
        .run()
        .previous()
        .filter(previous -> previous.session().equals(calendar.previousSession(key.session())))
        .map(snapshots::load);
  }
}
