package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit.CallUnit;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FrontFutures;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses expiries for a hedge, and prices and ranks what could be bought (DOMAIN E7, E8). Made for
 * one book and one night, on one thread: it remembers what it priced.
 */
public final class HedgeCandidates {

  private static final int CARRY_DAYS = 30;
  private static final int MONTHS_LISTED = 9;
  private static final int EXPIRIES_SHOWN = 3;
  private static final double[] CALL_DELTAS = {0.50, 0.30};

  private final Policy policy;
  private final StressMarket stress;
  private final MarketSnapshot market;
  private final ExchangeCalendar calendar;
  private final FuturePricer futures;
  private final OptionPricer options;
  private final SharePricer shares;
  private final Map<LocalDate, List<HedgeCandidate>> ranked = new HashMap<>();

  /**
   * @param history daily series, for products that trade as shares
   * @param stressed whether the regime is STRESSED or BROKEN: wider spreads pass
   */
  public HedgeCandidates(
      Policy policy,
      StressMarket stress,
      MarketSnapshot market,
      HistoryWindow history,
      ExchangeCalendar calendar,
      boolean stressed) {
    this.policy = policy;
    this.stress = stress;
    this.market = market;
    this.calendar = calendar;
    LiquidityGates gates = new LiquidityGates(policy, stressed);
    this.futures = new FuturePricer(policy, stress, gates);
    this.options = new OptionPricer(policy, stress, market, calendar, gates);
    this.shares = new SharePricer(policy, stress, history, calendar, gates);
  }

  /** VIX futures alone, in a calm market. */
  public HedgeCandidates(
      Policy policy, StressMarket stress, VxCurve curve, ExchangeCalendar calendar) {
    this(
        policy,
        stress,
        new MarketSnapshot(
            stress.session(),
            calendar.close(stress.session()),
            false,
            Map.of(),
            Map.of(),
            Map.of(),
            curve,
            List.of(),
            Map.of()),
        new HistoryWindow(Map.of()),
        calendar,
        false);
  }

  /** Monthly expiries that outlive a condor by the rule of DOMAIN E8, nearest first. */
  public List<LocalDate> expiries(LocalDate condorExpiry) {
    HedgeWindow window = HedgeWindow.of(policy, stress.session(), condorExpiry);
    List<LocalDate> expiries = new ArrayList<>();
    YearMonth first = YearMonth.from(window.from()).minusMonths(1);
    for (int i = 0; i < MONTHS_LISTED; i++) {
      LocalDate expiry = calendar.monthlyVixExpiry(first.plusMonths(i));
      if (window.contains(expiry) && expiries.size() < EXPIRIES_SHOWN) {
        expiries.add(expiry);
      }
    }
    return expiries;
  }

  /**
   * Everything that could hedge a condor of that expiry, with rank and verdict: VXM, VX, calls at
   * 0.50 and 0.30 and call spreads of every eligible expiry, and shares.
   */
  public List<HedgeCandidate> ranked(LocalDate condorExpiry) {
    return ranked.computeIfAbsent(
        condorExpiry, expiry -> InstrumentRanking.ranked(policy, all(expiry)));
  }

  /** What a layer may order, in the order in which it tries them; gates are for it to look at. */
  public List<HedgeCandidate> preferred(LocalDate condorExpiry) {
    return InstrumentRanking.preferred(policy, ranked(condorExpiry));
  }

  /** One long unit of a future as a hedge of a condor. */
  public HedgeCandidate candidate(VixFuture future, LocalDate condorExpiry) {
    return futures.price(future, horizon(condorExpiry));
  }

  /** What is held or on order, as a hedge of a condor; empty if it has no price or is no hedge. */
  public Optional<HedgeCandidate> of(String symbol, LocalDate condorExpiry) {
    Optional<HedgeCandidate> known = ranked(condorExpiry).stream()
        .filter(candidate -> candidate.symbol().equals(symbol))
        .findFirst();
    return known.or(() -> other(symbol, condorExpiry));
  }

  /** As {@link #of}, priced alone where it can be: rank and verdict are those of nobody. */
  public Optional<HedgeCandidate> alone(String symbol, LocalDate condorExpiry) {
    return other(symbol, condorExpiry).or(() -> of(symbol, condorExpiry));
  }

  private Optional<HedgeCandidate> other(String symbol, LocalDate condorExpiry) {
    YearMonth first = YearMonth.from(stress.session());
    for (int i = 0; i <= MONTHS_LISTED; i++) {
      LocalDate expiry = calendar.monthlyVixExpiry(first.plusMonths(i));
      for (VixFuture.Size size : VixFuture.Size.values()) {
        VixFuture future = new VixFuture(size, expiry);
        if (future.symbol().equals(symbol)) {
          return Optional.of(candidate(future, condorExpiry));
        }
      }
    }
    return CallUnit.of(symbol).flatMap(call -> options.price(call, horizon(condorExpiry)));
  }

  /** USD that a purchase of one future charges to the premium budget: 30 days of carry. */
  public double charge(VixFuture future) {
    return futures.charge(future);
  }

  /** Level of the future that settles on a date, VIX points. */
  public double level(LocalDate expiry) {
    return stress.curve().level(expiry, days(expiry));
  }

  /** VX for every ten VXM of an order, if it is quoted and its spread is the tighter. */
  public VxReplacement replacement(HedgeCandidate vxm, int units) {
    if (vxm.unit().kind() != HedgeUnit.Kind.VXM) {
      return new VxReplacement(Optional.empty(), vxm.symbol() + " is not a VXM");
    }
    double ofMini = 2 * policy.halfSpread(vxm.future().size());
    return VxReplacement.of(vxm, ofMini, sized(vxm, VixFuture.Size.VX), units);
  }

  /** The future of the same expiry in a size. */
  public HedgeCandidate sized(HedgeCandidate future, VixFuture.Size size) {
    return futures.price(new VixFuture(size, future.future().expiry()), future.horizon());
  }

  /** Tonight's nearest monthly future, if it has a settlement or its own options imply it. */
  public Optional<VxPoint> front() {
    return FrontFutures.point(0, stress.session(), stress.curve(), calendar);
  }

  private List<HedgeCandidate> all(LocalDate condorExpiry) {
    int horizon = horizon(condorExpiry);
    List<HedgeCandidate> all = new ArrayList<>();
    for (LocalDate expiry : expiries(condorExpiry)) {
      all.add(futures.price(new VixFuture(VixFuture.Size.VXM, expiry), horizon));
      all.add(futures.price(new VixFuture(VixFuture.Size.VX, expiry), horizon));
      VixCalls calls = new VixCalls(market, expiry);
      calls
          .nearest(CALL_DELTAS)
          .forEach(call -> options.price(new CallUnit(call), horizon).ifPresent(all::add));
      all.addAll(InstrumentRanking.bestOfEachBought(calls.spreads().stream()
          .flatMap(spread -> options.price(spread, horizon).stream())
          .toList()));
    }
    SharePricer.PRODUCTS.forEach(share -> shares.price(share, horizon).ifPresent(all::add));
    return all;
  }

  private int horizon(LocalDate condorExpiry) {
    return Math.max(0, Math.min(CARRY_DAYS, days(condorExpiry)));
  }

  private int days(LocalDate expiry) {
    return Math.toIntExact(ChronoUnit.DAYS.between(stress.session(), expiry));
  }
}
