package io.nightcondor.analytics.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The same contracts at two closes: by owner first, then by series alone, because tonight's file
 * may group a leg differently. What grew was opened, what shrank is gone.
 *
 * @param held at both closes, or settled tonight and still listed
 * @param opened tonight and not then
 * @param gone then and not tonight
 */
record PositionMatch(List<Held> held, List<Opened> opened, List<Gone> gone) {

  private static final double DUST = 1e-9;

  private static final Comparator<OwnedPosition> ORDER = Comparator.comparing(OwnedPosition::kind)
      .thenComparing(OwnedPosition::owner)
      .thenComparing(position -> position.instrument().symbol())
      .thenComparingDouble(OwnedPosition::units);

  record Held(PositionMemory then, OwnedPosition now, double units) {}

  record Opened(OwnedPosition now, double units) {}

  record Gone(PositionMemory then, double units) {}

  static PositionMatch of(List<PositionMemory> then, List<OwnedPosition> now) {
    PositionMatch match =
        new PositionMatch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<String, List<Rest<PositionMemory>>> before = bySymbol(
        then.stream().sorted(ExplainMemory.ORDER).toList(),
        PositionMemory::symbol,
        PositionMemory::units);
    Map<String, List<Rest<OwnedPosition>>> after = bySymbol(
        now.stream().sorted(ORDER).toList(),
        position -> position.instrument().symbol(),
        OwnedPosition::units);
    after.forEach((symbol, rests) -> {
      List<Rest<PositionMemory>> known = before.getOrDefault(symbol, List.of());
      match.pair(known, rests, PositionMatch::isOneOwner);
      match.pair(known, rests, (memory, position) -> true);
      rests.stream()
          .filter(Rest::isLeft)
          .forEach(rest -> match.opened.add(new Opened(rest.position, rest.units)));
    });
    before.values().stream()
        .flatMap(List::stream)
        .filter(Rest::isLeft)
        .forEach(rest -> match.gone.add(new Gone(rest.position, rest.units)));
    return match;
  }

  private static boolean isOneOwner(PositionMemory then, OwnedPosition now) {
    return then.kind() == now.kind() && then.owner().equals(now.owner());
  }

  private void pair(
      List<Rest<PositionMemory>> before,
      List<Rest<OwnedPosition>> after,
      BiPredicate<PositionMemory, OwnedPosition> rule) {
    for (Rest<OwnedPosition> now : after) {
      for (Rest<PositionMemory> then : before) {
        boolean sameSide = then.isLeft() && now.isLeft() && then.units * now.units > 0;
        if (sameSide && rule.test(then.position, now.position)) {
          double units =
              Math.signum(now.units) * Math.min(Math.abs(then.units), Math.abs(now.units));
          held.add(new Held(then.position, now.position, units));
          then.units -= units;
          now.units -= units;
        }
      }
    }
  }

  private static <T> Map<String, List<Rest<T>>> bySymbol(
      List<T> positions, Function<T, String> symbol, Function<T, Double> units) {
    return positions.stream()
        .collect(Collectors.groupingBy(
            symbol,
            TreeMap::new,
            Collectors.mapping(
                position -> new Rest<>(position, units.apply(position)), Collectors.toList())));
  }

  /** Units of a position that are not yet paired. */
  private static final class Rest<T> {
    private final T position;
    private double units;

    Rest(T position, double units) {
      this.position = position;
      this.units = units;
    }

    boolean isLeft() {
      return Math.abs(units) > DUST;
    }
  }
}
