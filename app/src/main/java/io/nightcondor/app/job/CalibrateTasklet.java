package io.nightcondor.app.job;

import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.calibration.PreviousChain;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pricing.VxCurves;
import io.nightcondor.analytics.pricing.ZeroCurve;
import io.nightcondor.analytics.regime.LiquidityBuckets;
import io.nightcondor.analytics.tail.SmilePoints;
import io.nightcondor.analytics.vix.VixIndex;
import io.nightcondor.analytics.vix.VixInput;
import io.nightcondor.analytics.vix.VixReplicator;
import io.nightcondor.app.config.Settings;
import io.nightcondor.ingest.inbox.InputMissingException;
import io.nightcondor.ingest.store.CalibrationStore;
import io.nightcondor.ingest.store.HistoryStore;
import io.nightcondor.ingest.store.LiquidityStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.QuoteStore;
import io.nightcondor.ingest.store.SnapshotStore;
import io.nightcondor.ingest.store.SourceFileStore;
import io.nightcondor.ingest.store.StoredQuotes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Calibrates SPX, whose implied rates serve VIX, then the VX curve and VIX; each underlying in its
 * own transaction.
 */
@Component
class CalibrateTasklet implements Tasklet {

  /** What the SPX part did, in words; its presence says that it is stored. */
  private static final String INDEX_DONE = "indexDone";

  private static final String INDEX = "index";

  private final CurrentNight night;
  private final Settings settings;
  private final ExchangeCalendar calendar;
  private final QuoteStore quotes;
  private final HistoryStore history;
  private final CalibrationStore calibrations;
  private final LiquidityStore liquidity;
  private final SourceFileStore files;
  private final SnapshotStore snapshots;
  private final NightFactsLoader facts;

  CalibrateTasklet(
      CurrentNight night,
      Settings settings,
      ExchangeCalendar calendar,
      QuoteStore quotes,
      HistoryStore history,
      CalibrationStore calibrations,
      LiquidityStore liquidity,
      SourceFileStore files,
      SnapshotStore snapshots,
      NightFactsLoader facts) {
    this.night = night;
    this.settings = settings;
    this.calendar = calendar;
    this.quotes = quotes;
    this.history = history;
    this.calibrations = calibrations;
    this.liquidity = liquidity;
    this.files = files;
    this.snapshots = snapshots;
    this.facts = facts;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    ExecutionContext done = context.getStepContext().getStepExecution().getExecutionContext();
    IndexSide index = index(context.getStepContext());
    if (!done.containsKey(INDEX_DONE)) {
      calibrations.save(night.key(), Underlying.SPX, index.chain(), index.calibration());
      calibrations.saveReplications(night.key(), index.vix());
      calibrations.saveSmilePoints(
          night.key(), SmilePoints.of(night.session(), index.calibration().slices()));
      liquidity.save(
          night.key(),
          QuoteTimes.of(files.files(night.key()), Underlying.SPX, night.session()),
          LiquidityBuckets.of(
              night.session(), index.calibration().quotes(), index.calibration().slices()));
      done.putString(INDEX_DONE, words(Underlying.SPX, index.calibration()) + own(index.vix()));
      return RepeatStatus.CONTINUABLE;
    }
    String volatility = calibrateVolatility(index);
    contribution.setExitStatus(
        ExitStatus.COMPLETED.addExitDescription(done.getString(INDEX_DONE) + "; " + volatility));
    return RepeatStatus.FINISHED;
  }

  /** Calibrated once an execution: a restart at VIX calibrates SPX again, but does not store it. */
  private IndexSide index(StepContext context) {
    if (!(context.getAttribute(INDEX) instanceof IndexSide)) {
      context.setAttribute(INDEX, calibrateIndex());
    }
    return (IndexSide) Objects.requireNonNull(context.getAttribute(INDEX));
  }

  /**
   * The SPX chain calibrated.
   *
   * @param chain as it is stored
   * @param rates implied by it, or the fallback
   * @param vix its volatility indices
   */
  private record IndexSide(
      StoredQuotes chain,
      CalibrationResult calibration,
      ZeroCurve rates,
      List<VixReplication> vix) {}

  private IndexSide calibrateIndex() {
    LocalDate session = night.session();
    StoredQuotes stored = quotes.stored(night.key(), Underlying.SPX);
    List<OptionQuote> chain = stored.quotes();
    CalibrationResult calibration = ChainCalibration.calibrate(new CalibrationInput(
        session,
        calendar,
        Underlying.SPX,
        chain,
        fallback(),
        close(Underlying.SPX),
        Optional.empty(),
        previous(Underlying.SPX)));
    ZeroCurve rates = ZeroCurve.implied(calibration.slices(), fallback());
    VixInput input =
        new VixInput(calendar.close(session), calendar, chain, rates, VixIndex.VIX.days());
    return new IndexSide(stored, calibration, rates, VixReplicator.replicateAll(input));
  }

  private String calibrateVolatility(IndexSide index) {
    ZeroCurve rates = index.rates();
    NightKey key = night.key();
    double spotVix = close(Underlying.VIX);
    StoredQuotes stored = quotes.stored(key, Underlying.VIX);
    List<OptionQuote> chain = stored.quotes();
    VxCurve futures = VxCurves.fromSettlements(key.session(), spotVix, history.settlements(key));
    VxCurve curve = VxCurves.completed(futures, key.session(), calendar, chain, rates);
    CalibrationResult result = ChainCalibration.calibrate(new CalibrationInput(
        key.session(),
        calendar,
        Underlying.VIX,
        chain,
        rates,
        spotVix,
        Optional.of(curve),
        previous(Underlying.VIX)));
    calibrations.save(key, Underlying.VIX, stored, result);
    calibrations.saveCurve(key, curve);
    facts.calibrated(snapshots.of(
        key,
        curve,
        both(index.calibration().slices(), result.slices()),
        both(index.calibration().quotes(), result.quotes()),
        index.vix()));
    return words(Underlying.VIX, result)
        + "; VX curve of %s, %d settled"
            .formatted(
                Words.count(curve.points().size(), "point"), futures.points().size());
  }

  private static <T> List<T> both(List<T> ofIndex, List<T> ofVolatility) {
    return Stream.concat(ofIndex.stream(), ofVolatility.stream()).toList();
  }

  /** Only of the exchange session before this one: an older quote may well stand as it stood. */
  private Optional<PreviousChain> previous(Underlying underlying) {
    return night
        .run()
        .previous()
        .filter(previous -> previous.session().equals(calendar.previousSession(night.session())))
        .map(previous -> PreviousChain.of(
            quotes.quotes(previous, underlying), calibrations.slices(previous, underlying)));
  }

  private ZeroCurve fallback() {
    return ZeroCurve.flat(settings.fallbackRate());
  }

  private double close(Underlying underlying) {
    IndexBar bar = history.sessionBars(night.key()).get(underlying.name());
    if (bar == null) {
      throw new InputMissingException(
          "no file of session %s has the close of %s, expected it in an index history or in a chain. Nothing was reported; put it in the inbox and run again."
              .formatted(night.session(), underlying));
    }
    return bar.close();
  }

  /** The VIX that the chain gives, in words. */
  private static String own(List<VixReplication> vix) {
    return vix.stream()
        .filter(replication -> replication.targetDays() == VixIndex.VIX.days())
        .map(replication -> replication instanceof VixReplication.Defined defined
            ? String.format(Locale.ROOT, ", its own VIX %.2f", defined.value())
            : ", its own VIX not defined")
        .collect(Collectors.joining());
  }

  private static String words(Underlying underlying, CalibrationResult result) {
    return "%s %s, %s calibrated, %s rejected"
        .formatted(
            underlying,
            Words.count(result.slices().size(), "slice"),
            Words.count(result.quotes().size(), "quote"),
            Words.number(result.rejected().size()));
  }
}
