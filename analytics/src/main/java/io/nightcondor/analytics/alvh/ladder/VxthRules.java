package io.nightcondor.analytics.alvh.ladder;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.CallBoard;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One-month VIX calls as in the Cboe VIX Tail Hedge index (DOMAIN E7): delta 0.30, a share of the
 * portfolio that depends on the future of their settlement, held to settlement and then bought
 * anew.
 */
public final class VxthRules {

  private static final String RULE = "E7";
  private static final String NAME = "VXTH 30 days";
  private static final String CLAIM =
      "The index is a benchmark of Cboe; its record is no claim about this book.";
  private static final double DELTA = 0.30;
  private static final int DAYS = 30;
  private static final int LEAST_DAYS = 13;
  private static final int MOST_DAYS = 48;

  private final StressMarket stress;
  private final MarkLadder marks;
  private final CallBoard board;
  private final boolean inForce;

  /** @param stress tonight's calibration stress */
  public VxthRules(
      Policy policy,
      StressMarket stress,
      MarketSnapshot market,
      MarkLadder marks,
      ExchangeCalendar calendar) {
    this.stress = stress;
    this.marks = marks;
    this.board = new CallBoard(market, marks, calendar);
    this.inForce = policy.programme() == Programme.VXTH;
  }

  private record Step(String action, String reason, List<LadderOrder> orders) {}

  /**
   * Share of the portfolio spent on calls.
   *
   * @param forward VIX future of their settlement, VIX points
   */
  public static double weight(double forward) {
    if (forward <= 15) {
      return 0;
    }
    if (forward <= 30) {
      return 0.01;
    }
    return forward <= 50 ? 0.005 : 0;
  }

  /**
   * @param equity USD of the portfolio
   * @param held VIX calls that the book holds for the programme
   * @param open orders of earlier nights that the file does not show as filled
   */
  public LadderPlan plan(Figure equity, List<HeldCall> held, List<HedgeOrder> open) {
    double units = inForce ? living(held) : 0;
    Optional<LocalDate> expiry = board.expiry(DAYS, LEAST_DAYS, MOST_DAYS);
    Optional<CallBoard.Call> call = expiry.flatMap(date -> board.call(date, DELTA));
    Figure wanted = wanted(call, equity);
    List<LadderOrder> owed = inForce ? owed(held, open) : List.of();
    Step step = owed.isEmpty() ? step(units, call, wanted) : rest(owed);
    ProgrammeYear year = new ProgrammeYear(stress);
    if (call.isPresent() && wanted instanceof Figure.Known known) {
      year.add(call.get(), known.value(), 0);
    } else {
      year.addUnpriced();
    }
    return new LadderPlan(
        List.of(
            row(expiry, call, wanted, units, step, year), year.row("VXTH a year", CLAIM, equity)),
        inForce ? step.orders() : List.of(),
        Map.of());
  }

  private double living(List<HeldCall> held) {
    return held.stream()
        .filter(call -> {
          OptionSeries series = OsiSymbol.parse(call.symbol());
          return !marks.isSettled(series);
        })
        .mapToDouble(HeldCall::units)
        .sum();
  }

  /** What the file shows only a part of. */
  private List<LadderOrder> owed(List<HeldCall> held, List<HedgeOrder> open) {
    return open.stream()
        .filter(order -> order.action() == Action.BUY && order.units() >= 1)
        .filter(order -> held.stream().anyMatch(call -> call.symbol().equals(order.symbol())))
        .filter(order -> !marks.isSettled(OsiSymbol.parse(order.symbol())))
        .map(order -> new LadderOrder(
            Action.BUY,
            order.symbol(),
            StrictMath.floor(order.units()),
            NAME,
            marks.value(OsiSymbol.parse(order.symbol())).mark(),
            RULE,
            "The rest of a purchase that the file shows only a part of."))
        .toList();
  }

  private static Step rest(List<LadderOrder> owed) {
    double units = owed.stream().mapToDouble(LadderOrder::units).sum();
    return new Step(
        "OPEN",
        "%s calls of the purchase are unfilled and ordered again.".formatted(Say.units(units)),
        owed);
  }

  private Figure wanted(Optional<CallBoard.Call> call, Figure equity) {
    if (call.isEmpty()) {
      return Figure.missing("NO_QUOTED_CALL");
    }
    if (call.get().price() <= 0) {
      return Figure.missing("NO_PRICE");
    }
    double weight = weight(forward(call.get()));
    return equity.map(
        usd -> StrictMath.floor(Math.max(0, usd) * weight / call.get().premium(1)));
  }

  private double forward(CallBoard.Call call) {
    return stress.curve().level(call.leg().series().expiry(), call.days());
  }

  private Step step(double units, Optional<CallBoard.Call> call, Figure wanted) {
    if (units > 0) {
      return new Step("HOLD", "Held to their settlement; then the share is set anew.", List.of());
    }
    if (call.isEmpty()) {
      return new Step(
          "NONE",
          "No VIX call near 30 days has a quote and a smile: nothing is chosen.",
          List.of());
    }
    if (!(wanted instanceof Figure.Known known)) {
      return new Step("NONE", "The equity of the book is not known.", List.of());
    }
    double forward = forward(call.get());
    String why = "The future of their settlement is at %s: %s %% of equity for calls"
        .formatted(Say.two(forward), Say.two(100 * weight(forward)));
    if (known.value() < 1) {
      return new Step(
          "NONE",
          weight(forward) == 0 ? why + "." : why + " buys less than one contract.",
          List.of());
    }
    return new Step(
        "OPEN",
        why + ".",
        List.of(new LadderOrder(
            Action.BUY,
            call.get().symbol(),
            known.value(),
            NAME,
            Figure.of(call.get().price()),
            RULE,
            why + ".")));
  }

  private LadderRow row(
      Optional<LocalDate> expiry,
      Optional<CallBoard.Call> call,
      Figure wanted,
      double units,
      Step step,
      ProgrammeYear year) {
    Figure none = Figure.missing("NO_QUOTED_CALL");
    double missing = Math.max(0, wanted.toOptional().orElse(0) - units);
    return new LadderRow(
        NAME,
        call.map(CallBoard.Call::symbol).orElse(""),
        expiry,
        call.map(found -> Figure.of(found.days())).orElse(none),
        call.map(found -> Figure.of(found.delta())).orElse(none),
        wanted,
        units,
        inForce ? step.action() : "NONE",
        call.map(found -> Figure.of(found.price())).orElse(none),
        call.<Figure>map(found -> wanted.map(any -> found.premium(units > 0 ? 0 : missing)))
            .orElse(none),
        call.<Figure>map(found -> gain(found, wanted, year)).orElse(none),
        inForce
            ? step.reason()
            : "For comparison, the programme of this book is another. " + step.reason());
  }

  private static Figure gain(CallBoard.Call call, Figure wanted, ProgrammeYear year) {
    return wanted instanceof Figure.Known known ? year.gain(call, known.value()) : wanted;
  }
}
