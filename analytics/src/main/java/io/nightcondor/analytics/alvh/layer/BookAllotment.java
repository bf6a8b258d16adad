package io.nightcondor.analytics.alvh.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rounds per book (DOMAIN E5): requests are cut by their own limits, summed by hedge expiry, cut by
 * the book's limits (nearest expiry first), rounded down once, and allotted pro rata to the cut
 * requests.
 */
public final class BookAllotment {

  /** A whole number of units is not lost to binary dust. */
  private static final double ROUNDING = 1e-9;

  private double premiumRoom;
  private double netVegaRoom;

  /**
   * @param premiumRoom USD left of the book's premium budget
   * @param netVegaRoom USD of HIGH stress gain that the book's NVc still allows
   */
  public BookAllotment(double premiumRoom, double netVegaRoom) {
    this.premiumRoom = premiumRoom;
    this.netVegaRoom = netVegaRoom;
  }

  /** In order of hedge expiry, then of the requests. */
  public List<Allotment> allot(List<SizingRequest> requests) {
    SortedMap<LocalDate, List<SizingRequest>> byExpiry = requests.stream()
        .collect(
            Collectors.groupingBy(SizingRequest::hedgeExpiry, TreeMap::new, Collectors.toList()));
    List<Allotment> allotments = new ArrayList<>();
    byExpiry.values().forEach(group -> allotments.addAll(allotGroup(group)));
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
    Constraint binding = nothingLeft
        ? Constraint.COVERAGE
        : binding(group, requested, premiumUnits(unitCharge), netVegaUnits(unitGain));
    premiumRoom -= whole * unitCharge;
    netVegaRoom -= whole * unitGain;
    boolean shared = group.stream().filter(request -> request.withinOwn() > 0).count() > 1;
    return group.stream()
        .map(request -> {
          double share = own > 0 ? request.withinOwn() / own : 0;
          return new Allotment(
              request.condorId(), cut * share, whole * share, shared, whole, binding);
        })
        .toList();
  }

  private double premiumUnits(double unitCharge) {
    return unitCharge > 0 ? Math.max(0, premiumRoom) / unitCharge : Double.POSITIVE_INFINITY;
  }

  private double netVegaUnits(double unitGain) {
    return unitGain > 0 ? Math.max(0, netVegaRoom) / unitGain : 0;
  }

  /** The limit with the smallest whole number of units below the request, else the allowance. */
  private static Constraint binding(
      List<SizingRequest> group, double requested, double premiumUnits, double netVegaUnits) {
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
