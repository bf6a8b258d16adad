package io.nightcondor.analytics.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.risk.CalibrationStress;
import io.nightcondor.analytics.risk.Component;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.RiskPosition;
import io.nightcondor.analytics.risk.SpxVolMove;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StressedMarginTest {

  private static final double CENT = 0.01;
  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final double FORWARD = 5_200;
  private static final double VOL = 0.20;
  private static final double VIX = 23;

  /** VIX 23: k 1.35, so the VIX moves by 6.75 (DOMAIN E5, H24). */
  private static final double VIX_MOVE = 6.75;

  private final MarketSnapshot market =
      MarketFixture.on(SESSION).slice(Root.SPXW, EXPIRY, FORWARD, VOL).vix(VIX).build();
  private final ExpirySlice slice = market.slice(Root.SPXW, EXPIRY).orElseThrow();
  private final OptionSeries put = new OptionSeries(Root.SPXW, EXPIRY, OptionRight.PUT, 4_900);

  /**
   * On a flat smile: the worst point of the scan is its lowest, 8 % down; tonight at 20 %, after
   * the stress from 0.95 of the forward, two days later, at 20 % + rho x 6.75 points.
   */
  @Test
  void givenAShortPut_whenTheStressHasHappened_thenTheScanAroundItCostsMore() {
    RiskBook book = RiskBook.of(
        market,
        List.of(new RiskPosition(
            new Component("leg", Component.Kind.LEG),
            put,
            -2,
            Figure.of(price(FORWARD, VOL, 0)),
            Figure.of(0.1),
            Optional.of(slice))));
    double now = 200 * (price(0.92 * FORWARD, VOL, 0) - price(FORWARD, VOL, 0));
    double stressedVol = VOL + SpxVolMove.tenorResponse(365 * slice.years()) * VIX_MOVE / 100;
    double then = 200
        * (price(0.92 * 0.95 * FORWARD, stressedVol, 2) - price(0.95 * FORWARD, stressedVol, 2));

    Figure increase = new StressedMargin(
            Policy.steward().marginRules(), VIX, CalibrationStress.FIVE_PERCENT)
        .increase(new Revaluation(), book);

    assertThat(then).isGreaterThan(now);
    assertThat(increase.toOptional().orElseThrow()).isCloseTo(then - now, within(CENT));
  }

  private double price(double forward, double vol, double days) {
    double years = slice.years() - days / 365;
    double discountFactor = Math.pow(slice.forward().discountFactor(), years / slice.years());
    return Black76.price(put.right(), forward, put.strike(), vol, years, discountFactor);
  }
}
