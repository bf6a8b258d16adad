package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.NightStress;
import io.nightcondor.analytics.alvh.RegimeView;
import io.nightcondor.analytics.alvh.SignalView;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.condor.LegMemory;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import io.nightcondor.analytics.regime.RegimeOutcome;
import io.nightcondor.analytics.regime.Regimes;
import io.nightcondor.analytics.signal.SignalInput;
import io.nightcondor.analytics.signal.SignalOutcome;
import io.nightcondor.analytics.signal.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One book on one night up to its hedges: condors and their states, signals, regime. */
final class NightView {

  private final MissedNights missed;
  private final BookState before;
  private final Map<String, LegMemory> memories;
  private final BookPartition partition;
  private final SignalOutcome signals;
  private final List<CondorNight> condors;
  private final List<CondorNight> living;
  private final RegimeOutcome regime;
  private final RangeRow dailyRange;
  private final HedgeContext context;

  NightView(BookInput input) {
    LocalDate session = input.market().session();
    this.missed = MissedNights.before(input);
    this.before = missed.from(input.previousState().orElse(BookState.empty(session)));
    this.memories = before.marks().stream()
        .collect(Collectors.toMap(
            LegMemory::symbol, Function.identity(), (first, second) -> first, TreeMap::new));
    MarkLadder marks = new MarkLadder(
        input.market(), input.previousMarket(), memories, input.history().bars(), input.calendar());
    this.partition = StructureRecognizer.recognize(input.positions());
    this.dailyRange = DailyRange.of(input.market(), input.history());
    this.signals = Signals.of(
        new SignalInput(session, input.calendar(), input.history(), input.macro(), input.fomc()),
        input.policy());
    SignalView view = SignalViews.of(signals);
    this.condors = new CondorNights(input, marks, before.condors(), view.intensityForCap())
        .of(partition.condors());
    this.living = condors.stream().filter(CondorNight::isLiving).toList();
    StressMarket stress = new StressMarket(
        session, input.market().vxCurve(), NightStress.of(input.policy(), dailyRange.percent()));
    this.regime = regime(input, stress);
    this.context = new HedgeContext(
        input,
        marks,
        stress,
        view,
        new RegimeView(regime.state(), regime.exposureLimit()),
        dailyRange.percent(),
        new CondorRoll(condors, before.condors())::gone);
  }

  /** With NVc of the condors alone frozen on the night on which BROKEN is entered. */
  private RegimeOutcome regime(BookInput input, StressMarket stress) {
    RegimeOutcome outcome = Regimes.of(
        input.market(),
        input.history(),
        input.liquidity(),
        before.regime(),
        input.calendar(),
        input.policy());
    double condorsPnl = CoordinatedExposure.knownBookPnl(
        living.stream().map(condor -> stress.condorPnl(condor.valuation())).toList());
    return outcome.withExposureAtEntry(condorsPnl / Math.max(1, stress.vixMove()));
  }

  MissedNights missed() {
    return missed;
  }

  /** The state from which the night starts. */
  BookState before() {
    return before;
  }

  BookPartition partition() {
    return partition;
  }

  SignalOutcome signals() {
    return signals;
  }

  /** Condors of the position file, settled ones too. */
  List<CondorNight> condors() {
    return condors;
  }

  /** Condors that have not settled. */
  List<CondorNight> living() {
    return living;
  }

  RegimeOutcome regime() {
    return regime;
  }

  RangeRow dailyRange() {
    return dailyRange;
  }

  /** What every hedge of the night shares. */
  HedgeContext context() {
    return context;
  }

  /** Put sides of the living condors by the book's own thresholds. */
  List<HedgedSide> sides() {
    return living.stream().map(HedgedSide::of).toList();
  }

  /** Marks of these options for the next night, which rolls what it cannot price. */
  List<LegMemory> marks(Stream<LegValuation> options) {
    Map<String, LegMemory> bySymbol = new TreeMap<>();
    options
        .flatMap(
            leg -> leg.memory(Optional.ofNullable(memories.get(leg.series().symbol()))).stream())
        .forEach(memory -> bySymbol.put(memory.symbol(), memory));
    return List.copyOf(bySymbol.values());
  }

  /** A condor for the next night. */
  static CondorMemory memory(CondorNight condor, HedgeNight hedge) {
    return new CondorMemory(
        condor.id(),
        condor.valuation().condor().contracts(),
        condor.put(),
        condor.call(),
        hedge.episodeAfter(HedgedSide.of(condor)),
        condor.callEpisode(),
        condor.unpricedNights());
  }
}
