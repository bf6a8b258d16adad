package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the structures of a book (DOMAIN D1). Legs with a strategy id are grouped inside it first;
 * what it leaves single joins the legs without one. The order of the positions does not matter, and
 * every contract ends up in exactly one structure. No market is needed, so a book that does not
 * change keeps its structures from night to night.
 */
public final class StructureRecognizer {

  /** Roots that settle alike: only they may make one structure. */
  private enum Family {
    SPX_AM,
    SPX_PM,
    VIX;

    static Family of(Root root) {
      return switch (root) {
        case SPX -> SPX_AM;
        case SPXW -> SPX_PM;
        case VIX, VIXW -> VIX;
      };
    }
  }

  private static final Comparator<Position> HEDGE_ORDER = Comparator.comparing(
          (Position position) -> position.instrument().symbol())
      .thenComparing(position -> position.condorId().orElse(""))
      .thenComparing(position -> position.tradeDate().orElse(LocalDate.MIN))
      .thenComparing(Position::sourceFile)
      .thenComparingInt(Position::sourceLine)
      .thenComparingInt(Position::quantity)
      .thenComparingDouble(position -> position.price().orElse(-1))
      .thenComparing(position -> position.strategyId().orElse(""));

  private static final Comparator<IronCondor> CONDOR_ORDER = Comparator.comparing(
          IronCondor::expiry)
      .thenComparing(IronCondor::root)
      .thenComparing(condor -> condor.longPut().series())
      .thenComparing(condor -> condor.shortPut().series())
      .thenComparing(condor -> condor.shortCall().series())
      .thenComparing(condor -> condor.longCall().series())
      .thenComparing(IronCondor::id);

  private StructureRecognizer() {}

  /** What a book's positions make: SPX and SPXW options, and beside them the VIX hedge. */
  public static BookPartition recognize(List<Position> positions) {
    Map<Boolean, List<Position>> byHedge = positions.stream()
        .collect(Collectors.partitioningBy(position -> isHedge(position.instrument())));
    List<Position> hedges = byHedge.getOrDefault(true, List.of());
    List<Structure> found = grouped(byHedge.getOrDefault(false, List.of()));
    return new BookPartition(
        found.stream()
            .filter(StructureRecognizer::isCondor)
            .map(IronCondor::of)
            .sorted(CONDOR_ORDER)
            .toList(),
        found.stream()
            .filter(structure -> !isCondor(structure) && !isSingle(structure))
            .sorted(Structure.ORDER)
            .toList(),
        found.stream()
            .filter(StructureRecognizer::isSingle)
            .flatMap(single -> single.legs().stream())
            .sorted(Leg.BY_SERIES)
            .toList(),
        hedges.stream().sorted(HEDGE_ORDER).toList(),
        grouped(hedges).stream().sorted(Structure.ORDER).toList());
  }

  /**
   * What signed legs make, single ones included, in order of expiry, root and strikes.
   *
   * @param options of any roots; legs of one series are netted
   * @param futures of any settlement dates; legs of one future are netted
   */
  public static List<Structure> structures(List<Leg> options, List<FutureLeg> futures) {
    Map<Family, List<Leg>> optionsOf = new EnumMap<>(Family.class);
    for (Leg leg : net(options)) {
      optionsOf
          .computeIfAbsent(Family.of(leg.series().root()), family -> new ArrayList<>())
          .add(leg);
    }
    Map<Family, List<FutureLeg>> futuresOf = Map.of(Family.VIX, netFutures(futures));
    return Stream.of(Family.values())
        .map(family -> new LegTable(
            optionsOf.getOrDefault(family, List.of()), futuresOf.getOrDefault(family, List.of())))
        .flatMap(table -> new StructureSearch(table).structures().stream())
        .sorted(Structure.ORDER)
        .toList();
  }

  private static List<Structure> grouped(List<Position> positions) {
    Map<String, List<Position>> byStrategy = positions.stream()
        .collect(Collectors.groupingBy(
            position -> position.strategyId().orElse(""), TreeMap::new, Collectors.toList()));
    List<Position> without = byStrategy.getOrDefault("", List.of());
    List<Leg> options = new ArrayList<>(optionsOf(without));
    List<FutureLeg> futures = new ArrayList<>(futuresOf(without));
    byStrategy.remove("");
    List<Structure> grouped = new ArrayList<>();
    byStrategy.forEach((strategyId, own) -> {
      List<Structure> found = structures(optionsOf(own), futuresOf(own));
      grouped.addAll(
          named(strategyId, found.stream().filter(one -> !isSingle(one)).toList()));
      found.stream().filter(StructureRecognizer::isSingle).forEach(single -> {
        options.addAll(single.legs());
        single.future().ifPresent(futures::add);
      });
    });
    grouped.addAll(structures(options, futures));
    return grouped;
  }

  /**
   * The strategy id names its condor, or its structure if it has only one; beside others each adds
   * what it is.
   */
  private static List<Structure> named(String strategyId, List<Structure> structures) {
    long condors = structures.stream().filter(StructureRecognizer::isCondor).count();
    return structures.stream()
        .map(structure -> {
          boolean alone = structures.size() == 1 || (isCondor(structure) && condors == 1);
          return structure.named(alone ? strategyId : strategyId + " " + structure.id());
        })
        .toList();
  }

  private static List<Leg> optionsOf(List<Position> positions) {
    List<Leg> legs = new ArrayList<>();
    for (Position position : positions) {
      if (position.instrument() instanceof OptionSeries series) {
        legs.add(new Leg(series, position.quantity(), position.price(), position.tradeDate()));
      }
    }
    return legs;
  }

  private static List<FutureLeg> futuresOf(List<Position> positions) {
    List<FutureLeg> legs = new ArrayList<>();
    for (Position position : positions) {
      if (position.instrument() instanceof VixFuture future) {
        legs.add(
            new FutureLeg(future, position.quantity(), position.price(), position.tradeDate()));
      }
    }
    return legs;
  }

  private static List<Leg> net(List<Leg> legs) {
    return legs.stream().collect(Collectors.groupingBy(Leg::series)).values().stream()
        .flatMap(same -> Leg.net(same).stream())
        .toList();
  }

  private static List<FutureLeg> netFutures(List<FutureLeg> legs) {
    return legs.stream().collect(Collectors.groupingBy(FutureLeg::future)).values().stream()
        .flatMap(same -> FutureLeg.net(same).stream())
        .toList();
  }

  private static boolean isHedge(Instrument instrument) {
    return !(instrument instanceof OptionSeries series)
        || series.root().underlying() == Underlying.VIX;
  }

  private static boolean isCondor(Structure structure) {
    return structure.kind() == StructureKind.IRON_CONDOR
        || structure.kind() == StructureKind.IRON_BUTTERFLY;
  }

  private static boolean isSingle(Structure structure) {
    return structure.kind() == StructureKind.SINGLE;
  }
}
