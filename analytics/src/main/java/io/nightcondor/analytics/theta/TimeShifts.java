package io.nightcondor.analytics.theta;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.instrument.HedgeWindow;
import io.nightcondor.analytics.alvh.unwind.RollTargets;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.condor.CondorClose;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.pack.ThetaPanel.TimeShiftRow;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where hedges stand against their condors' expiries, and what a roll costs (DOMAIN E8). */
final class TimeShifts {

  private static final Figure NOT_ROLLED = Figure.missing("NO_RULE_ROLLS");

  private final ThetaInput input;
  private final LocalDate session;
  private final BetaSet betas;

  TimeShifts(ThetaInput input) {
    this.input = input;
    this.session = input.book().market().session();
    this.betas = input.book().market().vxCurve().betas();
  }

  List<TimeShiftRow> rows(List<CondorClose> condors) {
    List<TimeShiftRow> rows = new ArrayList<>();
    condors.forEach(condor -> rows.add(ofCondor(condor)));
    if (input.regime() == RegimeState.BROKEN) {
      input.hedges().stream()
          .filter(hedge -> !input.isLiving(hedge.lot().condorId()))
          .filter(hedge -> days(hedge) <= input.policy().count(PolicyKey.ROLL_DAYS))
          .sorted(Comparator.comparing((HedgeValuation hedge) -> hedge.lot().condorId())
              .thenComparing(hedge -> hedge.lot().symbol())
              .thenComparing(hedge -> hedge.lot().layer()))
          .map(this::ofOrphan)
          .forEach(rows::add);
    }
    input.ladder().stream()
        .filter(rung -> rung.action().equals("ROLL"))
        .map(this::ofRung)
        .forEach(rows::add);
    return rows;
  }

  private TimeShiftRow ofCondor(CondorClose condor) {
    LocalDate expiry = condor.valuation().condor().expiry();
    HedgeWindow window = HedgeWindow.of(input.policy(), session, expiry);
    Optional<LocalDate> nearest = window.nearestMonthly(input.calendar());
    List<HedgeValuation> held = input.heldFor(condor.id());
    Figure beta =
        nearest.map(date -> Figure.of(betas.beta(days(date)))).orElse(Figure.missing("NO_EXPIRY"));
    return new TimeShiftRow(
        condor.id(),
        Optional.of(expiry),
        Optional.of(window.from()),
        window.to(),
        nearest,
        nearest.map(date -> Figure.of(days(expiry, date))).orElse(Figure.missing("NO_EXPIRY")),
        beta,
        held(held),
        NOT_ROLLED,
        "%s %s Layers of a living condor outlive it and are never rolled.%s%s"
            .formatted(
                rule(window),
                nearest
                    .map(date ->
                        "A hedge settles from %s%s; the nearest monthly is %s, and its future moves %s points for one of the VIX."
                            .formatted(
                                window.from(),
                                window.to().map(to -> " to " + to).orElse(" on"),
                                date,
                                Say.two(beta)))
                    .orElse("No monthly VIX settlement lies inside the window."),
                symbols(
                    " Outside the window of the day on which it was bought: %s.",
                    held.stream().filter(hedge -> isOutside(hedge, expiry))),
                symbols(
                    " Bought on an unknown date, so not judged: %s.",
                    held.stream().filter(hedge -> hedge.lot().entryDate().isEmpty()))));
  }

  /** Which of the two windows of E8 is open tonight. */
  private String rule(HedgeWindow window) {
    int shortDated = input.policy().count(PolicyKey.SHORT_DATED_DAYS);
    return window.to().isPresent()
        ? "A condor of more than %s days takes a hedge that settles %s to %s days after it."
            .formatted(
                shortDated,
                input.policy().count(PolicyKey.EXPIRY_MIN_AFTER),
                input.policy().count(PolicyKey.EXPIRY_MAX_AFTER))
        : "A condor of %s days or fewer takes the nearest monthly hedge of %s days or more."
            .formatted(shortDated, input.policy().count(PolicyKey.SHORT_DATED_MIN));
  }

  /** By the window of its purchase: that of a condor moves as its own expiry comes near. */
  private boolean isOutside(HedgeValuation hedge, LocalDate condorExpiry) {
    return hedge
        .lot()
        .entryDate()
        .filter(entry -> !HedgeWindow.of(input.policy(), entry, condorExpiry)
            .contains(hedge.instrument().expiry()))
        .isPresent();
  }

  private static String symbols(String words, Stream<HedgeValuation> hedges) {
    String symbols = hedges
        .map(hedge -> hedge.lot().symbol())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
    return symbols.isEmpty() ? "" : words.formatted(symbols);
  }

  /** As the rules decided: rolled, or why not. */
  private TimeShiftRow ofOrphan(HedgeValuation hedge) {
    Instrument next = RollTargets.next(hedge.instrument(), input.calendar());
    Optional<SaleOrder> rolled = input.sales().stream()
        .filter(sale -> sale.decision().action() == Action.ROLL
            && sale.hedge().equals(hedge)
            && sale.order().isPresent())
        .findFirst();
    Figure cost = rolled.map(sale -> rollCost(hedge, next, sale.units())).orElse(NOT_ROLLED);
    return new TimeShiftRow(
        hedge.lot().condorId(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(next.expiry()),
        Figure.missing("NO_CONDOR"),
        Figure.of(betas.beta(days(next.expiry()))),
        held(List.of(hedge)),
        cost,
        rolled
            .map(sale -> rolledWords(hedge, next, sale.units(), cost))
            .orElseGet(() -> "Not rolled. " + decided(hedge)));
  }

  private String rolledWords(HedgeValuation hedge, Instrument next, double units, Figure cost) {
    return "An orphan kept in BROKEN with %s days left is rolled (at %s or fewer, and only while BROKEN lasts): sell %s %s, buy %s %s. It costs %s at executable prices%s."
        .formatted(
            days(hedge),
            input.policy().count(PolicyKey.ROLL_DAYS),
            Say.units(units),
            hedge.lot().symbol(),
            Say.units(units),
            next.symbol(),
            Say.usd(cost),
            hedge.instrument() instanceof VixFuture
                ? ": two half-spreads and two commissions, the new level is no cost"
                : ": the ask of the new less the bid of the old, and two commissions");
  }

  private String decided(HedgeValuation hedge) {
    return input.unwinds().stream()
        .filter(decision -> decision.condorId().equals(hedge.lot().condorId()))
        .filter(decision -> !decision.rule().isEmpty())
        .findFirst()
        .map(UnwindDecision::reason)
        .orElse("No rule asks for it tonight.");
  }

  private TimeShiftRow ofRung(LadderRow rung) {
    Figure cost =
        input.ladderRolls().getOrDefault(rung.rung(), Figure.missing("NO_EXECUTABLE_PRICE"));
    return new TimeShiftRow(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rung.expiry(),
        Figure.missing("NO_CONDOR"),
        rung.expiry()
            .map(date -> Figure.of(betas.beta(days(date))))
            .orElse(Figure.missing("NO_EXPIRY")),
        "ladder, rung of " + rung.rung(),
        cost,
        "The rung of %s is rolled. It costs %s at executable prices: the ask of the new calls less the bid of the old, and the commissions."
            .formatted(rung.rung(), Say.usd(cost)));
  }

  private Figure rollCost(HedgeValuation hedge, Instrument next, double units) {
    Figure commissions = Figure.of(2 * units * input.policy().commission(hedge.instrument()));
    double dollars = units * hedge.instrument().multiplier();
    if (next instanceof OptionSeries series) {
      LegValuation bought = input.marks().apply(series);
      Figure bid = hedge.mark().with(hedge.halfSpread(), (mark, half) -> mark - half);
      return bought
          .ask()
          .with(bid, (ask, received) -> dollars * (ask - received))
          .plus(commissions);
    }
    return hedge.halfSpread().map(half -> 2 * half * dollars).plus(commissions);
  }

  private String held(List<HedgeValuation> hedges) {
    Map<String, Double> units = new TreeMap<>();
    Map<String, LocalDate> expiries = new TreeMap<>();
    for (HedgeValuation hedge : hedges) {
      units.merge(hedge.lot().symbol(), hedge.lot().units(), Double::sum);
      expiries.put(hedge.lot().symbol(), hedge.instrument().expiry());
    }
    return units.isEmpty()
        ? "none"
        : units.entrySet().stream()
            .map(held -> "%s %s (%s)"
                .formatted(Say.units(held.getValue()), held.getKey(), expiries.get(held.getKey())))
            .collect(Collectors.joining(", "));
  }

  private int days(HedgeValuation hedge) {
    return days(hedge.instrument().expiry());
  }

  private int days(LocalDate expiry) {
    return days(session, expiry);
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
