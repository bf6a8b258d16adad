package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Root;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A short iron condor: a put spread sold below the index, a call spread sold above it. Prices are
 * index points for one unit.
 *
 * @param id strategy id, or root, expiry and strikes
 * @param longPut quantity {@code contracts}, as the other three with its sign
 * @param shortPut strike above longPut
 * @param shortCall strike at or above shortPut; equal in an iron butterfly
 * @param longCall strike above shortCall
 * @param contracts 1 or more
 * @param remarks what a reader should know about its shape
 */
public record IronCondor(
    String id,
    Leg longPut,
    Leg shortPut,
    Leg shortCall,
    Leg longCall,
    int contracts,
    Set<Remark> remarks) {

  /** Remarks on a condor's shape or on how it was found. */
  public enum Remark {
    /** Brokers differ on the margin of wings that are not equally wide. */
    UNEQUAL_WINGS,
    /** Both shorts have one strike: an iron butterfly. */
    IRON_BUTTERFLY,
    /** Too many legs to try every grouping; legs were grouped in a fixed order. */
    GREEDY
  }

  public IronCondor {
    double k1 = longPut.series().strike();
    double k2 = shortPut.series().strike();
    double k3 = shortCall.series().strike();
    double k4 = longCall.series().strike();
    if (!(k1 < k2 && k2 <= k3 && k3 < k4)) {
      throw new IllegalArgumentException(
          "strikes must rise, got %s, %s, %s, %s".formatted(k1, k2, k3, k4));
    }
    if (contracts < 1) {
      throw new IllegalArgumentException("contracts must be 1 or more, got " + contracts);
    }
    remarks = Set.copyOf(remarks);
  }

  /** A structure that is one. */
  static IronCondor of(Structure structure) {
    return new IronCondor(
        structure.id(),
        leg(structure, OptionRight.PUT, 1),
        leg(structure, OptionRight.PUT, -1),
        leg(structure, OptionRight.CALL, -1),
        leg(structure, OptionRight.CALL, 1),
        structure.lots(),
        structure.remarks());
  }

  private static Leg leg(Structure structure, OptionRight right, int sign) {
    return structure.legs().stream()
        .filter(leg -> leg.series().right() == right && Integer.signum(leg.quantity()) == sign)
        .findFirst()
        .orElseThrow();
  }

  public Root root() {
    return longPut.series().root();
  }

  public LocalDate expiry() {
    return longPut.series().expiry();
  }

  /** Long put, short put, short call, long call: in order of strike. */
  public List<Leg> legs() {
    return List.of(longPut, shortPut, shortCall, longCall);
  }

  /** Index points. */
  public double putWidth() {
    return shortPut.series().strike() - longPut.series().strike();
  }

  /** Index points. */
  public double callWidth() {
    return longCall.series().strike() - shortCall.series().strike();
  }

  /** The wider wing, index points. */
  public double width() {
    return Math.max(putWidth(), callWidth());
  }

  /** Received for the put spread; empty if a fill's price is unknown. */
  public OptionalDouble putCredit() {
    return difference(shortPut.price(), longPut.price());
  }

  /** Received for the call spread; empty if a fill's price is unknown. */
  public OptionalDouble callCredit() {
    return difference(shortCall.price(), longCall.price());
  }

  /** Net credit, before fees; empty if a fill's price is unknown. */
  public OptionalDouble netCredit() {
    OptionalDouble put = putCredit();
    OptionalDouble call = callCredit();
    return put.isPresent() && call.isPresent()
        ? OptionalDouble.of(put.getAsDouble() + call.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Session on which the last of the four legs was first traded; empty if one is unknown. */
  public Optional<LocalDate> tradeDate() {
    return legs().stream().anyMatch(leg -> leg.tradeDate().isEmpty())
        ? Optional.empty()
        : legs().stream().flatMap(leg -> leg.tradeDate().stream()).max(LocalDate::compareTo);
  }

  private static OptionalDouble difference(OptionalDouble received, OptionalDouble paid) {
    return received.isPresent() && paid.isPresent()
        ? OptionalDouble.of(received.getAsDouble() - paid.getAsDouble())
        : OptionalDouble.empty();
  }
}
