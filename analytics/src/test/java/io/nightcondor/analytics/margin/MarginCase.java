package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.Structure;
import io.nightcondor.analytics.book.StructureKind;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.pack.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Positions on a market put together by hand, at the rates of DOMAIN D5. */
final class MarginCase {

  static final MarginRules SUM = rules(UnequalCondor.SUM);
  static final MarginRules WIDER_SIDE = rules(UnequalCondor.WIDER_SIDE);

  private MarginCase() {}

  private static MarginRules rules(UnequalCondor unequal) {
    return new MarginRules(
        unequal,
        new MarginRules.Uncovered(0.15, 0.10),
        new MarginRules.Uncovered(0.20, 0.10),
        0.08,
        0.06,
        0.20,
        0.375,
        10_000);
  }

  static MarkLadder marks(MarketSnapshot market) {
    return new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR);
  }

  static Margins margins(MarketSnapshot market, MarginRules rules) {
    return new Margins(market.session(), marks(market)::value, rules);
  }

  static Leg leg(String symbol, int quantity) {
    return new Leg(OsiSymbol.parse(symbol), quantity, OptionalDouble.empty(), Optional.empty());
  }

  static Structure structure(StructureKind kind, Leg... legs) {
    return new Structure("any", kind, 1, List.of(legs), Optional.empty(), Set.of());
  }

  static double known(Figure figure) {
    return ((Figure.Known) figure).value();
  }
}
