package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.book.FutureLeg;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.Structure;
import io.nightcondor.analytics.book.StructureKind;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarginPanel;
import io.nightcondor.analytics.pack.MarginRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What positions tie up at one close (DOMAIN D5), strategy-based and by portfolio scan. The level
 * of the index is the forward of each leg's own root and expiry. Remembers the series that it has
 * valued, so one instance serves one thread.
 */
public final class Margins {

  static final String EXCHANGE_MARGIN = "EXCHANGE_MARGIN";

  private final LocalDate session;
  private final Function<OptionSeries, LegValuation> marks;
  private final MarginRules rules;
  private final Map<OptionSeries, HeldOption> known = new HashMap<>();

  /**
   * @param session exchange session
   * @param marks values a series at its close
   * @param rules rates in force
   */
  public Margins(LocalDate session, Function<OptionSeries, LegValuation> marks, MarginRules rules) {
    this.session = session;
    this.marks = marks;
    this.rules = rules;
  }

  /** Of a short iron condor or butterfly by itself; missing once it is settled. */
  public MarginRow of(IronCondor condor) {
    return row(StructureKind.IRON_CONDOR, condor.legs(), Optional.empty());
  }

  /** Of a structure by itself, its future included; missing once a leg is settled. */
  public MarginRow of(Structure structure) {
    return row(structure.kind(), structure.legs(), structure.future());
  }

  /**
   * Of a book.
   *
   * @param equity USD, above 0
   */
  public MarginPanel of(BookPartition book, double equity) {
    return new BookMargin(this).panel(book, equity);
  }

  LocalDate session() {
    return session;
  }

  MarginRules rules() {
    return rules;
  }

  HeldOption held(OptionSeries series, int quantity) {
    HeldOption unit = known.computeIfAbsent(series, unknown -> {
      LegValuation value = marks.apply(unknown);
      return new HeldOption(1, value, PriceScan.ofUnit(value, rules));
    });
    return new HeldOption(quantity, unit.value(), unit.scan());
  }

  List<HeldOption> held(List<Leg> legs) {
    return legs.stream().map(leg -> held(leg.series(), leg.quantity())).toList();
  }

  private MarginRow row(StructureKind kind, List<Leg> legs, Optional<FutureLeg> future) {
    List<HeldOption> held = held(legs);
    if (held.stream().anyMatch(leg -> leg.value().settled())) {
      return missing("SETTLED");
    }
    double ofFuture =
        future.map(leg -> rules.future(leg.future(), leg.quantity())).orElse(0.0);
    StrategyMargin regT = StrategyMargin.of(kind, held, rules).plus(ofFuture);
    if (held.isEmpty()) {
      Figure none = Figure.missing(EXCHANGE_MARGIN);
      return row(regT, Figure.of(ofFuture), none, none);
    }
    PriceScan scan = PriceScan.of(held.get(0).series().root().underlying(), held, rules);
    return row(regT, scan.margin().plus(Figure.of(ofFuture)), scan.loss(), scan.worstPercent());
  }

  private MarginRow row(
      StrategyMargin regT, Figure portfolioMargin, Figure scanLoss, Figure worstPercent) {
    return new MarginRow(
        regT.configured(rules.unequalCondor()),
        regT.widerSide(),
        regT.bothSides(),
        portfolioMargin,
        scanLoss,
        worstPercent);
  }

  private static MarginRow missing(String reason) {
    Figure none = Figure.missing(reason);
    return new MarginRow(none, none, none, none, none, none);
  }
}
