package io.nightcondor.analytics.alvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.pack.DeltaState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HedgeLedgerTest {

  private static final LocalDate NIGHT = LocalDate.of(2024, 8, 6);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 18);

  @Test
  void givenARecommendation_whenTheFileShowsIt_thenLayerStateEntryAndChargeComeWithIt() {
    HedgeLedger.Reconciled ledger =
        reconcile(List.of(vxm(6, 21.4, "a")), List.of(), List.of(buy("a", 6, false)));

    assertThat(ledger.open()).isEmpty();
    assertThat(ledger.charges()).containsExactly(new PremiumCharge(NIGHT, "a", 600));
    assertThat(ledger.lots()).singleElement().satisfies(lot -> {
      assertThat(lot.layer()).isEqualTo(1);
      assertThat(lot.stateAtEntry()).contains(DeltaState.TRIGGERED);
      assertThat(lot.entryPrice().orElseThrow()).isCloseTo(21.4, within(1e-9));
      assertThat(lot.entryDate()).contains(NIGHT);
    });
  }

  @Test
  void givenAHedgeNobodyRecommended_whenReconciled_thenHeldAndChargedAndSaid() {
    HedgeLedger.Reconciled ledger = reconcile(List.of(vxm(2, 21, "a")), List.of(), List.of());

    assertThat(ledger.lots())
        .singleElement()
        .extracting(HedgeLot::stateAtEntry)
        .isEqualTo(Optional.empty());
    // 50 USD a unit, the charge of tonight's curve
    assertThat(ledger.charges()).containsExactly(new PremiumCharge(NIGHT, "a", 100));
    assertThat(ledger.fills())
        .singleElement()
        .extracting(HedgeLedger.Fill::rule)
        .isEqualTo("");
  }

  @Test
  void givenASharedOrder_whenTheFileNamesNoCondor_thenSharesAreKept() {
    List<HedgeOrder> orders = List.of(buy("a", 3.6, true), buy("b", 2.4, true));

    HedgeLedger.Reconciled ledger = reconcile(List.of(vxm(6, 21.4, "")), List.of(), orders);

    assertThat(ledger.open()).isEmpty();
    assertThat(ledger.lots()).extracting(HedgeLot::condorId).containsExactly("a", "b");
    assertThat(ledger.lots().get(0).units()).isCloseTo(3.6, within(1e-12));

    HedgeLedger.Reconciled next = reconcile(List.of(vxm(3, 21.4, "")), ledger.lots(), List.of());
    assertThat(next.lots().get(0).units()).isCloseTo(1.8, within(1e-12));
    assertThat(next.lots().get(1).units()).isCloseTo(1.2, within(1e-12));
  }

  @Test
  void givenTwoLayers_whenTheFileShrinks_thenTheNewestLayerShrinksFirst() {
    List<HedgeLot> lots = List.of(lot(1, 6), lot(2, 4));

    HedgeLedger.Reconciled ledger = reconcile(List.of(vxm(7, 21, "a")), lots, List.of());

    assertThat(ledger.lots()).extracting(HedgeLot::layer).containsExactly(1, 2);
    assertThat(ledger.lots()).extracting(HedgeLot::units).containsExactly(6.0, 1.0);
  }

  @Test
  void givenASaleOfAnOlderLayer_whenTheFileShrinks_thenThatLayerShrinksAndRemembersItsThreshold() {
    LotHistory past = LotHistory.first(30, 1000, NIGHT);
    List<HedgeLot> lots =
        List.of(lot(1, 6).afterNight(true, past), lot(2, 4).afterNight(true, past));
    HedgeOrder sale = new HedgeOrder(
        HedgeOrder.Action.SELL,
        "U5",
        "a",
        false,
        "VXMU24",
        1,
        3,
        31,
        "R1",
        0,
        NIGHT.minusDays(1),
        DeltaState.TRIGGERED,
        0,
        Optional.of(1));

    HedgeLedger.Reconciled ledger = reconcile(List.of(vxm(7, 21, "a")), lots, List.of(sale));

    assertThat(ledger.lots()).extracting(HedgeLot::units).containsExactly(3.0, 4.0);
    assertThat(ledger.lots())
        .extracting(lot -> lot.history().orElseThrow().firstFired())
        .containsExactly(true, false);
    assertThat(ledger.fills())
        .containsExactly(new HedgeLedger.Fill(HedgeOrder.Action.SELL, "U5", "a", "VXMU24", 1, 3));
    assertThat(ledger.open()).isEmpty();
  }

  /** Bought on two nights, 3 + 3: once the newer lot is sold the layer still began with 6. */
  @Test
  void givenALayerBoughtOnTwoNights_whenItsNewerLotIsSold_thenItsFirstSizeStays() {
    LotHistory past = LotHistory.first(30, 1000, NIGHT);
    List<HedgeLot> lots =
        List.of(lot(1, 3).afterNight(true, past), lot(1, 3).afterNight(true, past));

    HedgeLedger.Reconciled ledger = reconcile(List.of(vxm(3, 21, "a")), lots, List.of());

    assertThat(ledger.lots()).singleElement().satisfies(lot -> {
      assertThat(lot.units()).isEqualTo(3);
      assertThat(lot.firstUnits()).isEqualTo(6);
    });
  }

  @Test
  void givenNothingInTheFile_whenHeldBefore_thenSold() {
    HedgeLedger.Reconciled ledger = reconcile(List.of(), List.of(lot(1, 6)), List.of());

    assertThat(ledger.lots()).isEmpty();
    assertThat(ledger.fills())
        .containsExactly(new HedgeLedger.Fill(HedgeOrder.Action.SELL, "", "a", "VXMU24", 0, 6));
  }

  /** A broker's position line is the average of all that is held, old and new. */
  @Test
  void givenAnUndatedLineThatGrew_whenReconciled_thenTheAddedUnitsHaveNoPriceAndNoDate() {
    List<Position> grown = BookFixture.withoutDates(List.of(vxm(9, 21, "a")));

    HedgeLedger.Reconciled ledger = reconcile(grown, List.of(lot(1, 6)), List.of());

    assertThat(ledger.lots()).hasSize(2);
    HedgeLot added =
        ledger.lots().stream().filter(lot -> lot.units() == 3).findFirst().orElseThrow();
    assertThat(added.entryDate()).isEmpty();
    assertThat(added.entryPrice()).isEmpty();
    assertThat(reconcile(grown, List.of(), List.of()).lots())
        .singleElement()
        .extracting(HedgeLot::entryPrice)
        .isEqualTo(Optional.of(21.0));
  }

  private static HedgeLedger.Reconciled reconcile(
      List<Position> file, List<HedgeLot> lots, List<HedgeOrder> orders) {
    return HedgeLedger.reconcile(NIGHT, file, lots, orders, future -> 50);
  }

  private static Position vxm(int quantity, double price, String condorId) {
    return BookFixture.vxm(EXPIRY, quantity, price, NIGHT, condorId);
  }

  private static HedgeLot lot(int layer, double units) {
    return new HedgeLot(
        "a",
        false,
        "VXMU24",
        layer,
        units,
        units,
        Optional.of(NIGHT.minusDays(5)),
        Optional.of(20.0),
        Optional.of(DeltaState.TRIGGERED),
        0,
        Optional.empty());
  }

  private static HedgeOrder buy(String condorId, double units, boolean shared) {
    return new HedgeOrder(
        HedgeOrder.Action.BUY,
        "E5",
        condorId,
        shared,
        "VXMU24",
        1,
        units,
        21.5,
        "S1",
        0,
        NIGHT.minusDays(1),
        DeltaState.TRIGGERED,
        100,
        Optional.empty());
  }
}
