package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** E5: VX replaces ten VXM from ten on, if its spread in points is the tighter. */
class VxReplacementTest {

  private final HedgeCandidates candidates = WorkedNumber.candidates(Policy.steward());
  private final HedgeCandidate vxm = unit(VixFuture.Size.VXM);
  private final HedgeCandidate vx = unit(VixFuture.Size.VX);

  @Test
  void givenSixMinis_whenComparedAsInH28_thenNoStandardFuture() {
    VxReplacement none = candidates.replacement(vxm, 6);

    assertThat(none.future()).isEmpty();
    assertThat(none.sentence())
        .isEqualTo("6 VXMU24 are fewer than the 10 that one VXU24 stands for");
  }

  @Test
  void givenSpreadsThatTheSourceLacks_whenCompared_thenItDoesNotAndSaysWhy() {
    assertThat(candidates.replacement(vxm, 10))
        .isEqualTo(new VxReplacement(
            Optional.empty(),
            "VXU24 does not stand in for VXMU24: its bid and ask are NOT_IN_SOURCE"));
  }

  @Test
  void givenAnotherInstrument_whenCompared_thenNothingStandsInForIt() {
    assertThat(candidates.replacement(vx, 20))
        .isEqualTo(new VxReplacement(Optional.empty(), "VXU24 is not a VXM"));
  }

  @Test
  void givenBothSpreads_whenItIsTheTighter_thenItStandsIn() {
    VxReplacement found = VxReplacement.of(vxm, 0.15, with(vx, 21.45, 21.55), 25);

    assertThat(found.future()).map(HedgeCandidate::symbol).contains("VXU24");
    assertThat(found.sentence())
        .isEqualTo(
            "spread of VXU24 0.10, of VXMU24 0.15 as configured: tighter, one stands in for every 10");
  }

  @Test
  void givenBothSpreads_whenTheyAreAlike_thenItDoesNot() {
    VxReplacement none = VxReplacement.of(vxm, 0.10, with(vx, 21.45, 21.55), 10);

    assertThat(none.future()).isEmpty();
    assertThat(none.sentence()).endsWith(": not tighter");
  }

  private HedgeCandidate unit(VixFuture.Size size) {
    return candidates.candidate(
        new VixFuture(size, WorkedNumber.HEDGE_EXPIRY), WorkedNumber.EXPIRY);
  }

  private static HedgeCandidate with(HedgeCandidate unit, double bid, double ask) {
    return new HedgeCandidate(
        unit.session(),
        unit.unit(),
        unit.days(),
        unit.horizon(),
        unit.level(),
        unit.day(),
        Figure.of(bid),
        Figure.of(ask),
        unit.delta(),
        unit.gainLow(),
        unit.gainBase(),
        unit.gainHigh(),
        unit.cost(),
        unit.score(),
        unit.breakEven(),
        unit.charge(),
        unit.limits(),
        unit.liquidity(),
        List.of(),
        0,
        "");
  }
}
