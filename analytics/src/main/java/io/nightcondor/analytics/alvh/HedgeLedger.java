package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Ties the hedge legs of a position file to layers: what grew answers a recommendation or stands as
 * bought without one, what shrank was sold, newest layer first. What is held is what the file
 * shows.
 */
public final class HedgeLedger {

  private static final double DUST = 1e-9;

  private static final Comparator<HedgeLot> OLDEST_FIRST = Comparator.comparingInt(HedgeLot::layer)
      .thenComparing(lot -> lot.entryDate().orElse(LocalDate.MIN))
      .thenComparing(HedgeLot::condorId);

  private final LocalDate session;
  private final ToDoubleFunction<VixFuture> futureCharge;
  private final List<HedgeLot> lots = new ArrayList<>();
  private final List<HedgeOrder> open;
  private final List<PremiumCharge> charges = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final Map<Layer, Integer> fired = new HashMap<>();
  private final Map<Layer, Double> gone = new HashMap<>();

  private HedgeLedger(
      LocalDate session, List<HedgeOrder> orders, ToDoubleFunction<VixFuture> futureCharge) {
    this.session = session;
    this.open = new ArrayList<>(orders);
    this.futureCharge = futureCharge;
  }

  /**
   * What the file says happened to a recommendation or without one.
   *
   * @param action bought or sold
   * @param rule of the recommendation; empty text without one
   * @param layer of the order; 0 without a recommendation
   * @param units above 0
   */
  public record Fill(
      Action action, String rule, String condorId, String symbol, int layer, double units) {}

  /**
   * @param lots held tonight, by symbol, condor and layer
   * @param open orders that the file does not show as filled
   * @param charges of tonight's purchases
   * @param fills since the previous session
   */
  public record Reconciled(
      List<HedgeLot> lots, List<HedgeOrder> open, List<PremiumCharge> charges, List<Fill> fills) {}

  /** A layer of a condor. */
  private record Layer(String condorId, int layer) {
    static Layer of(HedgeLot lot) {
      return new Layer(lot.condorId(), lot.layer());
    }

    static Layer of(HedgeOrder order) {
      return new Layer(order.condorId(), order.layer());
    }
  }

  /** A leg of the file: one symbol held for one condor, or for several together. */
  private record Key(String symbol, String condorId) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::symbol).thenComparing(Key::condorId);

    static Key of(HedgeLot lot) {
      return new Key(lot.symbol(), lot.shared() ? "" : lot.condorId());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * @param file hedge positions of the session
   * @param previous lots after the previous session
   * @param orders recommendations of the previous session
   * @param futureCharge USD to the premium budget for one future bought without a recommendation
   */
  public static Reconciled reconcile(
      LocalDate session,
      List<Position> file,
      List<HedgeLot> previous,
      List<HedgeOrder> orders,
      ToDoubleFunction<VixFuture> futureCharge) {
    HedgeLedger ledger = new HedgeLedger(session, orders, futureCharge);
    Map<Key, List<Position>> held = file.stream()
        .collect(Collectors.groupingBy(
            position ->
                new Key(position.instrument().symbol(), position.condorId().orElse("")),
            TreeMap::new,
            Collectors.toList()));
    Map<Key, List<HedgeLot>> known = previous.stream()
        .collect(Collectors.groupingBy(Key::of, TreeMap::new, Collectors.toList()));
    known.forEach((key, lots) -> {
      if (!held.containsKey(key)) {
        ledger.sold(key, lots, total(lots));
      }
    });
    held.forEach(
        (key, positions) -> ledger.reconcile(key, positions, known.getOrDefault(key, List.of())));
    ledger.keepFirstSizes();
    // what is left of a layer remembers that a threshold has acted
    ledger.lots.replaceAll(lot -> ledger.fired.containsKey(Layer.of(lot))
        ? lot.fired(ledger.fired.getOrDefault(Layer.of(lot), 0))
        : lot);
    ledger.lots.sort(Comparator.comparing(HedgeLot::symbol)
        .thenComparing(HedgeLot::condorId)
        .thenComparing(OLDEST_FIRST));
    return new Reconciled(
        List.copyOf(ledger.lots),
        ledger.open.stream().filter(order -> order.units() > DUST).toList(),
        List.copyOf(ledger.charges),
        List.copyOf(ledger.fills));
  }

  private void reconcile(Key key, List<Position> positions, List<HedgeLot> known) {
    double now = positions.stream().mapToInt(Position::quantity).sum();
    double before = total(known);
    double change = now - before;
    if (before != 0 && Math.signum(now) != Math.signum(before)) {
      sold(key, known, before);
      bought(key, positions, now);
    } else if (Math.abs(change) < DUST) {
      lots.addAll(known);
    } else if (Math.abs(now) < Math.abs(before)) {
      sold(key, known, -change);
    } else {
      lots.addAll(known);
      bought(key, positions, change);
    }
  }

  /** What was recommended goes first, then newest layer first or, held together, all in step. */
  private void sold(Key key, List<HedgeLot> known, double units) {
    List<HedgeLot> left =
        new ArrayList<>(known.stream().sorted(OLDEST_FIRST.reversed()).toList());
    double rest = units > 0 ? soldAsAsked(key, left, units) : units;
    double before = total(left);
    for (int i = 0; i < left.size() && Math.abs(rest) > DUST; i++) {
      HedgeLot lot = left.get(i);
      double taken = key.condorId().isEmpty()
          ? lot.units() * (units > 0 ? Math.min(1, rest / before) : rest / before)
          : Math.signum(units) * Math.min(Math.abs(rest), Math.abs(lot.units()));
      left.set(i, lot.withUnits(lot.units() - taken));
      rest -= key.condorId().isEmpty() ? 0 : taken;
    }
    for (HedgeLot lot : left) {
      if (Math.abs(lot.units()) > DUST) {
        lots.add(lot);
      } else {
        gone.merge(Layer.of(lot), lot.firstUnits(), Double::sum);
      }
    }
  }

  /** The first size of a layer stays known when one of its lots is sold whole. */
  private void keepFirstSizes() {
    for (int i = 0; i < lots.size(); i++) {
      HedgeLot lot = lots.get(i);
      // a lot bought tonight has no history yet: what it follows is no part of it
      if (lot.history().isPresent()) {
        double more = Optional.ofNullable(gone.remove(Layer.of(lot))).orElse(0.0);
        lots.set(i, more == 0 ? lot : lot.withFirstUnits(lot.firstUnits() + more));
      }
    }
  }

  /** Fills the open sales of a leg; returns the units that no recommendation asked for. */
  private double soldAsAsked(Key key, List<HedgeLot> held, double units) {
    double due = open.stream()
        .filter(order -> order.action() == Action.SELL && matches(key, order))
        .mapToDouble(HedgeOrder::units)
        .sum();
    double share = due > 0 ? Math.min(1, units / due) : 0;
    double left = units;
    double unmatched = 0;
    for (int i = 0; i < open.size(); i++) {
      HedgeOrder order = open.get(i);
      if (order.action() == Action.SELL && matches(key, order)) {
        double filled =
            key.condorId().isEmpty() ? order.units() * share : Math.min(left, order.units());
        left -= filled;
        open.set(i, order.withUnits(order.units() - filled));
        if (filled > DUST) {
          unmatched += filled - take(held, order, filled);
          fills.add(new Fill(
              Action.SELL, order.rule(), order.condorId(), key.symbol(), order.layer(), filled));
          order
              .threshold()
              .ifPresent(threshold -> fired.merge(Layer.of(order), threshold, Math::max));
        }
      }
    }
    if (left > DUST) {
      fills.add(new Fill(Action.SELL, "", key.condorId(), key.symbol(), 0, left));
    }
    return Math.max(0, left) + unmatched;
  }

  /** Takes units from the lots of an order's condor and layer; returns how many were there. */
  private static double take(List<HedgeLot> held, HedgeOrder order, double units) {
    double left = units;
    for (int i = 0; i < held.size(); i++) {
      HedgeLot lot = held.get(i);
      if (Layer.of(lot).equals(Layer.of(order)) && lot.units() > 0) {
        double taken = Math.min(left, lot.units());
        held.set(i, lot.withUnits(lot.units() - taken));
        left -= taken;
      }
    }
    return units - left;
  }

  private void bought(Key key, List<Position> positions, double units) {
    double due = open.stream()
        .filter(order -> order.action() == Action.BUY && matches(key, order))
        .mapToDouble(HedgeOrder::units)
        .sum();
    boolean together = key.condorId().isEmpty();
    double share = due > 0 ? Math.min(1, units / due) : 0;
    double left = units;
    for (int i = 0; i < open.size() && left > DUST; i++) {
      HedgeOrder order = open.get(i);
      if (order.action() == Action.BUY && matches(key, order)) {
        double filled = together ? order.units() * share : Math.min(left, order.units());
        left -= filled;
        open.set(i, order.withUnits(order.units() - filled));
        lots.add(lot(
            key, positions, units, order.condorId(), order.layer(), filled, Optional.of(order)));
        charges.add(new PremiumCharge(session, order.condorId(), filled * order.chargePerUnit()));
        fills.add(new Fill(
            Action.BUY, order.rule(), order.condorId(), key.symbol(), order.layer(), filled));
      }
    }
    if (Math.abs(left) > DUST) {
      lots.add(lot(key, positions, units, key.condorId(), 1, left, Optional.empty()));
      charges.add(new PremiumCharge(session, key.condorId(), unaskedCharge(positions, left)));
      fills.add(new Fill(
          left > 0 ? Action.BUY : Action.SELL,
          "",
          key.condorId(),
          key.symbol(),
          0,
          Math.abs(left)));
    }
  }

  private static boolean matches(Key key, HedgeOrder order) {
    return order.symbol().equals(key.symbol())
        && (key.condorId().isEmpty() ? order.shared() : order.condorId().equals(key.condorId()));
  }

  private HedgeLot lot(
      Key key,
      List<Position> positions,
      double added,
      String condorId,
      int layer,
      double units,
      Optional<HedgeOrder> order) {
    List<Position> newest = newest(positions, added);
    return new HedgeLot(
        condorId,
        key.condorId().isEmpty(),
        key.symbol(),
        layer,
        units,
        units,
        date(newest),
        price(newest, added),
        order.map(HedgeOrder::state),
        0,
        Optional.empty());
  }

  /** Of the last fill; empty if one is unknown. */
  private static Optional<LocalDate> date(List<Position> fills) {
    return fills.stream().anyMatch(fill -> fill.tradeDate().isEmpty())
        ? Optional.empty()
        : fills.stream().flatMap(fill -> fill.tradeDate().stream()).max(LocalDate::compareTo);
  }

  /** The fills of the latest dates that make up what was added; unknown dates are the oldest. */
  private static List<Position> newest(List<Position> positions, double added) {
    List<Position> sorted = positions.stream()
        .sorted(
            Comparator.comparing((Position position) -> position.tradeDate().orElse(LocalDate.MIN))
                .thenComparingInt(Position::sourceLine)
                .reversed())
        .toList();
    List<Position> taken = new ArrayList<>();
    double covered = 0;
    for (Position position : sorted) {
      if (Math.abs(covered) >= Math.abs(added)) {
        break;
      }
      taken.add(position);
      covered += position.quantity();
    }
    return taken;
  }

  private static Optional<Double> price(List<Position> fills, double added) {
    if (fills.stream().anyMatch(fill -> fill.price().isEmpty())) {
      return Optional.empty();
    }
    double units = fills.stream().mapToInt(Position::quantity).sum();
    // the average of an undated line holds older fills too and is not the price of what was added
    if (date(fills).isEmpty() && Math.abs(units - added) > DUST) {
      return Optional.empty();
    }
    double paid = fills.stream()
        .mapToDouble(fill -> fill.quantity() * fill.price().orElse(0))
        .sum();
    return units == 0 ? Optional.empty() : Optional.of(paid / units);
  }

  /** Options cost their premium, futures their carry; what is unknown or sold charges nothing. */
  private double unaskedCharge(List<Position> positions, double units) {
    if (units <= 0) {
      return 0;
    }
    if (positions.get(0).instrument() instanceof VixFuture future) {
      return units * futureCharge.applyAsDouble(future);
    }
    OptionSeries series = (OptionSeries) positions.get(0).instrument();
    return units * series.multiplier() * price(newest(positions, units), units).orElse(0.0);
  }

  private static double total(List<HedgeLot> lots) {
    return lots.stream().mapToDouble(HedgeLot::units).sum();
  }
}
