package io.nightcondor.app.demo;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.SliceQuality;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.pricing.VxCurves;
import io.nightcondor.analytics.pricing.ZeroCurve;
import io.nightcondor.analytics.recompute.BookInput;
import io.nightcondor.analytics.recompute.BookOutcome;
import io.nightcondor.analytics.recompute.BookRecomputation;
import io.nightcondor.analytics.recompute.BookState;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.FactorHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import io.nightcondor.analytics.tail.SmilePoint;
import io.nightcondor.analytics.tail.SmilePoints;
import io.nightcondor.analytics.vix.VixIndex;
import io.nightcondor.analytics.vix.VixInput;
import io.nightcondor.analytics.vix.VixReplicator;
import io.nightcondor.app.backtest.EngineNights;
import io.nightcondor.app.config.BookSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.ingest.admission.Admission;
import io.nightcondor.ingest.admission.PriorNights;
import io.nightcondor.ingest.format.AdmittedRows;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.InboxManifest;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.RowOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The demo's four nights from files to packs by the real readers and rules, without a job and a
 * database.
 */
final class DemoNights {

  private final Path workspace;
  private final ExchangeCalendar calendar;
  private final Map<String, BookState> states = new TreeMap<>();
  private final Map<String, SortedMap<LocalDate, IndexBar>> known = new TreeMap<>();
  private final SortedMap<LocalDate, SortedMap<LocalDate, VxSettlement>> settled = new TreeMap<>();
  private final List<SmilePoint> smiles = new ArrayList<>();
  private Optional<Settings> settings = Optional.empty();
  private Optional<MarketSnapshot> previous = Optional.empty();

  /** The same nights through the engine of a back-test, which must decide the same. */
  final EngineNights engine = new EngineNights();

  /** Packs by session and book. */
  final Map<LocalDate, Map<String, RiskPack>> packs = new TreeMap<>();

  /** What was traded before each session. */
  final Map<LocalDate, List<String>> trades = new TreeMap<>();

  DemoNights(Path workspace, ExchangeCalendar calendar) {
    this.workspace = workspace;
    this.calendar = calendar;
  }

  void run() throws Exception {
    DemoMarket market = new DemoMarket(calendar);
    market.write(workspace);
    settings = Optional.of(SettingsReader.read(new Workspace(workspace)));
    List<RiskPack> last = List.of();
    for (LocalDate session : DemoMarket.sessions()) {
      if (!last.isEmpty()) {
        trades.put(session, market.writePositions(workspace, session, last));
      }
      last = night(session);
    }
  }

  private List<RiskPack> night(LocalDate session) throws Exception {
    List<Object> rows = rows(session);
    MarketSnapshot snapshot = snapshot(session, rows);
    Map<String, List<IndexBar>> bars = new TreeMap<>();
    for (RankedBar ranked : of(rows, RankedBar.class)) {
      if (ranked.rank() == RankedBar.Rank.HISTORY) {
        bars.computeIfAbsent(ranked.bar().symbol(), symbol -> new ArrayList<>()).add(ranked.bar());
      }
    }
    bars.values().forEach(list -> list.sort(Comparator.comparing(IndexBar::date)));
    HistoricalMoves moves = moves(session, bars, rows, snapshot);
    Map<String, RiskPack> night = new TreeMap<>();
    for (BookSettings configured : settings.orElseThrow().books()) {
      Book book = configured.book();
      List<Position> held = of(rows, Position.class).stream()
          .filter(position -> position.book().equals(book.id()))
          .toList();
      BookOutcome outcome = BookRecomputation.recompute(new BookInput(
          new RunIdentity(session, 1, "run", "inputs", "configuration", "test", true),
          book,
          configured.policy(),
          held,
          Optional.empty(),
          snapshot,
          previous,
          new HistoryWindow(bars),
          MacroHistory.NONE,
          LiquidityHistory.NONE,
          ParityEdges.of(snapshot),
          moves,
          Optional.ofNullable(states.get(book.id())),
          new DataPanel(
              List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
          calendar,
          settings.orElseThrow().fomc(),
          of(rows, MacroRelease.class).stream()
              .filter(release -> release.releasedAt().isAfter(calendar.close(session)))
              .toList()));
      engine.decidesAs(
          book.id(),
          before -> BookInput.onPaper(
              book,
              configured.policy(),
              held,
              snapshot,
              previous,
              new HistoryWindow(bars),
              MacroHistory.NONE,
              LiquidityHistory.NONE,
              before,
              calendar,
              settings.orElseThrow().fomc()),
          outcome.state());
      states.put(book.id(), outcome.state());
      night.put(book.id(), outcome.pack());
    }
    previous = Optional.of(snapshot);
    packs.put(session, night);
    return List.copyOf(night.values());
  }

  /** Drawn from all that came in so far: the window of stress comes with the first night only. */
  private HistoricalMoves moves(
      LocalDate session,
      Map<String, List<IndexBar>> bars,
      List<Object> rows,
      MarketSnapshot snapshot) {
    bars.forEach((symbol, list) -> {
      SortedMap<LocalDate, IndexBar> all = known.computeIfAbsent(symbol, key -> new TreeMap<>());
      list.forEach(bar -> all.put(bar.date(), bar));
    });
    for (VxSettlement row : of(rows, VxSettlement.class)) {
      settled.computeIfAbsent(row.session(), key -> new TreeMap<>()).put(row.expiry(), row);
    }
    smiles.addAll(SmilePoints.of(session, snapshot.slices().values()));
    Map<String, List<IndexBar>> closes = new TreeMap<>();
    known.forEach((symbol, all) -> closes.put(symbol, List.copyOf(all.values())));
    FactorHistory history = new FactorHistory(
        closes,
        settled.values().stream().flatMap(day -> day.values().stream()).toList(),
        Map.of(),
        smiles);
    return HistoricalMoves.of(history, session, settings.orElseThrow().tails(), calendar);
  }

  private List<Object> rows(LocalDate session) throws Exception {
    Path inbox = workspace.resolve("inbox").resolve(session.toString());
    Admission admission = new Admission(
        inbox,
        session,
        calendar,
        settings.orElseThrow().sources(),
        settings.orElseThrow().admission(),
        PriorNights.none(),
        List.of());
    List<Object> rows = new ArrayList<>();
    for (InboxFile file : InboxManifest.read(inbox, session).files()) {
      AdmittedFile admitted = admission.admit(file);
      if (!admitted.verdict().isRead()) {
        throw new IOException(admitted.message());
      }
      try (AdmittedRows reader = AdmittedRows.open(inbox, admitted, session, calendar)) {
        for (Optional<RowOutcome> next = reader.next(); next.isPresent(); next = reader.next()) {
          if (next.get() instanceof RowOutcome.Rejected rejected) {
            throw new IOException(rejected.row().message());
          }
          rows.add(((RowOutcome.Used) next.get()).row());
        }
      }
    }
    return rows;
  }

  private MarketSnapshot snapshot(LocalDate session, List<Object> rows) {
    Map<String, IndexBar> tonight = new TreeMap<>();
    for (RankedBar ranked : of(rows, RankedBar.class)) {
      if (ranked.rank() == RankedBar.Rank.HISTORY && ranked.bar().date().equals(session)) {
        tonight.put(ranked.bar().symbol(), ranked.bar());
      }
    }
    Map<Underlying, List<OptionQuote>> chains = new TreeMap<>();
    for (OptionQuote quote : of(rows, OptionQuote.class)) {
      chains
          .computeIfAbsent(quote.series().root().underlying(), underlying -> new ArrayList<>())
          .add(quote);
    }
    double vix = tonight.get("VIX").close();
    ZeroCurve fallback = ZeroCurve.flat(DemoDay.RATE);
    CalibrationResult spx = ChainCalibration.calibrate(new CalibrationInput(
        session,
        calendar,
        Underlying.SPX,
        chains.get(Underlying.SPX),
        fallback,
        tonight.get("SPX").close(),
        Optional.empty(),
        Optional.empty()));
    ZeroCurve rates = ZeroCurve.implied(spx.slices(), fallback);
    VxCurve curve = VxCurves.completed(
        VxCurves.fromSettlements(session, vix, of(rows, VxSettlement.class)),
        session,
        calendar,
        chains.get(Underlying.VIX),
        rates);
    CalibrationResult options = ChainCalibration.calibrate(new CalibrationInput(
        session,
        calendar,
        Underlying.VIX,
        chains.get(Underlying.VIX),
        rates,
        vix,
        Optional.of(curve),
        Optional.empty()));

    Map<SliceKey, ExpirySlice> slices = new TreeMap<>();
    Map<OptionSeries, CalibratedQuote> quotes = new TreeMap<>();
    for (CalibrationResult result : List.of(spx, options)) {
      result
          .slices()
          .forEach(slice -> slices.put(new SliceKey(slice.root(), slice.expiry()), slice));
      result.quotes().forEach(quote -> quotes.put(quote.quote().series(), quote));
    }
    return new MarketSnapshot(
        session,
        calendar.close(session),
        true,
        tonight,
        slices,
        quotes,
        curve,
        VixReplicator.replicateAll(new VixInput(
            calendar.close(session),
            calendar,
            chains.get(Underlying.SPX),
            rates,
            VixIndex.VIX.days())),
        SliceQuality.of(quotes.values()));
  }

  private static <T> List<T> of(List<Object> rows, Class<T> type) {
    return rows.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
