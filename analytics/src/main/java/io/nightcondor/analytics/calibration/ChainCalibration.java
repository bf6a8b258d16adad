package io.nightcondor.analytics.calibration;

import io.nightcondor.analytics.calibration.RefusedSlice.Reason;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.Forward.Method;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.ImpliedVol.Unsolved;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pricing.ParityForward;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Calibrates a whole chain: forwards first, then vols and smiles, expiry by expiry. */
public final class ChainCalibration {

  private final CalibrationInput input;
  private final Map<SliceKey, List<OptionQuote>> chain = new TreeMap<>();

  private final List<ExpirySlice> slices = new ArrayList<>();
  private final List<CalibratedQuote> calibrated = new ArrayList<>();
  private final List<QuoteRejection> rejected = new ArrayList<>();
  private final List<RefusedSlice> refused = new ArrayList<>();

  private ChainCalibration(CalibrationInput input) {
    this.input = input;
    input.quotes().stream()
        .sorted(Comparator.comparing(OptionQuote::series))
        .forEach(quote -> chain
            .computeIfAbsent(SliceKey.of(quote.series()), key -> new ArrayList<>())
            .add(quote));
  }

  /**
   * The calibrated chain. SPX forwards come from parity, and the discount factors of their
   * regressions make the curve of the other expiries. VIX forwards are the futures with the same
   * settlement date; else parity; else interpolated on the futures curve.
   */
  public static CalibrationResult calibrate(CalibrationInput input) {
    return new ChainCalibration(input).calibrate();
  }

  private CalibrationResult calibrate() {
    Map<SliceKey, Forward> forwards = switch (input.underlying()) {
      case SPX -> indexForwards();
      case VIX -> vixForwards();
    };
    chain.forEach((key, quotes) -> calibrate(key, quotes, Optional.ofNullable(forwards.get(key))));
    return new CalibrationResult(slices, calibrated, rejected, refused);
  }

  private void calibrate(SliceKey key, List<OptionQuote> quotes, Optional<Forward> forward) {
    double years = years(key);
    if (years <= 0) {
      refuse(key, quotes, Reason.EXPIRED, ImpliedVol.Reason.EXPIRED);
      return;
    }
    if (forward.isEmpty()) {
      refuse(key, quotes, Reason.NO_FORWARD, ImpliedVol.Reason.NO_FORWARD);
      return;
    }
    SliceCalibrator.Outcome outcome = new SliceCalibrator(
            key,
            input.calendar().settlement(key.root(), key.expiry()),
            years,
            forward.orElseThrow())
        .calibrate(quotes);
    calibrated.addAll(outcome.quotes());
    rejected.addAll(outcome.rejected());
    outcome
        .slice()
        .ifPresentOrElse(
            slices::add, () -> refused.add(new RefusedSlice(key, Reason.NO_SMILE, quotes.size())));
  }

  private void refuse(
      SliceKey key, List<OptionQuote> quotes, Reason reason, ImpliedVol.Reason quoteReason) {
    refused.add(new RefusedSlice(key, reason, quotes.size()));
    quotes.forEach(quote -> calibrated.add(new CalibratedQuote(quote, new Unsolved(quoteReason))));
  }

  private Map<SliceKey, Forward> indexForwards() {
    Map<SliceKey, Forward> forwards = new TreeMap<>();
    List<ZeroCurve.Point> implied = new ArrayList<>();
    chain.forEach((key, quotes) -> ParityForward.byRegression(
            quotes, input.indexLevel(), years(key))
        .ifPresent(forward -> {
          forwards.put(key, forward);
          implied.add(ZeroCurve.implied(years(key), forward));
        }));
    ZeroCurve rates =
        implied.isEmpty() ? input.rates() : new ZeroCurve(implied, ZeroCurve.Source.IMPLIED);
    chain.forEach((key, quotes) -> {
      if (!forwards.containsKey(key)) {
        double discountFactor = rates.discountFactor(years(key));
        ParityForward.byCrossing(quotes, input.indexLevel(), discountFactor)
            .ifPresent(forward -> forwards.put(key, forward));
      }
    });
    return forwards;
  }

  private Map<SliceKey, Forward> vixForwards() {
    Map<SliceKey, Forward> forwards = new TreeMap<>();
    chain.forEach(
        (key, quotes) -> vixForward(key, quotes).ifPresent(forward -> forwards.put(key, forward)));
    return forwards;
  }

  private Optional<Forward> vixForward(SliceKey key, List<OptionQuote> quotes) {
    double discountFactor = input.rates().discountFactor(years(key));
    Optional<VxPoint> settled = input
        .futuresCurve()
        .flatMap(curve -> curve.at(key.expiry()))
        .filter(point -> point.source() == VxPoint.Source.SETTLEMENT);
    if (settled.isPresent()) {
      double level = settled.get().level();
      return Optional.of(new Forward(level, discountFactor, Method.FUTURE, 0, 0, false));
    }
    return ParityForward.ofVix(quotes, discountFactor)
        .or(() -> input.futuresCurve().map(curve -> onCurve(curve, key, discountFactor)));
  }

  private Forward onCurve(VxCurve curve, SliceKey key, double discountFactor) {
    double days = ChronoUnit.DAYS.between(input.session(), key.expiry());
    return new Forward(curve.levelAt(days), discountFactor, Method.CURVE, 0, 0, true);
  }

  private double years(SliceKey key) {
    return input.calendar().yearsToSettlement(input.session(), key.root(), key.expiry());
  }
}
