package io.nightcondor.analytics.alvh.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rounds per book (DOMAIN E5): requests are cut by their own limits, summed by instrument, cut by
 * the book's limits (nearest expiry first), rounded down once, and allotted pro rata to the cut
 * requests. In a stressed market half of what opens tonight, rounded up, is bought tonight (E7); no
 * night orders more than the depth of the market lets pass.
 */
public final class BookAllotment {

  /** A whole number of units is not lost to binary dust. */
  static final double ROUNDING = 1e-9;

  private final boolean onTwoNights;
  private double premiumRoom;
  private double netVegaRoom;

  /**
   * @param premiumRoom USD left of the book's premium budget
   * @param netVegaRoom USD of HIGH stress gain that the book's NVc still allows
   * @param onTwoNights whether a layer is bought on two nights
   */
  public BookAllotment(double premiumRoom, double netVegaRoom, boolean onTwoNights) {
    this.premiumRoom = premiumRoom;
    this.netVegaRoom = netVegaRoom;
    this.onTwoNights = onTwoNights;
  }

  private record Instrument(LocalDate expiry, String symbol) implements Comparable<Instrument> {
    private static final Comparator<Instrument> ORDER =
        Comparator.comparing(Instrument::expiry).thenComparing(Instrument::symbol);

    @Override
    public int compareTo(Instrument other) {
      return ORDER.compare(this, other);
    }
  }

  /** In order of hedge expiry, then of the requests. */
  public List<Allotment> allot(List<SizingRequest> requests) {
    SortedMap<Instrument, List<SizingRequest>> groups = requests.stream()
        .collect(Collectors.groupingBy(
            request -> new Instrument(request.hedgeExpiry(), request.symbol()),
            TreeMap::new,
            Collectors.toList()));
    List<Allotment> allotments = new ArrayList<>();
    groups.values().forEach(group -> allotments.addAll(allotGroup(group)));
    return allotments;
  }

  private List<Allotment> allotGroup(List<SizingRequest> group) {
    double unitGain = group.get(0).unitGainHigh();
    double unitCharge = group.get(0).unitCharge();
    double requested = group.stream().mapToDouble(SizingRequest::requested).sum();
    double lossRemaining =
        group.stream().mapToDouble(SizingRequest::lossRemaining).sum();
    double own = group.stream().mapToDouble(SizingRequest::withinOwn).sum();
    boolean nothingLeft = lossRemaining < unitGain;
    double cut =
        nothingLeft ? 0 : Math.min(own, Math.min(premiumUnits(unitCharge), netVegaUnits(unitGain)));
    int whole = (int) StrictMath.floor(cut + ROUNDING);
    int later = later(group, whole);
    int tonight = Math.min(whole - later, deep(group));
    Constraint binding = nothingLeft
        ? Constraint.COVERAGE
        : binding(
            group,
            requested,
            premiumUnits(unitCharge),
            netVegaUnits(unitGain),
            tonight < whole - later ? tonight + later : Double.POSITIVE_INFINITY);
    premiumRoom -= (tonight + later) * unitCharge;
    netVegaRoom -= (tonight + later) * unitGain;
    boolean shared = group.stream().filter(request -> request.withinOwn() > 0).count() > 1;
    double opening = group.stream().mapToDouble(SizingRequest::openingPart).sum();
    return group.stream()
        .map(request -> {
          double share = own > 0 ? request.withinOwn() / own : 0;
          double deferred = later == 0 ? 0 : later * request.openingPart() / opening;
          double undeferred = Math.max(0, whole * share - deferred);
          double units = whole == later ? 0 : undeferred * tonight / (whole - later);
          double carried = Math.min(request.carried(), undeferred);
          double waiting = Math.max(0, carried - units);
          return new Allotment(
              request.condorId(),
              cut * share,
              units,
              deferred,
              waiting,
              Math.max(0, request.requested() - cut * share) + undeferred - units - waiting,
              shared,
              tonight,
              binding);
        })
        .toList();
  }

  /** Whole units that the market's depth lets pass. */
  private static int deep(List<SizingRequest> group) {
    return (int) StrictMath.floor(group.get(0).depth() + ROUNDING);
  }

  /** Whole units that wait for the next night. */
  private int later(List<SizingRequest> group, int whole) {
    double carried = group.stream().mapToDouble(SizingRequest::carried).sum();
    double opening = group.stream().mapToDouble(SizingRequest::openingPart).sum();
    return onTwoNights ? secondNight(Math.min(opening, Math.max(0, whole - carried))) : 0;
  }

  /** Half of what a layer opens, rounded down. */
  static int secondNight(double fresh) {
    return (int) StrictMath.floor((fresh + ROUNDING) / 2);
  }

  private double premiumUnits(double unitCharge) {
    return unitCharge > 0 ? Math.max(0, premiumRoom) / unitCharge : Double.POSITIVE_INFINITY;
  }

  private double netVegaUnits(double unitGain) {
    return unitGain > 0 ? Math.max(0, netVegaRoom) / unitGain : 0;
  }

  /** The limit with the smallest whole number of units below the request, else the allowance. */
  private static Constraint binding(
      List<SizingRequest> group,
      double requested,
      double premiumUnits,
      double netVegaUnits,
      double liquidUnits) {
    if (requested + ROUNDING < 1) {
      return Constraint.EXCHANGE_LOT;
    }
    Map<Constraint, Double> limits = new EnumMap<>(Constraint.class);
    for (SizingRequest request : group) {
      request
          .room()
          .keySet()
          .forEach(limit -> limits.merge(limit, request.within(limit), Double::sum));
    }
    limits.merge(Constraint.PREMIUM, premiumUnits, Math::min);
    limits.merge(Constraint.NET_VEGA, netVegaUnits, Math::min);
    limits.put(Constraint.LIQUIDITY, liquidUnits);
    Constraint binding = group.get(0).allowanceArm();
    double smallest = StrictMath.floor(requested + ROUNDING);
    for (Map.Entry<Constraint, Double> limit : limits.entrySet()) {
      double whole = StrictMath.floor(limit.getValue() + ROUNDING);
      if (whole < smallest) {
        smallest = whole;
        binding = limit.getKey();
      }
    }
    return binding;
  }
}
