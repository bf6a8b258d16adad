package io.nightcondor.analytics.alvh.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.HedgeMemory;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperFillsTest {

  private static final LocalDate ORDERED = LocalDate.of(2024, 8, 5);
  private static final LocalDate SESSION = LocalDate.of(2024, 8, 6);
  private static final Policy POLICY = Policy.steward();
  private static final double COMMISSION = POLICY.number(PolicyKey.COMMISSION_VXM);

  /** Sums of a few dollars. */
  private static final double DUST = 1e-9;

  /** Traded from 20 to 22 with a spread of 0.10; the opening is not known. */
  private static final SessionRange DAY = new SessionRange(
      Optional.empty(), Optional.of(20.0), Optional.of(22.0), Optional.of(21.5), Optional.of(0.05));

  @Test
  void givenAPurchaseWithinTheRange_whenFilled_thenHeldAtItsLimitAndTheSpreadIsInThePrice() {
    PaperFills.Filled filled = fill(List.of(), buy("a", false, 6, 20.5));

    assertThat(filled.lines()).containsExactly(new PaperLine("VXMU24", "a", 6, 20.5, SESSION));
    PaperEntry entry = filled.entries().get(0);
    assertThat(entry.outcome()).isEqualTo(FillOutcome.FILLED);
    assertThat(entry.filled()).isEqualTo(6);
    assertThat(entry.price()).contains(20.5);
    assertThat(entry.fees()).isCloseTo(6 * COMMISSION, within(DUST));
    // half a spread of 0.05 on six contracts of 100 USD a point
    assertThat(entry.spread()).isCloseTo(30, within(DUST));
    assertThat(entry.realised()).isEmpty();
  }

  /** Two bought at 19 yesterday and two at 20 today: the newer ones go first. */
  @Test
  void givenASaleOfMoreThanIsHeld_whenFilled_thenWhatIsHeldGoesTheNewestFirst() {
    List<PaperLine> held = List.of(
        new PaperLine("VXMU24", "a", 2, 19, ORDERED.minusDays(3)),
        new PaperLine("VXMU24", "a", 2, 20, ORDERED));

    PaperEntry three = fill(held, sell("a", false, 3, 21)).entries().get(0);
    PaperFills.Filled all = fill(held, sell("a", false, 9, 21));

    // (21 - 20) x 2 + (21 - 19) x 1 points of 100 USD
    assertThat(three.realised().orElseThrow()).isCloseTo(400, within(DUST));
    assertThat(all.lines()).isEmpty();
    assertThat(all.entries().get(0).order().units()).isEqualTo(9);
    assertThat(all.entries().get(0).filled()).isEqualTo(4);
    assertThat(all.entries().get(0).fees()).isCloseTo(4 * COMMISSION, within(DUST));
  }

  @Test
  void givenASaleOfWhatAnotherCondorHolds_whenFilled_thenNotHeldAndNothingCharged() {
    PaperLine other = new PaperLine("VXMU24", "b", 2, 20, ORDERED);

    PaperFills.Filled filled = fill(List.of(other), sell("a", false, 2, 21));

    assertThat(filled.lines()).containsExactly(other);
    assertThat(filled.entries()).singleElement().satisfies(entry -> {
      assertThat(entry.outcome()).isEqualTo(FillOutcome.NOT_HELD);
      assertThat(entry.filled()).isZero();
      assertThat(entry.fees()).isZero();
    });
  }

  /** 1.3 and 1.7 are three whole contracts; what one condor asks for alone stays its own. */
  @Test
  void givenSharesOfAnOrder_whenFilled_thenTogetherInWholeContracts() {
    PaperFills.Filled filled = fill(
        List.of(),
        buy("a", true, 1.3, 20.5),
        buy("b", true, 1.7, 20.5),
        buy("c", false, 1, 20.5),
        buy("d", false, 0.9, 20.5));

    assertThat(filled.lines())
        .extracting(PaperLine::condorId, PaperLine::quantity)
        .containsExactly(tuple("", 3), tuple("c", 1));
  }

  /** 1.5 at 20.50 and 1.5 at 20.00: the first whole one is filled, the other two are not. */
  @Test
  void givenSharesAtTwoLimits_whenOneIsReached_thenNoneIsLostInRounding() {
    PaperFills.Filled filled =
        fill(List.of(), buy("a", true, 1.5, 20.00), buy("b", true, 1.5, 20.50));

    assertThat(filled.entries())
        .extracting(
            entry -> entry.order().limit(), entry -> entry.order().units(), e -> e.outcome())
        .containsExactly(
            tuple(20.50, 1, FillOutcome.FILLED), tuple(20.00, 2, FillOutcome.NOT_FILLED));
  }

  @Test
  void givenSalesAndPurchases_whenFilled_thenNothingBoughtTonightIsSold() {
    PaperFills.Filled filled = fill(List.of(), buy("a", false, 2, 20.5), sell("a", false, 2, 20.5));

    assertThat(filled.entries())
        .extracting(PaperEntry::outcome)
        .containsExactly(FillOutcome.NOT_HELD, FillOutcome.FILLED);
    assertThat(filled.lines()).extracting(PaperLine::quantity).containsExactly(2);
  }

  @Test
  void givenASessionThatWasNotRun_whenTheNextOneIs_thenTheOrderHasLapsed() {
    PaperFills.Night late =
        new PaperFills.Night(ORDERED, Optional.of(1), SESSION.plusDays(1), 1, false);

    PaperFills.Filled filled =
        PaperFills.of(POLICY, late, PaperFillsTest::quote, book(List.of(), buy("a", false, 6, 30)));

    assertThat(filled.lines()).isEmpty();
    assertThat(filled.entries())
        .extracting(PaperEntry::outcome)
        .containsExactly(FillOutcome.LAPSED);
  }

  private static PaperFills.Filled fill(List<PaperLine> held, HedgeOrder... orders) {
    PaperFills.Night night = new PaperFills.Night(ORDERED, Optional.of(1), SESSION, 1, true);
    return PaperFills.of(POLICY, night, PaperFillsTest::quote, book(held, orders));
  }

  private static PaperBook book(List<PaperLine> held, HedgeOrder... orders) {
    return new PaperBook(
        "steward",
        ORDERED,
        List.of(),
        held,
        List.of(),
        List.of(orders),
        List.of(),
        HedgeMemory.NONE,
        0,
        0,
        Optional.empty());
  }

  private static PaperFills.Quote quote(String symbol) {
    assertThat(symbol).isEqualTo("VXMU24");
    return new PaperFills.Quote(new VixFuture(VixFuture.Size.VXM, LocalDate.of(2024, 9, 18)), DAY);
  }

  private static HedgeOrder buy(String condor, boolean shared, double units, double limit) {
    return order(Action.BUY, condor, shared, units, limit);
  }

  private static HedgeOrder sell(String condor, boolean shared, double units, double limit) {
    return order(Action.SELL, condor, shared, units, limit);
  }

  private static HedgeOrder order(
      Action action, String condor, boolean shared, double units, double limit) {
    return new HedgeOrder(
        action,
        action == Action.BUY ? "E5" : "U3",
        condor,
        shared,
        "VXMU24",
        1,
        units,
        limit,
        "S1",
        0,
        ORDERED,
        DeltaState.TRIGGERED,
        0,
        Optional.empty());
  }
}
