package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.risk.Component.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RiskBookTest {

  private static final double CENT = 0.005;

  private final MarketSnapshot market = RandomBook.market();

  /** Marks at vols up to a fifth off the smile, on books of up to 40 legs. */
  @Property(tries = 100)
  void givenMarksOffTheSmile_whenNothingMoves_thenEachComponentIsWorthItsMarks(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int legs) {
    Random random = new Random(seed);
    List<RiskPosition> positions = new ArrayList<>();
    for (HeldLeg leg : new RandomBook(seed).legs(legs)) {
      positions.add(position(leg, mark(leg.instrument(), 0.8 + 0.4 * random.nextDouble())));
    }
    RiskBook book = RiskBook.of(market, positions);
    ComponentProfits profits = book.profits(new Revaluation(), ScenarioSet.of(Scenario.UNCHANGED));
    assertThat(book.leftOut()).isEmpty();
    for (int c = 0; c < profits.components().size(); c++) {
      Component component = profits.components().get(c);
      double marked = positions.stream()
          .filter(position -> position.component().equals(component))
          .mapToDouble(position -> position.units()
              * position.instrument().multiplier()
              * position.mark().toOptional().orElseThrow())
          .sum();
      assertThat(profits.value(c)).isCloseTo(marked, within(CENT));
      assertThat(profits.of(c)).containsExactly(0.0);
    }
  }

  /** A put 190 points in the money, marked at its discounted intrinsic value of 0.9957 x 190. */
  @Test
  void givenAMarkWithoutAVol_whenNothingMoves_thenThePriceOnTheSmile() {
    HeldLeg leg = new HeldLeg(OsiSymbol.parse("SPXW240904P05400000"), 1, "single");
    RiskBook book = RiskBook.of(market, List.of(position(leg, 0.9957 * 190)));
    assertThat(
            book.profits(new Revaluation(), ScenarioSet.of(Scenario.UNCHANGED)).value(0))
        .isCloseTo(100 * mark(leg.instrument(), 1), within(CENT));
  }

  @Test
  void givenALegWithoutASlice_whenBuilt_thenItsComponentIsSetAside() {
    HeldLeg whole = new HeldLeg(OsiSymbol.parse("SPXW240904P05000000"), 1, "whole");
    HeldLeg half = new HeldLeg(OsiSymbol.parse("SPXW240904P04900000"), 1, "broken");
    HeldLeg gone = new HeldLeg(OsiSymbol.parse("SPXW240905P05000000"), -1, "broken");
    List<RiskPosition> positions =
        List.of(position(half, 30), position(gone, 40), position(whole, 50));
    RiskBook book = RiskBook.of(market, positions);
    assertThat(book.leftOut()).containsExactly(new LeftOut(positions.get(1), "NO_SLICE"));
    assertThat(book.positions()).containsExactly(positions.get(2));
    assertThat(book.held()).isEqualTo(positions);
    assertThat(book.components()).containsExactly(positions.get(2).component());
  }

  private RiskPosition position(HeldLeg leg, double mark) {
    Kind kind = leg.group().startsWith("layer") ? Kind.HEDGE : Kind.CONDOR;
    return new RiskPosition(
        new Component(leg.group(), kind),
        leg.instrument(),
        leg.quantity(),
        Figure.of(mark),
        Figure.of(0.1),
        slice(leg.instrument()));
  }

  private Optional<ExpirySlice> slice(Instrument instrument) {
    return instrument instanceof OptionSeries series
        ? market.slice(series.root(), series.expiry())
        : Optional.empty();
  }

  /** Of a future its level; of an option its price at so many times the smile's vol. */
  private double mark(Instrument instrument, double ofSmile) {
    if (instrument instanceof VixFuture) {
      return market.vxCurve().at(instrument.expiry()).orElseThrow().level();
    }
    OptionSeries series = (OptionSeries) instrument;
    ExpirySlice slice = slice(series).orElseThrow();
    return Black76.price(
        series.right(),
        slice.forward().level(),
        series.strike(),
        ofSmile * slice.vol(series.strike()),
        slice.years(),
        slice.forward().discountFactor());
  }
}
