package io.nightcondor.analytics.settlement;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SettlementPanel.SpecialOpeningRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * VIX options near their strike on their last trading day or the session before it (DOMAIN D4):
 * they settle on a special opening quotation, which can depart from the last quote.
 */
final class SpecialOpenings {

  /** D4: VIX points from the strike to the future. */
  private static final double NEAR_POINTS = 2;

  private final MarketSnapshot market;
  private final ExchangeCalendar calendar;

  SpecialOpenings(MarketSnapshot market, ExchangeCalendar calendar) {
    this.market = market;
    this.calendar = calendar;
  }

  /** In the order of the series; an option whose future has no level is listed, not hidden. */
  List<SpecialOpeningRow> of(NavigableMap<OptionSeries, Integer> held) {
    LocalDate session = market.session();
    LocalDate next = calendar.nextSession(session);
    List<SpecialOpeningRow> rows = new ArrayList<>();
    for (Map.Entry<OptionSeries, Integer> option : held.entrySet()) {
      OptionSeries series = option.getKey();
      LocalDate lastDay = calendar.previousSession(series.expiry());
      if (series.root().underlying() != Underlying.VIX
          || !(lastDay.equals(session) || lastDay.equals(next))) {
        continue;
      }
      Figure future = market
          .vxCurve()
          .at(series.expiry())
          .map(VxPoint::level)
          .map(Figure::of)
          .orElse(Figure.missing("NO_VX_LEVEL"));
      Figure distance = future.map(level -> series.strike() - level);
      if (distance instanceof Figure.Known points && Math.abs(points.value()) > NEAR_POINTS) {
        continue;
      }
      rows.add(new SpecialOpeningRow(
          series.symbol(),
          option.getValue(),
          series.strike(),
          lastDay,
          series.expiry(),
          future,
          distance,
          lastDay.equals(session)));
    }
    return rows;
  }
}
