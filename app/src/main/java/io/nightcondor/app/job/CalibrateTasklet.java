package io.nightcondor.app.job;

import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pricing.VxCurves;
import io.nightcondor.analytics.pricing.ZeroCurve;
import io.nightcondor.app.config.Settings;
import io.nightcondor.ingest.inbox.InputMissingException;
import io.nightcondor.ingest.store.CalibrationStore;
import io.nightcondor.ingest.store.HistoryStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.QuoteStore;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  CalibrateTasklet(
      CurrentNight night,
      Settings settings,
      ExchangeCalendar calendar,
      QuoteStore quotes,
      HistoryStore history,
      CalibrationStore calibrations) {
    this.night = night;
    this.settings = settings;
    this.calendar = calendar;
    this.quotes = quotes;
    this.history = history;
    this.calibrations = calibrations;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    ExecutionContext done = context.getStepContext().getStepExecution().getExecutionContext();
    CalibrationResult index = index(context.getStepContext());
    if (!done.containsKey(INDEX_DONE)) {
      calibrations.save(night.key(), Underlying.SPX, index);
      done.putString(INDEX_DONE, words(Underlying.SPX, index));
      return RepeatStatus.CONTINUABLE;
    }
    String volatility = calibrateVolatility(ZeroCurve.implied(index.slices(), fallback()));
    contribution.setExitStatus(
        ExitStatus.COMPLETED.addExitDescription(done.getString(INDEX_DONE) + "; " + volatility));
    return RepeatStatus.FINISHED;
  }

  /** Calibrated once an execution: a restart at VIX calibrates SPX again, but does not store it. */
  private CalibrationResult index(StepContext context) {
    if (!(context.getAttribute(INDEX) instanceof CalibrationResult)) {
      context.setAttribute(INDEX, calibrateIndex());
    }
    return (CalibrationResult) Objects.requireNonNull(context.getAttribute(INDEX));
  }

  private CalibrationResult calibrateIndex() {
    return ChainCalibration.calibrate(new CalibrationInput(
        night.session(),
        calendar,
        Underlying.SPX,
        quotes.quotes(night.key(), Underlying.SPX),
        fallback(),
        close(Underlying.SPX),
        Optional.empty()));
  }

  private String calibrateVolatility(ZeroCurve rates) {
    NightKey key = night.key();
    double spotVix = close(Underlying.VIX);
    List<OptionQuote> chain = quotes.quotes(key, Underlying.VIX);
    VxCurve futures = VxCurves.fromSettlements(key.session(), spotVix, history.settlements(key));
    VxCurve curve = VxCurves.completed(futures, key.session(), calendar, chain, rates);
    CalibrationResult result = ChainCalibration.calibrate(new CalibrationInput(
        key.session(), calendar, Underlying.VIX, chain, rates, spotVix, Optional.of(curve)));
    calibrations.save(key, Underlying.VIX, result);
    calibrations.saveCurve(key, curve);
    return words(Underlying.VIX, result)
        + "; VX curve of %s, %d settled"
            .formatted(
                Words.count(curve.points().size(), "point"), futures.points().size());
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

  private static String words(Underlying underlying, CalibrationResult result) {
    return "%s %s, %s calibrated, %s rejected"
        .formatted(
            underlying,
            Words.count(result.slices().size(), "slice"),
            Words.count(result.quotes().size(), "quote"),
            Words.number(result.rejected().size()));
  }
}
