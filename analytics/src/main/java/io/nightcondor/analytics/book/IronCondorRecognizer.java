package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the iron condors of a book (DOMAIN D1). Legs with a strategy id are grouped inside it
 * first; what it leaves over joins the legs without one. The order of the positions does not
 * matter, and every position ends up in exactly one place.
 */
public final class IronCondorRecognizer {

  private static final Comparator<Position> HEDGE_ORDER = Comparator.comparing(
          (Position position) -> position.instrument().symbol())
      .thenComparing(position -> position.condorId().orElse(""))
      .thenComparing(position -> position.tradeDate().orElse(LocalDate.MIN))
      .thenComparing(Position::sourceFile)
      .thenComparingInt(Position::sourceLine);

  private static final Comparator<IronCondor> CONDOR_ORDER = Comparator.comparing(
          IronCondor::expiry)
      .thenComparing(IronCondor::root)
      .thenComparing(condor -> condor.longPut().series())
      .thenComparing(condor -> condor.shortPut().series())
      .thenComparing(condor -> condor.shortCall().series())
      .thenComparing(condor -> condor.longCall().series())
      .thenComparing(IronCondor::id);

  private IronCondorRecognizer() {}

  public static BookPartition recognize(List<Position> positions) {
    List<Position> hedges = positions.stream()
        .filter(position -> isHedge(position.instrument()))
        .sorted(HEDGE_ORDER)
        .toList();
    Map<String, List<Leg>> byStrategy = new TreeMap<>();
    for (Position position : positions) {
      if (position.instrument() instanceof OptionSeries series && !isHedge(series)) {
        Leg leg = new Leg(series, position.quantity(), position.price(), position.tradeDate());
        byStrategy
            .computeIfAbsent(position.strategyId().orElse(""), id -> new ArrayList<>())
            .add(leg);
      }
    }
    List<Leg> pool = new ArrayList<>(byStrategy.getOrDefault("", List.of()));
    byStrategy.remove("");
    List<IronCondor> condors = new ArrayList<>();
    byStrategy.forEach((strategyId, legs) -> {
      List<IronCondor> found = condorsOf(net(legs));
      pool.addAll(leftOver(net(legs), found));
      condors.addAll(named(strategyId, found));
    });
    List<IronCondor> unnamed = condorsOf(net(pool));
    condors.addAll(unnamed);
    condors.sort(CONDOR_ORDER);
    return new BookPartition(condors, leftOver(net(pool), unnamed), hedges);
  }

  private static boolean isHedge(Instrument instrument) {
    return !(instrument instanceof OptionSeries series)
        || series.root().underlying() == Underlying.VIX;
  }

  private static List<Leg> net(List<Leg> legs) {
    Map<OptionSeries, List<Leg>> bySeries = legs.stream()
        .collect(Collectors.groupingBy(Leg::series, TreeMap::new, Collectors.toList()));
    return bySeries.values().stream().flatMap(same -> Leg.net(same).stream()).toList();
  }

  private static List<IronCondor> condorsOf(List<Leg> netted) {
    Map<SliceKey, List<Leg>> bySlice = netted.stream()
        .collect(Collectors.groupingBy(
            leg -> SliceKey.of(leg.series()), TreeMap::new, Collectors.toList()));
    return bySlice.values().stream()
        .flatMap(legs -> new CondorSearch(legs).condors().stream())
        .toList();
  }

  private static List<Leg> leftOver(List<Leg> netted, List<IronCondor> condors) {
    List<Leg> left = new ArrayList<>();
    for (Leg leg : netted) {
      int used = condors.stream()
          .flatMap(condor -> condor.legs().stream())
          .filter(part -> part.series().equals(leg.series()))
          .mapToInt(Leg::quantity)
          .sum();
      if (used != leg.quantity()) {
        left.add(leg.withQuantity(leg.quantity() - used));
      }
    }
    left.sort(Leg.BY_SERIES);
    return left;
  }

  /** The strategy id names its condor; several condors of one strategy add their strikes to it. */
  private static List<IronCondor> named(String strategyId, List<IronCondor> condors) {
    return condors.stream()
        .map(condor ->
            condor.named(condors.size() == 1 ? strategyId : strategyId + " " + condor.id()))
        .toList();
  }
}
