package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Positions at two closes of markets put together by hand, and the explanation between them. */
final class TwoCloses {

  private final MarketSnapshot then;
  private final MarketSnapshot now;
  private final ExchangeCalendar calendar;
  private final List<OwnedPosition> held = new ArrayList<>();
  private final List<OwnedPosition> tonight = new ArrayList<>();
  private final List<Position> fills = new ArrayList<>();
  private Policy policy = Policy.steward();

  TwoCloses(MarketSnapshot then, MarketSnapshot now) {
    this(then, now, MarketFixture.CALENDAR);
  }

  TwoCloses(MarketSnapshot then, MarketSnapshot now, ExchangeCalendar calendar) {
    this.then = then;
    this.now = now;
    this.calendar = calendar;
  }

  /** A flat smile of 20 % for the expiry of 4 September, and a VX curve. */
  static MarketFixture flat(LocalDate session, double forward) {
    return MarketFixture.on(session)
        .slice(Root.SPXW, LocalDate.of(2024, 9, 4), forward, 0.20)
        .vix(23)
        .vx(LocalDate.of(2024, 8, 21), 22)
        .vx(LocalDate.of(2024, 9, 18), 21.5);
  }

  TwoCloses policy(Policy other) {
    policy = other;
    return this;
  }

  /** Held at both closes, by itself. */
  TwoCloses leg(String symbol, double units) {
    return legThen(symbol, units).legNow(symbol, units);
  }

  TwoCloses legThen(String symbol, double units) {
    held.add(leg(then, symbol, units));
    return this;
  }

  TwoCloses legNow(String symbol, double units) {
    tonight.add(leg(now, symbol, units));
    return this;
  }

  /** The condor of these fills, at both closes. */
  TwoCloses condor(List<Position> legs, DeltaState put, DeltaState call) {
    return condorThen(legs, put, call).condorNow(legs, put, call);
  }

  TwoCloses condorThen(List<Position> legs, DeltaState put, DeltaState call) {
    held.addAll(OwnedPosition.of(value(then, legs), put, call));
    return this;
  }

  TwoCloses condorNow(List<Position> legs, DeltaState put, DeltaState call) {
    tonight.addAll(OwnedPosition.of(value(now, legs), put, call));
    return this;
  }

  TwoCloses future(VixFuture future, double units) {
    return futureThen(future, units).futureNow(future, units);
  }

  TwoCloses futureThen(VixFuture future, double units) {
    held.add(future(then, future, units));
    return this;
  }

  TwoCloses futureNow(VixFuture future, double units) {
    tonight.add(future(now, future, units));
    return this;
  }

  TwoCloses fill(Position fill) {
    fills.add(fill);
    return this;
  }

  private CondorValuation value(MarketSnapshot market, List<Position> legs) {
    IronCondor condor = StructureRecognizer.recognize(legs).condors().get(0);
    return CondorValuation.of(condor, marks(market), market);
  }

  CondorValuation valueThen(List<Position> legs) {
    return value(then, legs);
  }

  CondorValuation valueNow(List<Position> legs) {
    return value(now, legs);
  }

  double mark(MarketSnapshot market, String symbol) {
    return value(marks(market).value(OsiSymbol.parse(symbol)).mark());
  }

  List<OwnedPosition> held() {
    return List.copyOf(held);
  }

  ExplainPanel panel() {
    return panel(Optional.of(then.session()), Optional.of(ExplainMemory.of(then, held)));
  }

  ExplainPanel panel(Optional<LocalDate> from, Optional<ExplainMemory> memory) {
    return PnlExplain.of(
        new ExplainInput(from, memory, tonight, fills, now, marks(now), calendar, policy));
  }

  /** All steps. */
  static List<Double> all(ExplainSteps steps) {
    return Stream.of(
            steps.time(),
            steps.spot(),
            steps.vol(),
            steps.rate(),
            steps.quote(),
            steps.settlement())
        .map(TwoCloses::value)
        .toList();
  }

  /** All terms that make up the profit, the unexplained part included. */
  static List<Double> all(ExplainTerms terms) {
    return Stream.of(
            terms.delta(),
            terms.gamma(),
            terms.vegaSurface(),
            terms.vegaSkew(),
            terms.theta(),
            terms.vanna(),
            terms.volga(),
            terms.rho(),
            terms.carry(),
            terms.settlement(),
            terms.unexplained())
        .map(TwoCloses::value)
        .toList();
  }

  static double sum(List<Double> parts) {
    return parts.stream().mapToDouble(Double::doubleValue).sum();
  }

  static double value(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  /** A fill of an instrument on a line of the file. */
  static Position fill(
      Instrument instrument, int quantity, OptionalDouble price, Optional<LocalDate> date) {
    return new Position(
        "alpha",
        instrument,
        quantity,
        price,
        date,
        Optional.empty(),
        Optional.empty(),
        "positions/alpha.csv",
        2);
  }

  private OwnedPosition leg(MarketSnapshot market, String symbol, double units) {
    OptionSeries series = OsiSymbol.parse(symbol);
    return OwnedPosition.of(symbol, PositionKind.LEG, marks(market).value(series), units);
  }

  private static OwnedPosition future(MarketSnapshot market, VixFuture future, double units) {
    double days = ChronoUnit.DAYS.between(market.session(), future.expiry());
    double level = market.vxCurve().level(future.expiry(), days);
    return OwnedPosition.of(
        future.symbol(), PositionKind.STRUCTURE, future, Figure.of(level), units);
  }

  private MarkLadder marks(MarketSnapshot market) {
    return new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), calendar);
  }
}
