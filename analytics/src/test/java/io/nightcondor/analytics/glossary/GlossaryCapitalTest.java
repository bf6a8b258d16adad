package io.nightcondor.analytics.glossary;

import static io.nightcondor.analytics.glossary.BookNights.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.capital.CapitalInput;
import io.nightcondor.analytics.capital.CapitalMemory;
import io.nightcondor.analytics.capital.CapitalMemory.CashNight;
import io.nightcondor.analytics.capital.CapitalMemory.MonthGrowth;
import io.nightcondor.analytics.capital.CapitalMetrics;
import io.nightcondor.analytics.capital.CondorPart;
import io.nightcondor.analytics.capital.HedgeLine;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.CapitalPanel;
import io.nightcondor.analytics.pack.CapitalPanel.ProjectionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * The terms of DOMAIN E1 about capital: equity of $250,000, SPX at 6000, r_f 4 %, premium of
 * equities 5 %. Each test is named after its term in {@link Glossary}.
 */
class GlossaryCapitalTest {

  private static final double RATE = 1e-9;
  private static final int HEDGE_DAYS = 45;

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  /** Beta 10 x 6000 / 250,000 = 0.24: r_e = 5.2 %. 5,000 or 100 in 30 days on 50,000 of margin. */
  @Test
  void favourableWacc() {
    CapitalPanel good = panel(5_000, 10, List.of(), memory(List.of(), List.of()));
    assertThat(known(good.wacc().get(0).wacc())).isCloseTo(0.052, within(RATE));
    assertThat(known(good.wacc().get(0).expectedReturn()))
        .isCloseTo(5_000 / 50_000.0 * 365 / 30, within(RATE));
    assertThat(good.favorable()).isEqualTo(Figure.of(1));

    // 100 / 50,000 x 365 / 30 = 2.4 %
    CapitalPanel poor = panel(100, 10, List.of(), memory(List.of(), List.of()));
    assertThat(poor.favorable()).isEqualTo(Figure.of(0));
  }

  /** E11: beta 9.028 with 1,000 USD per VIX point of hedge, 9.6 without: -0.572 x 5 %. */
  @Test
  void capmDrag() {
    double dollars = 1_000 / BetaSet.FROM_2013_TO_2026.beta(HEDGE_DAYS);
    HedgeLine hedge = new HedgeLine(
        new VixFuture(VixFuture.Size.VX, MONDAY.plusDays(HEDGE_DAYS)),
        1,
        Figure.of(17.5),
        Figure.of(0),
        Figure.of(dollars));

    CapitalPanel panel = panel(5_000, 400, List.of(hedge), memory(List.of(), List.of()));

    assertThat(known(panel.capm().get(0).capmBeta())).isCloseTo(9.6, within(RATE));
    assertThat(known(panel.capm().get(1).capmBeta())).isCloseTo(9.028, within(RATE));
    assertThat(known(panel.capm().get(1).drag())).isCloseTo(-0.572 * 0.05, within(RATE));
  }

  /** 250,000 / (30,000 - 4,000 - 500 - 500); an outflow has no ratio. */
  @Test
  void positivePriceToCashFlow() {
    CapitalPanel positive = panel(
        5_000,
        10,
        List.of(),
        memory(List.of(new CashNight(MONDAY, 30_000, 4_000, 500, 500, List.of())), List.of()));
    assertThat(known(positive.priceToCashFlow().ratio())).isCloseTo(10, within(RATE));

    CapitalPanel negative = panel(
        5_000,
        10,
        List.of(),
        memory(List.of(new CashNight(MONDAY, 1_000, 4_000, 0, 0, List.of())), List.of()));
    assertThat(negative.priceToCashFlow().ratio()).isEqualTo(Figure.missing("NOT_MEANINGFUL"));
    assertThat(negative.priceToCashFlow().words()).contains("not meaningful (negative cash flow)");
  }

  /** Twelve months of 1 %: all left in the book 1.01^12, nothing 1.12. */
  @Test
  void dripCompounding() {
    List<MonthGrowth> months = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      months.add(new MonthGrowth(LocalDate.of(2024, 8, 1).minusMonths(13L - i), 1.01, true));
    }
    List<ProjectionRow> rows =
        panel(5_000, 10, List.of(), memory(List.of(), months)).projections();

    assertThat(rows).extracting(ProjectionRow::reinvested).containsExactly(0.0, 0.5, 1.0);
    assertThat(known(rows.get(0).deterministic())).isCloseTo(250_000 * 1.12, within(1e-3));
    assertThat(known(rows.get(2).deterministic()))
        .isCloseTo(250_000 * StrictMath.pow(1.01, 12), within(1e-3));
  }

  private static CapitalMemory memory(List<CashNight> flows, List<MonthGrowth> months) {
    return new CapitalMemory(MONDAY.minusYears(2), flows, List.of(), months);
  }

  private static CapitalPanel panel(
      double profit, double spotDelta, List<HedgeLine> held, CapitalMemory memory) {
    CondorPart condor = new CondorPart(
        MONDAY.plusDays(30), 10, Figure.of(50_000), Figure.of(profit), Figure.of(1_000));
    VxPoint point = new VxPoint(
        MONDAY.plusDays(60),
        60,
        18,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        VxPoint.Source.SETTLEMENT,
        0,
        false);
    return CapitalMetrics.of(new CapitalInput(
        MONDAY,
        Policy.steward(),
        250_000,
        Figure.of(1_000),
        Figure.of(0.04),
        Figure.of(6000),
        Figure.of(spotDelta),
        new VxCurve(15, List.of(point)),
        List.of(condor),
        held,
        List.of(),
        Figure.of(0.10),
        Figure.of(0.08),
        List.of(),
        memory));
  }
}
