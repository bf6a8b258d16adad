package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.FlowReturn;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pack.AlternativeRow;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What could be done with a living condor: nothing, close it, roll it out or widen its tested side
 * (DOMAIN D2). Trades are at natural prices: asks are paid, bids received.
 */
public final class Alternatives {

  /** A rolled condor settles at least so many days after the one that it replaces. */
  private static final int ROLL_DAYS = 21;

  private final MarketSnapshot market;
  private final Margins margins;

  /**
   * @param market this session
   * @param margins of the same session
   */
  public Alternatives(MarketSnapshot market, Margins margins) {
    this.market = market;
    this.margins = margins;
  }

  /** Doing nothing first; none once the condor is settled. */
  public List<AlternativeRow> of(CondorValuation condor) {
    return cases(condor).stream().map(AlternativeCase::row).toList();
  }

  /** The same, each with what it leads to. */
  public List<AlternativeCase> cases(CondorValuation condor) {
    if (condor.settled()) {
      return List.of();
    }
    AlternativeOutcome outcome = new AlternativeOutcome(condor, margins);
    Alternative nothing = doNothing(condor.condor());
    FlowReturn before = outcome.ifSettledAtLevel(nothing);
    return Stream.of(nothing, close(condor.condor()), rollOut(condor.condor()), widen(condor))
        .map(alternative -> new AlternativeCase(
            outcome.row(alternative, before), alternative.after(), outcome.flows(alternative)))
        .toList();
  }

  private static Alternative doNothing(IronCondor condor) {
    return new Alternative(
        "DO_NOTHING",
        "hold to %s".formatted(condor.expiry()),
        Figure.of(0),
        Optional.of(condor),
        Optional.of(condor.expiry()),
        "");
  }

  private Alternative close(IronCondor condor) {
    return new Alternative(
        "CLOSE",
        "buy the shorts back, sell the longs",
        closing(condor),
        Optional.empty(),
        Optional.of(margins.session()),
        "");
  }

  private Alternative rollOut(IronCondor condor) {
    LocalDate earliest = condor.expiry().plusDays(ROLL_DAYS);
    String detail =
        "close, open the same strikes at the next expiry from %s on".formatted(earliest);
    Optional<IronCondor> next = market.slices().values().stream()
        .filter(slice -> slice.root() == condor.root())
        .map(ExpirySlice::expiry)
        .filter(expiry -> !expiry.isBefore(earliest))
        .sorted()
        .map(expiry -> rolled(condor, expiry))
        .filter(rolled -> rolled.legs().stream().allMatch(leg -> isQuoted(leg.series())))
        .findFirst();
    return next.map(rolled -> new Alternative(
            "ROLL_OUT",
            "close, open the same strikes for %s".formatted(rolled.expiry()),
            closing(condor).plus(traded(rolled.legs())),
            next,
            Optional.of(rolled.expiry()),
            ""))
        .orElseGet(() -> Alternative.impossible(
            "ROLL_OUT",
            detail,
            "NO_EXPIRY",
            "No expiry of %s from %s on has all four strikes quoted."
                .formatted(condor.root(), earliest)));
  }

  private static IronCondor rolled(IronCondor condor, LocalDate expiry) {
    return new IronCondor(
        condor.id(),
        at(condor.longPut(), expiry),
        at(condor.shortPut(), expiry),
        at(condor.shortCall(), expiry),
        at(condor.longCall(), expiry),
        condor.contracts(),
        condor.remarks());
  }

  private static Leg at(Leg leg, LocalDate expiry) {
    OptionSeries old = leg.series();
    return open(new OptionSeries(old.root(), expiry, old.right(), old.strike()), leg.quantity());
  }

  private Alternative widen(CondorValuation valuation) {
    IronCondor condor = valuation.condor();
    Figure put = valuation.put().shortDelta();
    Figure call = valuation.call().shortDelta();
    if (!(put instanceof Figure.Known ofPut && call instanceof Figure.Known ofCall)) {
      return Alternative.impossible(
          "WIDEN",
          "widen the side nearer to the index",
          put.plus(call) instanceof Figure.Missing missing ? missing.reason() : "",
          "Which side is nearer is not known: no delta.");
    }
    Side side = ofPut.value() >= ofCall.value() ? Side.PUT : Side.CALL;
    Leg wing = switch (side) {
      case PUT -> condor.longPut();
      case CALL -> condor.longCall();
    };
    double target = switch (side) {
      case PUT -> wing.series().strike() - condor.putWidth();
      case CALL -> wing.series().strike() + condor.callWidth();
    };
    Optional<OptionSeries> further = quotedBeyond(wing.series(), target);
    if (further.isEmpty()) {
      return Alternative.impossible(
          "WIDEN",
          "buy the %s wing one width further out".formatted(wing.series().right()),
          "NO_STRIKE",
          "No %s of %s is quoted at or beyond %s."
              .formatted(wing.series().right(), condor.expiry(), Alternative.plain(target)));
    }
    Leg newWing = open(further.get(), wing.quantity());
    IronCondor widened = new IronCondor(
        condor.id(),
        side == Side.PUT ? newWing : condor.longPut(),
        condor.shortPut(),
        condor.shortCall(),
        side == Side.CALL ? newWing : condor.longCall(),
        condor.contracts(),
        Set.of(IronCondor.Remark.UNEQUAL_WINGS));
    return new Alternative(
        "WIDEN",
        "sell %d %s, buy %d %s"
            .formatted(
                condor.contracts(),
                wing.series().symbol(),
                condor.contracts(),
                newWing.series().symbol()),
        traded(wing.series(), -wing.quantity()).plus(traded(List.of(newWing))),
        Optional.of(widened),
        Optional.of(condor.expiry()),
        further.get().strike() == target
            ? ""
            : "%s is not quoted.".formatted(Alternative.plain(target)));
  }

  /** The nearest quoted strike at or beyond the target, away from the index. */
  private Optional<OptionSeries> quotedBeyond(OptionSeries wing, double target) {
    int sign = wing.right().sign();
    return market.quotedSeries(SliceKey.of(wing)).stream()
        .filter(series -> series.right() == wing.right() && sign * (series.strike() - target) >= 0)
        .min(Comparator.comparingDouble(series -> sign * series.strike()));
  }

  private boolean isQuoted(OptionSeries series) {
    return market.quote(series).isPresent();
  }

  private static Leg open(OptionSeries series, int quantity) {
    return new Leg(series, quantity, OptionalDouble.empty(), Optional.empty());
  }

  private Figure closing(IronCondor condor) {
    return HeldOption.sum(
        condor.legs().stream().map(leg -> traded(leg.series(), -leg.quantity())).toList());
  }

  private Figure traded(List<Leg> legs) {
    return HeldOption.sum(
        legs.stream().map(leg -> traded(leg.series(), leg.quantity())).toList());
  }

  /** USD received for buying (above 0) or selling so many contracts. */
  private Figure traded(OptionSeries series, int quantity) {
    LegValuation value = margins.held(series, quantity).value();
    Figure price = quantity > 0 ? value.ask() : value.bid();
    return price.map(points -> -points * quantity * series.multiplier());
  }
}
