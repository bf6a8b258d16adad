package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.TickSize;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Profit of single positions between two closes. */
final class Contributions {

  private final ExplainInput input;
  private final LocalDate session;
  private final long days;

  /** @param from the last session */
  Contributions(ExplainInput input, LocalDate from) {
    this.input = input;
    this.session = input.market().session();
    this.days = ChronoUnit.DAYS.between(from, session);
  }

  /** What is listed tonight, settled or not. */
  Contribution held(PositionMatch.Held held) {
    OwnedPosition now = held.now();
    Figure total = total(held.then(), held.units(), now.mark(), now.settled() ? 0 : now.bound());
    if (now.settled()) {
      return settled(held.then(), held.units(), now.owner(), now.kind(), total);
    }
    return now.instrument() instanceof VixFuture
        ? future(held, total)
        : option(held, (OptionSeries) now.instrument(), total);
  }

  /** What settled in between and is not listed any more. */
  Contribution settled(PositionMatch.Gone gone, Settlement settlement) {
    PositionMemory then = gone.then();
    Figure total = total(then, gone.units(), settlement.value(), 0);
    return settled(then, gone.units(), then.owner(), then.kind(), total);
  }

  /** Marks against each other, a vertical's bounds included. */
  private static Figure total(PositionMemory then, double units, Figure mark, double bound) {
    if (then.mark().isEmpty()) {
      return Figure.missing("UNPRICED_LAST_SESSION");
    }
    int multiplier = then.instrument().multiplier();
    double last = then.mark().get();
    double bounds = Math.abs(units) * multiplier * (bound - then.bound());
    return mark.map(tonight -> units * multiplier * (tonight - last) + bounds);
  }

  private Contribution settled(
      PositionMemory then, double units, String owner, PositionKind kind, Figure total) {
    Figure none = total.map(known -> 0);
    ExplainSteps steps = new ExplainSteps(none, none, none, none, none, total);
    ExplainTerms terms =
        new ExplainTerms(none, none, none, none, none, none, none, none, none, total, none, none);
    return new Contribution(
        owner, kind, then.sideState(), total, steps, terms, ticks(then, units), Optional.empty());
  }

  /** Roll-down at last session's curve is time, the rest is the move of the future. */
  private Contribution future(PositionMatch.Held held, Figure total) {
    double dollars = held.units() * held.now().instrument().multiplier();
    double rollDown = held.then().future().map(FutureMemory::rollDown).orElse(0.0);
    Figure none = total.map(known -> 0);
    Figure carry = total.map(known -> dollars * rollDown * days);
    Figure rest = total.map(known -> known - dollars * rollDown * days);
    return contribution(
        held,
        total,
        new ExplainSteps(carry, rest, none, none, none, none),
        new ExplainTerms(rest, none, none, none, none, none, none, none, carry, none, none, none),
        Optional.empty());
  }

  private Contribution option(PositionMatch.Held held, OptionSeries series, Figure total) {
    Optional<OptionMemory> then = held.then().option();
    Optional<ExpirySlice> now = held.now().option().flatMap(leg -> leg.slice());
    if (!(total instanceof Figure.Known profit)) {
      return unexplained(held, total, total);
    }
    if (then.isEmpty() || now.isEmpty()) {
      return unexplained(
          held, total, Figure.missing(now.isEmpty() ? "NO_SLICE" : "NO_SLICE_LAST_SESSION"));
    }
    OptionMove move = new OptionMove(series, then.get(), now.get(), days);
    double dollars = held.units() * series.multiplier();
    ExplainSteps steps = move.steps(dollars, profit.value());
    return contribution(
        held,
        total,
        steps,
        move.terms(dollars, profit.value(), steps),
        Optional.of(new Contribution.Move(
            series.root().underlying(),
            ChronoUnit.DAYS.between(session, series.expiry()),
            days,
            move.forwardReturn(),
            move.volPoints())));
  }

  private Contribution unexplained(PositionMatch.Held held, Figure total, Figure why) {
    return contribution(
        held, total, ExplainSteps.uniform(why), ExplainTerms.uniform(why), Optional.empty());
  }

  private Contribution contribution(
      PositionMatch.Held held,
      Figure total,
      ExplainSteps steps,
      ExplainTerms terms,
      Optional<Contribution.Move> move) {
    return new Contribution(
        held.now().owner(),
        held.now().kind(),
        held.then().sideState(),
        total,
        steps,
        terms,
        ticks(held.then(), held.units()),
        move);
  }

  private double ticks(PositionMemory then, double units) {
    Instrument instrument = then.instrument();
    double tick = instrument instanceof VixFuture future
        ? input.policy().tick(future.size())
        : TickSize.of(((OptionSeries) instrument).root(), then.mark().orElse(0.0));
    return tick * instrument.multiplier() * Math.abs(units);
  }
}
