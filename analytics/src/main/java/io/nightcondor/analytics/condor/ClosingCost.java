package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pack.Figure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What closing the options of a structure costs, index points for one lot, negative if it brings
 * money. Where the legs of one expiry and right offset each other they are taken as verticals from
 * the lowest strike on, each clipped to its bounds.
 */
final class ClosingCost {

  /** A leg with its valuation; units for one lot, signed. */
  record Part(Leg leg, LegValuation valuation, double units) {

    Part withUnits(double left) {
      return new Part(leg, valuation, left);
    }
  }

  private record Group(SliceKey slice, OptionRight right) {}

  private ClosingCost() {}

  static List<Part> parts(List<Leg> legs, List<LegValuation> valuations, int lots) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      parts.add(new Part(leg, valuations.get(i), (double) leg.quantity() / lots));
    }
    return parts;
  }

  /** At the marks. */
  static Figure atMarks(List<Part> parts) {
    Map<Group, List<Part>> groups = new LinkedHashMap<>();
    for (Part part : parts) {
      Group group =
          new Group(SliceKey.of(part.leg().series()), part.leg().series().right());
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(part);
    }
    Figure cost = Figure.of(0);
    for (List<Part> group : groups.values()) {
      int net = group.stream().mapToInt(part -> part.leg().quantity()).sum();
      cost = cost.plus(net == 0 ? ofVerticals(group) : ofSingles(group));
    }
    return cost;
  }

  /** Paying asks and getting bids. */
  static Figure natural(List<Part> parts) {
    return parts.stream()
        .map(part -> (part.units() < 0
                ? part.valuation().ask()
                : part.valuation().bid())
            .map(price -> -part.units() * price))
        .reduce(Figure.of(0), Figure::plus);
  }

  private static Figure ofSingles(List<Part> parts) {
    return parts.stream()
        .map(part -> part.valuation().mark().map(mark -> -part.units() * mark))
        .reduce(Figure.of(0), Figure::plus);
  }

  private static Figure ofVerticals(List<Part> group) {
    List<Part> rising = group.stream()
        .sorted(Comparator.comparingDouble(part -> part.leg().series().strike()))
        .toList();
    Deque<Part> open = new ArrayDeque<>();
    Figure cost = Figure.of(0);
    for (Part next : rising) {
      Part rest = next;
      while (rest.units() != 0 && !open.isEmpty() && open.getFirst().units() * rest.units() < 0) {
        Part first = open.removeFirst();
        double units = Math.min(Math.abs(first.units()), Math.abs(rest.units()));
        cost = cost.plus(ofVertical(first, rest, units));
        double left = first.units() - Math.copySign(units, first.units());
        if (left != 0) {
          open.addFirst(first.withUnits(left));
        }
        rest = rest.withUnits(rest.units() - Math.copySign(units, rest.units()));
      }
      if (rest.units() != 0) {
        open.addLast(rest);
      }
    }
    return cost;
  }

  private static Figure ofVertical(Part low, Part high, double units) {
    boolean isCall = low.leg().series().right() == OptionRight.CALL;
    Part dear = isCall ? low : high;
    Part cheap = isCall ? high : low;
    double sold = dear.units() < 0 ? units : -units;
    return Vertical.value(dear.valuation(), cheap.valuation(), dear.valuation().slice())
        .map(value -> sold * value);
  }
}
