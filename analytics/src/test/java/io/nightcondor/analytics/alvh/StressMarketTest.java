package io.nightcondor.analytics.alvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.risk.BetaCase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StressMarketTest {

  @Test
  void givenTheWorkedNumber_whenAFutureIsStressed_thenLowBaseAndHigh() {
    VixFuture vxm = new VixFuture(VixFuture.Size.VXM, WorkedNumber.HEDGE_EXPIRY);
    StressMarket stress = WorkedNumber.stress();

    // E5: 100 x 0.410 x 6.75 = 276.73; F2: LOW 0.6 of it, HIGH 1.5 times
    assertThat(gain(stress, vxm, BetaCase.BASE)).isCloseTo(276.73, within(0.005));
    assertThat(gain(stress, vxm, BetaCase.LOW)).isCloseTo(0.6 * 276.73, within(0.005));
    assertThat(gain(stress, vxm, BetaCase.HIGH)).isCloseTo(1.5 * 276.73, within(0.01));
  }

  @Test
  void givenAVixCall_whenStressed_thenRevaluedOnItsMovedFutureTwoDaysLaterAtItsVol() {
    LegValuation call = new MarkLadder(
            WorkedNumber.marketFixture()
                .slice(Root.VIX, WorkedNumber.HEDGE_EXPIRY, 21.5, 0.90)
                .build(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            MarketFixture.CALENDAR)
        .value(OsiSymbol.parse("VIX240918C00025000"));
    double years = call.slice().orElseThrow().years();
    double moved = 21.5 + BetaSet.FROM_2013_TO_2026.beta(44) * 6.75;

    double expected = 100
        * (Black76.price(OptionRight.CALL, moved, 25, 0.90, years - 2 / 365.0, 1)
            - Black76.price(OptionRight.CALL, 21.5, 25, 0.90, years, 1));

    assertThat(
            WorkedNumber.stress().optionGain(call, BetaCase.BASE).toOptional().orElseThrow())
        .isCloseTo(expected, within(1e-9));
    assertThat(expected).isPositive();
  }

  private static double gain(StressMarket stress, VixFuture future, BetaCase beta) {
    return stress.futureGain(future, beta).toOptional().orElseThrow();
  }
}
