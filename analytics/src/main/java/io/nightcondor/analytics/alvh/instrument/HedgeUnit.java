package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;
import java.util.Optional;

/** One long unit of what could hedge a condor (DOMAIN E7). */
public sealed interface HedgeUnit {

  /** In the order in which equal scores are told apart. */
  enum Kind {
    VXM(true, "one leg"),
    VX(true, "one leg"),
    VIX_CALL(true, "one leg"),
    VIX_CALL_SPREAD(false, "two legs, a layer orders one"),
    ETP(false, "no position file holds shares");

    private final boolean orderable;
    private final String words;

    Kind(boolean orderable, String words) {
      this.orderable = orderable;
      this.words = words;
    }

    /** Whether a layer orders it; what it does not order is ranked for comparison. */
    public boolean isOrderable() {
      return orderable;
    }

    /** Why a layer orders it, or does not. */
    String words() {
      return words;
    }
  }

  /** Such as VXMU24; both symbols of a spread, the bought one first. */
  String symbol();

  Kind kind();

  /** Settlement date; empty for shares. */
  Optional<LocalDate> expiry();

  /** USD per point of its price. */
  int multiplier();

  /** Number of legs to trade. */
  default int legs() {
    return 1;
  }

  /** A VIX future. */
  record FutureUnit(VixFuture future) implements HedgeUnit {

    @Override
    public String symbol() {
      return future.symbol();
    }

    @Override
    public Kind kind() {
      return switch (future.size()) {
        case VX -> Kind.VX;
        case VXM -> Kind.VXM;
      };
    }

    @Override
    public Optional<LocalDate> expiry() {
      return Optional.of(future.expiry());
    }

    @Override
    public int multiplier() {
      return future.multiplier();
    }
  }

  /** A VIX call. */
  record CallUnit(OptionSeries series) implements HedgeUnit {

    /** The call that a symbol names, empty if it names something else. */
    static Optional<CallUnit> of(String symbol) {
      try {
        OptionSeries series = OsiSymbol.parse(symbol);
        return series.right() == OptionRight.CALL && series.root().underlying() == Underlying.VIX
            ? Optional.of(new CallUnit(series))
            : Optional.empty();
      } catch (IllegalArgumentException notAnOption) {
        return Optional.empty();
      }
    }

    @Override
    public String symbol() {
      return series.symbol();
    }

    @Override
    public Kind kind() {
      return Kind.VIX_CALL;
    }

    @Override
    public Optional<LocalDate> expiry() {
      return Optional.of(series.expiry());
    }

    @Override
    public int multiplier() {
      return Root.MULTIPLIER;
    }
  }

  /** A VIX call and, against it, the sale of a higher one of the same expiry. */
  record SpreadUnit(OptionSeries bought, OptionSeries sold) implements HedgeUnit {

    @Override
    public String symbol() {
      return bought.symbol() + "/" + sold.symbol();
    }

    @Override
    public Kind kind() {
      return Kind.VIX_CALL_SPREAD;
    }

    @Override
    public Optional<LocalDate> expiry() {
      return Optional.of(bought.expiry());
    }

    @Override
    public int multiplier() {
      return Root.MULTIPLIER;
    }

    @Override
    public int legs() {
      return 2;
    }
  }

  /**
   * One share of a product on the two nearest VIX futures.
   *
   * @param symbol such as VXX
   * @param leverage daily return over that of the index, such as 1.5
   */
  record ShareUnit(String symbol, double leverage) implements HedgeUnit {

    @Override
    public Kind kind() {
      return Kind.ETP;
    }

    @Override
    public Optional<LocalDate> expiry() {
      return Optional.empty();
    }

    @Override
    public int multiplier() {
      return 1;
    }
  }
}
