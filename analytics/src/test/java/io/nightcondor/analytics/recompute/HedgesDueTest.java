package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HedgesDueTest {

  private static final double DUST = 1e-9;

  /** E10: three VXM at a tenth of the margin of a VX, and 4 calls at 1.30: 4 x 130 = 520. */
  @Test
  void givenFuturesAndCalls_whenAdded_thenMarginOfTheOnesAndPremiumOfTheOthers() {
    Policy policy = Policy.steward();

    double due = new HedgesDue(policy, MarketFixture.CALENDAR)
        .of(List.of(buy("VXMU24", 3, 21.5), buy("VIX240918C00017000", 4, 1.30)));

    assertThat(due)
        .isCloseTo(3 * policy.number(PolicyKey.MARGIN_VX) / 10 + 520, within(DUST * 1e4));
  }

  private static HedgeOrder buy(String symbol, double units, double limit) {
    return new HedgeOrder(
        HedgeOrder.Action.BUY,
        "E5",
        "",
        true,
        symbol,
        1,
        units,
        limit,
        "mid",
        0,
        Scenario.MONDAY,
        DeltaState.SAFE,
        0,
        Optional.empty());
  }
}
