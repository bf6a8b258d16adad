package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.smile.SviSmile;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A skewed market of three SPX and two VIX expiries, and books and scenarios drawn at random. */
final class RandomBook {

  static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  private static final List<LocalDate> SPX_EXPIRIES =
      List.of(LocalDate.of(2024, 8, 6), LocalDate.of(2024, 9, 4), LocalDate.of(2024, 12, 20));
  private static final List<LocalDate> VIX_EXPIRIES =
      List.of(LocalDate.of(2024, 8, 21), LocalDate.of(2024, 9, 18));
  private static final List<String> GROUPS = List.of("condor a", "condor b", "layer 1");

  private final Random random;

  RandomBook(long seed) {
    this.random = new Random(seed);
  }

  static MarketSnapshot market() {
    return MarketFixture.on(SESSION)
        .slice(Root.SPXW, SPX_EXPIRIES.get(0), 5190, 0.9998, smile(0.0003, 0.01, -0.4, 0.003))
        .slice(Root.SPXW, SPX_EXPIRIES.get(1), 5210, 0.9957, smile(0.002, 0.03, -0.6, 0.05))
        .slice(Root.SPX, SPX_EXPIRIES.get(2), 5290, 0.9801, smile(0.008, 0.09, -0.7, 0.10))
        .slice(Root.VIX, VIX_EXPIRIES.get(0), 25.4, 0.9977, smile(0.03, 0.05, 0.6, 0.2))
        .slice(Root.VIX, VIX_EXPIRIES.get(1), 22.9, 0.9941, smile(0.06, 0.09, 0.6, 0.3))
        .vix(38.57)
        .vx(VIX_EXPIRIES.get(0), 25.4)
        .vx(VIX_EXPIRIES.get(1), 22.9)
        .build();
  }

  /** Raw SVI in the time of a month; the fixture's other times only scale its vols. */
  private static SviSmile smile(double a, double b, double rho, double sigma) {
    return new SviSmile(a, b, rho, 0, sigma, 30 / 365.0);
  }

  List<HeldLeg> legs(int count) {
    List<HeldLeg> legs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int quantity = (1 + random.nextInt(20)) * (random.nextBoolean() ? 1 : -1);
      legs.add(new HeldLeg(instrument(), quantity, GROUPS.get(random.nextInt(GROUPS.size()))));
    }
    return legs;
  }

  ScenarioSet scenarios(int count) {
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BetaCase beta = BetaCase.values()[random.nextInt(BetaCase.values().length)];
      double vixVol = beta == BetaCase.LOW ? 0.9 : 0.7 + random.nextDouble();
      double spotFactor = 0.7 + 0.5 * random.nextDouble();
      scenarios.add(new Scenario(
          "scenario " + i,
          spotFactor,
          -30 + 80 * random.nextDouble(),
          spxVol(),
          pick(spotFactor, 1.0, 0.9 + 0.2 * random.nextDouble()),
          pick(0.0, 0.0, random.nextGaussian()),
          beta == BetaCase.LOW ? new VixFutureMove.Beta(set(), beta) : futures(beta),
          vixVol,
          random.nextInt(40),
          0.001 * random.nextGaussian()));
    }
    return ScenarioSet.of(scenarios);
  }

  /** Of options from a fifth of their smile's vol below it to as much above; of futures none. */
  double[] spreads(List<HeldLeg> legs) {
    return legs.stream()
        .mapToDouble(leg -> leg.instrument() instanceof OptionSeries series
            ? (0.4 * random.nextDouble() - 0.2)
                * market().slice(series.root(), series.expiry()).orElseThrow().vol(series.strike())
            : 0)
        .toArray();
  }

  /** For the kernel, each option so far beside its smile. */
  static RevaluationLegs legs(MarketSnapshot market, List<HeldLeg> legs, double[] spreads) {
    RevaluationLegs.Builder builder = new RevaluationLegs.Builder();
    for (int i = 0; i < legs.size(); i++) {
      HeldLeg leg = legs.get(i);
      double days = ChronoUnit.DAYS.between(market.session(), leg.instrument().expiry());
      if (leg.instrument() instanceof OptionSeries series) {
        builder.option(leg, market.slice(series.root(), series.expiry()), days, spreads[i]);
      } else {
        builder.future(leg, market.vxCurve(), days);
      }
    }
    return builder.build();
  }

  private SpxVolMove spxVol() {
    return pick(
        SpxVolMove.WITH_VIX,
        SpxVolMove.relative(random.nextDouble() - 0.5),
        SpxVolMove.logChange(curve(0.5)));
  }

  private VixFutureMove futures(BetaCase beta) {
    return pick(
        new VixFutureMove.Beta(set(), beta),
        new VixFutureMove.Points(curve(20)),
        new VixFutureMove.LogChange(curve(1)));
  }

  private BetaSet set() {
    return random.nextBoolean() ? BetaSet.FROM_2013_TO_2026 : BetaSet.FROM_2004_TO_2014;
  }

  /** Through three tenors among those of the market. */
  private TenorCurve curve(double size) {
    return TenorCurve.of(
        new double[] {10, 30, 90}, random.doubles(3, -size, size).toArray());
  }

  private <T> T pick(T one, T other, T third) {
    return switch (random.nextInt(3)) {
      case 0 -> one;
      case 1 -> other;
      default -> third;
    };
  }

  private Instrument instrument() {
    int kind = random.nextInt(10);
    OptionRight right = random.nextBoolean() ? OptionRight.CALL : OptionRight.PUT;
    if (kind < 6) {
      int expiry = random.nextInt(SPX_EXPIRIES.size());
      return new OptionSeries(
          expiry == 2 ? Root.SPX : Root.SPXW,
          SPX_EXPIRIES.get(expiry),
          right,
          4000 + 5 * random.nextInt(400));
    }
    LocalDate expiry = VIX_EXPIRIES.get(random.nextInt(VIX_EXPIRIES.size()));
    if (kind < 8) {
      return new OptionSeries(Root.VIX, expiry, right, 12 + random.nextInt(40));
    }
    return new VixFuture(random.nextBoolean() ? VixFuture.Size.VX : VixFuture.Size.VXM, expiry);
  }
}
