package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SettlementStyle;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.Greeks;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Marks an option by the first rung that holds (DOMAIN B2): own quote, twin plus parity, smile,
 * last mark rolled by delta and theta, unpriced. A deep in-the-money leg goes to its twin first
 * (C2), because its own mid is wide. Made for one book and one night, on one thread: it remembers
 * what it marked.
 */
public final class MarkLadder {

  /** C2: legs above this |delta| are marked by their out-of-the-money twin. */
  static final double DEEP_DELTA = 0.60;

  private static final double ROUNDING = 1e-9;
  private static final Greeks NO_GREEKS = new Greeks(0, 0, 0, 0, 0, 0, 0, 0);

  private final MarketSnapshot market;
  private final Optional<MarketSnapshot> previous;
  private final Map<String, LegMemory> memories;
  private final Map<String, List<IndexBar>> history;
  private final ExchangeCalendar calendar;
  private final Map<OptionSeries, LegValuation> valued = new HashMap<>();

  /**
   * @param market this session
   * @param previous the session that the memories belong to, if it was run
   * @param memories last marks by symbol
   * @param history daily bars by symbol, none after the session
   * @param calendar of the exchange
   */
  public MarkLadder(
      MarketSnapshot market,
      Optional<MarketSnapshot> previous,
      Map<String, LegMemory> memories,
      Map<String, List<IndexBar>> history,
      ExchangeCalendar calendar) {
    this.market = market;
    this.previous = previous;
    this.memories = Map.copyOf(memories);
    this.history = Map.copyOf(history);
    this.calendar = calendar;
  }

  /** Whether a series has settled by this close. */
  public boolean isSettled(OptionSeries series) {
    return !calendar.settlement(series.root(), series.expiry()).isAfter(market.asOf());
  }

  public LegValuation value(OptionSeries series) {
    return valued.computeIfAbsent(
        series, option -> isSettled(option) ? settled(option) : living(option));
  }

  private LegValuation living(OptionSeries series) {
    Optional<ExpirySlice> slice = market.slice(series.root(), series.expiry());
    List<String> notes = new ArrayList<>();
    Mark mark = mark(series, slice, notes);
    Optional<Greeks> greeks = slice.map(known -> greeks(series, known));
    return new LegValuation(
        series,
        mark.price(),
        mark.rung(),
        market.quote(series).map(CalibratedQuote::quality).orElse(Set.of()),
        side(series, OptionQuote::bid),
        side(series, OptionQuote::ask),
        slice
            .map(known -> Figure.of(known.vol(series.strike())))
            .orElse(Figure.missing("NO_SLICE")),
        greeks,
        slice.map(known -> Figure.of(known.forward().level())).orElse(Figure.missing("NO_SLICE")),
        extrinsic(series, mark.price(), slice, notes),
        slice,
        false,
        notes);
  }

  private record Mark(Figure price, Rung rung) {}

  private Mark mark(OptionSeries series, Optional<ExpirySlice> slice, List<String> notes) {
    Optional<OptionQuote> own = quote(series);
    Optional<OptionQuote> twin = quote(series.twin());
    boolean deep = slice.isPresent() && Math.abs(greeks(series, slice.get()).delta()) > DEEP_DELTA;
    if (own.isPresent() && !(deep && twin.isPresent())) {
      if (own.get().bid() == 0) {
        notes.add("ZERO_BID: marked at mid, worth 0 if sold");
      }
      return new Mark(Figure.of(own.get().mid()), Rung.QUOTE);
    }
    if (slice.isPresent() && twin.isPresent()) {
      notes.add("twin plus parity" + (deep ? ", |delta| above 0.60" : ", own quote missing"));
      return new Mark(Figure.of(byParity(series, twin.get(), slice.get().forward())), Rung.PARITY);
    }
    if (slice.isPresent()) {
      notes.add("not quoted, priced on the smile");
      return new Mark(Figure.of(greeks(series, slice.get()).price()), Rung.SURFACE);
    }
    OptionalDouble rolled = rolled(series, notes);
    if (rolled.isPresent()) {
      return new Mark(Figure.of(rolled.getAsDouble()), Rung.ROLLED);
    }
    return new Mark(Figure.missing("NO_QUOTE_NO_SLICE_NO_LAST_MARK"), Rung.UNPRICED);
  }

  /** The twin's mid plus DF (F - K) for a call, less it for a put; never below 0. */
  private static double byParity(OptionSeries series, OptionQuote twin, Forward forward) {
    double carry = forward.discountFactor() * (forward.level() - series.strike());
    return Math.max(0, twin.mid() + series.right().sign() * carry);
  }

  private static Greeks greeks(OptionSeries series, ExpirySlice slice) {
    return Black76.greeks(
        series.right(),
        slice.forward().level(),
        series.strike(),
        slice.vol(series.strike()),
        slice.years(),
        slice.forward().discountFactor());
  }

  private OptionalDouble rolled(OptionSeries series, List<String> notes) {
    LegMemory memory = memories.get(series.symbol());
    if (memory == null || previous.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble move = forwardMove(series, previous.get());
    if (move.isEmpty()) {
      return OptionalDouble.empty();
    }
    long days = ChronoUnit.DAYS.between(previous.get().session(), market.session());
    double rolled =
        Math.max(0, memory.mark() + memory.delta() * move.getAsDouble() + memory.theta() * days);
    notes.add("last mark rolled by delta and theta, night %s".formatted(memory.rolls() + 1));
    return OptionalDouble.of(rolled);
  }

  /** Move of the forward since the previous session, from the nearest expiry that both have. */
  private OptionalDouble forwardMove(OptionSeries series, MarketSnapshot before) {
    if (series.root().underlying() == Underlying.VIX) {
      double days = ChronoUnit.DAYS.between(market.session(), series.expiry());
      double daysBefore = ChronoUnit.DAYS.between(before.session(), series.expiry());
      return OptionalDouble.of(
          market.vxCurve().levelAt(days) - before.vxCurve().levelAt(daysBefore));
    }
    return market.slices().keySet().stream()
        .filter(key -> key.root().underlying() == series.root().underlying())
        .filter(key -> before.slices().containsKey(key))
        .sorted()
        .min(Comparator.comparingLong(
            key -> Math.abs(ChronoUnit.DAYS.between(key.expiry(), series.expiry()))))
        .flatMap(key -> market
            .slice(key.root(), key.expiry())
            .flatMap(now -> before
                .slice(key.root(), key.expiry())
                .map(then -> now.forward().level() - then.forward().level())))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private LegValuation settled(OptionSeries series) {
    List<String> notes = new ArrayList<>();
    Figure level = settlementLevel(series, notes);
    Figure intrinsic =
        level.map(known -> Math.max(0, series.right().sign() * (known - series.strike())));
    boolean known = intrinsic instanceof Figure.Known;
    return new LegValuation(
        series,
        intrinsic,
        known ? Rung.SETTLEMENT : Rung.UNPRICED,
        Set.of(),
        Figure.missing("SETTLED"),
        Figure.missing("SETTLED"),
        Figure.missing("SETTLED"),
        Optional.of(NO_GREEKS),
        level,
        known ? Figure.of(0) : intrinsic,
        Optional.empty(),
        true,
        notes);
  }

  /**
   * PM series settle on the official close of their expiry. The opening prints of AM series are in
   * no file, so those stand on the last close and say so.
   */
  private Figure settlementLevel(OptionSeries series, List<String> notes) {
    String index = series.root().underlying().name();
    Optional<IndexBar> onExpiry = history.getOrDefault(index, List.of()).stream()
        .filter(bar -> bar.date().equals(series.expiry()))
        .findFirst();
    OptionalDouble expiryClose = series.expiry().equals(market.session())
        ? market.close(index)
        : onExpiry.map(bar -> OptionalDouble.of(bar.close())).orElse(OptionalDouble.empty());
    if (series.root().settlement() == SettlementStyle.PM && expiryClose.isPresent()) {
      notes.add("settled at the close of %s".formatted(series.expiry()));
      return Figure.of(expiryClose.getAsDouble());
    }
    OptionalDouble standIn = expiryClose.isPresent() ? expiryClose : market.close(index);
    notes.add("PENDING_SETTLEMENT: the settlement print is not in the files, last close used");
    return Figure.of(standIn, "PENDING_SETTLEMENT");
  }

  private static Figure extrinsic(
      OptionSeries series, Figure mark, Optional<ExpirySlice> slice, List<String> notes) {
    if (slice.isEmpty()) {
      return mark instanceof Figure.Missing ? mark : Figure.missing("NO_SLICE");
    }
    Forward forward = slice.get().forward();
    double intrinsic = forward.discountFactor()
        * Math.max(0, series.right().sign() * (forward.level() - series.strike()));
    if (mark instanceof Figure.Known known && known.value() - intrinsic < -ROUNDING) {
      notes.add("NEGATIVE_EXTRINSIC");
    }
    return mark.map(price -> Math.max(0, price - intrinsic));
  }

  private Optional<OptionQuote> quote(OptionSeries series) {
    return market.quote(series).map(CalibratedQuote::quote);
  }

  private Figure side(OptionSeries series, ToDoubleFunction<OptionQuote> bidOrAsk) {
    return quote(series)
        .map(quote -> Figure.of(bidOrAsk.applyAsDouble(quote)))
        .orElse(Figure.missing("NOT_QUOTED"));
  }
}
