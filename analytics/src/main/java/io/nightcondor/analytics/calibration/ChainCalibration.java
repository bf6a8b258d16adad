package io.nightcondor.analytics.calibration;

import io.nightcondor.analytics.calibration.RefusedSlice.Reason;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.Forward.Method;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pricing.ParityForward;
import io.nightcondor.analytics.pricing.ZeroCurve;
import io.nightcondor.analytics.smile.CalendarCheck;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Calibrates a whole chain: forwards first, then vols and smiles, expiry by expiry. */
public final class ChainCalibration {

  private final CalibrationInput input;
  private final Map<SliceKey, List<OptionQuote>> chain = new TreeMap<>();

  private final List<SliceCalibrator.Smiling> slices = new ArrayList<>();
  private final List<CalibratedQuote> calibrated = new ArrayList<>();
  private final List<QuoteRejection> rejected = new ArrayList<>();
  private final List<RefusedSlice> refused = new ArrayList<>();

  private ChainCalibration(CalibrationInput input) {
    this.input = input;
    Set<OptionSeries> seen = new HashSet<>();
    for (OptionQuote quote : input.quotes()) {
      if (seen.add(quote.series())) {
        chain
            .computeIfAbsent(SliceKey.of(quote.series()), key -> new ArrayList<>())
            .add(quote);
      } else {
        rejected.add(repeated(quote));
      }
    }
    chain.values().forEach(quotes -> quotes.sort(Comparator.comparing(OptionQuote::series)));
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
    Map<SliceKey, Forward> found = forwards();
    StaleQuotes stale = input
        .previous()
        .map(previous -> StaleQuotes.find(chain, found, input.underlying(), previous))
        .orElse(StaleQuotes.NONE);
    Map<SliceKey, Forward> forwards = stale.rejected().isEmpty() ? found : without(stale);
    // expiries know nothing of each other, and the results are put together in their order
    chain.entrySet().parallelStream()
        .map(expiry -> calibrate(
            expiry.getKey(),
            expiry.getValue(),
            Optional.ofNullable(forwards.get(expiry.getKey())),
            stale.flagged()))
        .toList()
        .forEach(this::add);
    rejected.sort(Comparator.comparing(rejection -> rejection.quote().series()));
    return new CalibrationResult(checked(), calibrated, rejected, refused);
  }

  /** The forwards that the chain gives once the stale quotes have left it. */
  private Map<SliceKey, Forward> without(StaleQuotes stale) {
    rejected.addAll(stale.rejected());
    Set<OptionSeries> gone = stale.rejected().stream()
        .map(rejection -> rejection.quote().series())
        .collect(Collectors.toSet());
    chain.values().forEach(quotes -> quotes.removeIf(quote -> gone.contains(quote.series())));
    return forwards();
  }

  private Map<SliceKey, Forward> forwards() {
    Map<SliceKey, Forward> forwards = switch (input.underlying()) {
      case SPX -> indexForwards();
      case VIX -> vixForwards();
    };
    forwards.values().removeIf(forward -> !isUsable(forward));
    return forwards;
  }

  private void add(Part part) {
    calibrated.addAll(part.quotes());
    rejected.addAll(part.rejected());
    part.slice().ifPresent(slices::add);
    part.refused().ifPresent(refused::add);
  }

  /** What calibration makes of one expiry: a slice, or a reason why there is none. */
  private record Part(
      List<CalibratedQuote> quotes,
      List<QuoteRejection> rejected,
      Optional<SliceCalibrator.Smiling> slice,
      Optional<RefusedSlice> refused) {}

  private Part calibrate(
      SliceKey key, List<OptionQuote> quotes, Optional<Forward> forward, Set<OptionSeries> stale) {
    double years = years(key);
    if (years <= 0) {
      return refused(key, quotes, Reason.EXPIRED, ImpliedVol.Reason.EXPIRED);
    }
    if (forward.isEmpty()) {
      return refused(key, quotes, Reason.NO_FORWARD, ImpliedVol.Reason.NO_FORWARD);
    }
    SliceCalibrator.Outcome outcome = new SliceCalibrator(
            key,
            input.calendar().settlement(key.root(), key.expiry()),
            years,
            forward.orElseThrow(),
            stale)
        .calibrate(quotes);
    return new Part(
        outcome.quotes(),
        outcome.rejected(),
        outcome.slice(),
        outcome.slice().isPresent()
            ? Optional.empty()
            : Optional.of(new RefusedSlice(key, Reason.NO_SMILE, quotes.size())));
  }

  private static Part refused(
      SliceKey key, List<OptionQuote> quotes, Reason reason, ImpliedVol.Reason quoteReason) {
    List<CalibratedQuote> unsolved = new ArrayList<>();
    for (OptionQuote quote : quotes) {
      Set<QualityCode> marks = EnumSet.noneOf(QualityCode.class);
      QuoteChecks.markSides(quote, marks);
      unsolved.add(CalibratedQuote.unsolved(quote, quoteReason, marks));
    }
    return new Part(
        unsolved,
        List.of(),
        Optional.empty(),
        Optional.of(new RefusedSlice(key, reason, quotes.size())));
  }

  /** Absurd quotes can imply a forward that no index has. */
  private static boolean isUsable(Forward forward) {
    return forward.level() > 0
        && forward.level() < Double.POSITIVE_INFINITY
        && forward.discountFactor() > 0
        && forward.discountFactor() < Double.POSITIVE_INFINITY
        && forward.residualRms() < Double.POSITIVE_INFINITY;
  }

  /** Q15. */
  private static QuoteRejection repeated(OptionQuote quote) {
    return new QuoteRejection(
        quote,
        QualityCode.Q15_DUP.code(),
        "series",
        quote.series().symbol(),
        "each series once; the first one stands");
  }

  /**
   * The slices with the breaches of Q11 among those of one index, each against the one that settles
   * before it. Expiries of the VIX are options on different futures: there no order is owed.
   */
  private List<ExpirySlice> checked() {
    List<ExpirySlice> kept =
        new ArrayList<>(slices.stream().map(SliceCalibrator.Smiling::slice).toList());
    if (input.underlying() == Underlying.VIX) {
      return kept;
    }
    List<SliceCalibrator.Smiling> byTime = slices.stream()
        .sorted(Comparator.comparing(smiling -> smiling.slice().settlement()))
        .toList();
    for (int i = 1; i < byTime.size(); i++) {
      SliceCalibrator.Smiling nearer = byTime.get(i - 1);
      SliceCalibrator.Smiling later = byTime.get(i);
      int place = slices.indexOf(later);
      CalendarCheck.check(nearer.slice(), nearer.range(), later.slice(), later.range())
          .ifPresent(breach -> kept.set(place, later.slice().withCalendar(breach)));
    }
    return kept;
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
