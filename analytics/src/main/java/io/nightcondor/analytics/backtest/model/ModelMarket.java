package io.nightcondor.analytics.backtest.model;

import io.nightcondor.analytics.backtest.history.SessionView;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Makes the market of a session out of what was public at its close. */
public final class ModelMarket {

  /** Series of a short rate, the wanted one first. */
  private static final List<String> RATES = List.of("DGS3MO", "DFF", "DGS2");

  private final ExchangeCalendar calendar;
  private final ModelRules rules;

  public ModelMarket(ExchangeCalendar calendar, ModelRules rules) {
    this.calendar = calendar;
    this.rules = rules;
  }

  /**
   * The session's market.
   *
   * @param view with closes of SPX and VIX
   * @param expiries of SPXW options that are wanted, all after the session
   */
  public ModelDay day(SessionView view, Collection<LocalDate> expiries) {
    Set<Assumption> assumed = EnumSet.noneOf(Assumption.class);
    OptionalDouble known = rate(view);
    if (known.isEmpty()) {
      assumed.add(Assumption.RATE);
    }
    double rate = known.orElse(0);
    SpxModel spx = new SpxModel(view, calendar, rate, rules);
    assumed.addAll(spx.assumed());
    OptionalDouble vvix = view.close("VVIX");
    if (vvix.isEmpty()) {
      assumed.add(Assumption.VVIX);
    }
    VixModel vix = new VixModel(
        view,
        calendar,
        rate,
        vvix.orElseGet(() -> VixOptionRule.assumedVvix(view.close("VIX").orElseThrow())));
    Map<SliceKey, ExpirySlice> slices = new HashMap<>();
    for (LocalDate expiry : expiries) {
      add(slices, spx.slice(expiry));
    }
    Map<OptionSeries, CalibratedQuote> quotes = new HashMap<>();
    for (ExpirySlice slice : vix.slices()) {
      add(slices, slice);
      vix.calls(slice).forEach(call -> quotes.put(call.quote().series(), call));
    }
    return new ModelDay(
        new MarketSnapshot(
            view.session(),
            calendar.close(view.session()),
            true,
            view.bars(),
            slices,
            quotes,
            vix.curve(),
            List.of(),
            Map.of()),
        assumed);
  }

  private static void add(Map<SliceKey, ExpirySlice> slices, ExpirySlice slice) {
    slices.put(new SliceKey(slice.root(), slice.expiry()), slice);
  }

  private static OptionalDouble rate(SessionView view) {
    for (String series : RATES) {
      List<MacroValue> values = view.macro().values(series);
      if (!values.isEmpty()) {
        return OptionalDouble.of(StrictMath.log1p(values.get(values.size() - 1).value()));
      }
    }
    return OptionalDouble.empty();
  }
}
