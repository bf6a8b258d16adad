package io.nightcondor.analytics.backtest.entry;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A condor that was sold at a session's close.
 *
 * @param id names it by the day on which it was sold
 * @param sold session
 * @param expiry of its options
 * @param legs long put, short put, short call, long call
 * @param contracts 1 or more
 * @param commissions USD paid
 */
public record SoldCondor(
    String id,
    LocalDate sold,
    LocalDate expiry,
    List<SoldLeg> legs,
    int contracts,
    double commissions) {

  private static final String SOURCE = "backtest";

  public SoldCondor {
    legs = List.copyOf(legs);
  }

  /**
   * One option of it.
   *
   * @param sign 1 if bought, -1 if sold
   * @param price paid or received, index points: the model's less half a spread
   */
  public record SoldLeg(OptionRight right, double strike, int sign, double price) {}

  /** Received for one unit, index points. */
  public double credit() {
    return -legs.stream().mapToDouble(leg -> leg.sign() * leg.price()).sum();
  }

  /** USD received for all units, commissions not counted. */
  public double premium() {
    return credit() * Root.MULTIPLIER * contracts;
  }

  /** As a position file has it. */
  public List<Position> positions(String book) {
    return legs.stream()
        .map(leg -> new Position(
            book,
            new OptionSeries(Root.SPXW, expiry, leg.right(), leg.strike()),
            leg.sign() * contracts,
            OptionalDouble.of(leg.price()),
            Optional.of(sold),
            Optional.of(id),
            Optional.empty(),
            SOURCE,
            1))
        .toList();
  }
}
