package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.risk.HeldLeg;
import io.nightcondor.analytics.risk.RevaluationLegs;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioGrid;
import io.nightcondor.analytics.risk.ScenarioGrid.Cell;
import io.nightcondor.analytics.risk.ScenarioSet;
import io.nightcondor.analytics.risk.SpxVolMove;
import io.nightcondor.analytics.risk.TenorCurve;
import io.nightcondor.analytics.risk.VixFutureMove;
import io.nightcondor.analytics.risk.VolOfVol;
import io.nightcondor.analytics.smile.SviSmile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Eight condors on three SPX expiries and eight calls on two VIX expiries, each beside its smile,
 * under the whole grid and as many moves like those of past days.
 */
final class MixedLegs {

  static final int LEGS = 40;
  static final int SCENARIOS = 900;

  private static final int CONDORS = 8;
  private static final double VIX = 20;
  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final List<LocalDate> SPX_EXPIRIES =
      List.of(LocalDate.of(2024, 8, 16), LocalDate.of(2024, 9, 4), LocalDate.of(2024, 9, 20));
  private static final List<LocalDate> VIX_EXPIRIES =
      List.of(LocalDate.of(2024, 8, 21), LocalDate.of(2024, 9, 18));
  private static final double[] TENORS = {7, 30, 60, 90, 180};

  private MixedLegs() {}

  static MarketSnapshot market() {
    MarketFixture fixture = MarketFixture.on(SESSION).vix(VIX);
    double[] years = {11 / 365.0, 30 / 365.0, 46 / 365.0};
    for (int i = 0; i < years.length; i++) {
      fixture.slice(
          Root.SPXW,
          SPX_EXPIRIES.get(i),
          5200,
          StrictMath.exp(-0.05 * years[i]),
          new SviSmile(0.01 * years[i], 0.25 * years[i], -0.6, 0.02, 0.08, years[i]));
    }
    VIX_EXPIRIES.forEach(expiry -> fixture
        .slice(Root.VIX, expiry, 19, 0.995, new SviSmile(0.03, 0.06, 0.6, 0, 0.2, 30 / 365.0))
        .vx(expiry, 19));
    return fixture.build();
  }

  static List<HeldLeg> book() {
    List<HeldLeg> legs = new ArrayList<>();
    for (int condor = 0; condor < CONDORS; condor++) {
      LocalDate expiry = SPX_EXPIRIES.get(condor % SPX_EXPIRIES.size());
      double shortPut = 4900 - 20 * condor;
      double shortCall = 5450 + 10 * condor;
      legs.add(leg(Root.SPXW, expiry, OptionRight.PUT, shortPut - 50, 10));
      legs.add(leg(Root.SPXW, expiry, OptionRight.PUT, shortPut, -10));
      legs.add(leg(Root.SPXW, expiry, OptionRight.CALL, shortCall, -10));
      legs.add(leg(Root.SPXW, expiry, OptionRight.CALL, shortCall + 50, 10));
    }
    for (int i = 0; legs.size() < LEGS; i++) {
      LocalDate expiry = VIX_EXPIRIES.get(i % VIX_EXPIRIES.size());
      legs.add(leg(Root.VIX, expiry, OptionRight.CALL, 20 + i, 5));
    }
    return legs;
  }

  /** Own vol less the smile's: a quarter of a vol point up and down in turn. */
  static double spread(int leg) {
    return leg % 2 == 0 ? 0.0025 : -0.0025;
  }

  static RevaluationLegs legs(MarketSnapshot market, List<HeldLeg> book) {
    RevaluationLegs.Builder builder = new RevaluationLegs.Builder();
    for (int i = 0; i < book.size(); i++) {
      OptionSeries series = (OptionSeries) book.get(i).instrument();
      builder.option(
          book.get(i),
          market.slice(series.root(), series.expiry()),
          OneByOne.days(market, series),
          spread(i));
    }
    return builder.build();
  }

  static ScenarioSet scenarios() {
    VolOfVol volOfVol = new VolOfVol(90, VolOfVol.Source.VVIX_CLOSE);
    List<Scenario> grid = ScenarioGrid.cells(VIX, BetaSet.FROM_2013_TO_2026, volOfVol).stream()
        .map(Cell::scenario)
        .toList();
    Random random = new Random(1);
    return ScenarioSet.of(Stream.concat(
            grid.stream(), Stream.generate(() -> pastDay(random)).limit(SCENARIOS - grid.size()))
        .toList());
  }

  /** Index, vols and futures by tenor, the smile's tilt and rates: all move every day. */
  private static Scenario pastDay(Random random) {
    double index = 1.2 * random.nextGaussian();
    return Scenario.of("past day", index, -1.5 * index, SpxVolMove.logChange(curve(random, index)))
        .withSkew(0.2 * random.nextGaussian())
        .withFutures(new VixFutureMove.LogChange(curve(random, index)))
        .withVixVols(1 + 0.05 * random.nextGaussian())
        .withRates(0.0005 * random.nextGaussian());
  }

  private static TenorCurve curve(Random random, double index) {
    double[] changes = new double[TENORS.length];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = -0.04 * index / (i + 1) + 0.01 * random.nextGaussian();
    }
    return TenorCurve.of(TENORS, changes);
  }

  private static HeldLeg leg(
      Root root, LocalDate expiry, OptionRight right, double strike, int quantity) {
    return new HeldLeg(new OptionSeries(root, expiry, right, strike), quantity, "book");
  }
}
