package io.nightcondor.analytics.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StructureRecognizerTest {

  /** Sums of a few decimal prices. */
  private static final double BINARY_DUST = 1e-9;

  @Test
  void givenFourLegs_whenRecognized_thenOneCondorWithItsCreditAndName() {
    BookPartition partition = StructureRecognizer.recognize(List.of(
        BookFixture.leg("SPXW240809P05170000", 10, 3.10),
        BookFixture.leg("SPXW240809P05320000", -10, 9.40),
        BookFixture.leg("SPXW240809C05600000", -10, 8.20),
        BookFixture.leg("SPXW240809C05750000", 10, 1.50)));

    assertThat(partition.leftovers()).isEmpty();
    IronCondor condor = partition.condors().get(0);
    assertThat(condor.id()).isEqualTo("SPXW 2024-08-09 5170/5320/5600/5750");
    assertThat(condor.contracts()).isEqualTo(10);
    // 9.40 - 3.10 + 8.20 - 1.50
    assertThat(condor.netCredit().orElseThrow()).isCloseTo(13.00, within(BINARY_DUST));
    assertThat(condor.remarks()).isEmpty();
  }

  @Test
  void givenTwoFillsOfOneLeg_whenRecognized_thenCreditIsWeightedByQuantity() {
    BookPartition partition = StructureRecognizer.recognize(List.of(
        BookFixture.leg("SPXW240809P05170000", 3, 3.00),
        BookFixture.leg("SPXW240809P05320000", -2, 9.00),
        BookFixture.leg("SPXW240809P05320000", -1, 12.00),
        BookFixture.leg("SPXW240809C05600000", -3, 8.00),
        BookFixture.leg("SPXW240809C05750000", 3, 1.00)));

    // short put (2 x 9 + 12) / 3 = 10; 10 - 3 + 8 - 1
    assertThat(partition.condors().get(0).netCredit().orElseThrow())
        .isCloseTo(14.00, within(BINARY_DUST));
  }

  @Test
  void givenUnequalQuantities_whenRecognized_thenTheRestIsLeftOver() {
    BookPartition partition = StructureRecognizer.recognize(List.of(
        BookFixture.leg("SPXW240809P05170000", 2, 3),
        BookFixture.leg("SPXW240809P05320000", -3, 9),
        BookFixture.leg("SPXW240809C05600000", -2, 8),
        BookFixture.leg("SPXW240809C05750000", 2, 1)));

    assertThat(partition.condors())
        .singleElement()
        .extracting(IronCondor::contracts)
        .isEqualTo(2);
    assertThat(partition.leftovers()).singleElement().satisfies(leg -> {
      assertThat(leg.series().symbol()).isEqualTo("SPXW240809P05320000");
      assertThat(leg.quantity()).isEqualTo(-1);
    });
  }

  @Test
  void givenMorningAndEveningRootsOfOneDate_whenRecognized_thenTheyNeverMix() {
    BookPartition partition = StructureRecognizer.recognize(List.of(
        BookFixture.leg("SPX240816P05170000", 1, 3),
        BookFixture.leg("SPXW240816P05320000", -1, 9),
        BookFixture.leg("SPXW240816C05600000", -1, 8),
        BookFixture.leg("SPX240816C05750000", 1, 1)));

    assertThat(partition.condors()).isEmpty();
    assertThat(partition.structures())
        .extracting(Structure::id)
        .containsExactly(
            "STRANGLE SPX 2024-08-16 5170P/5750C", "STRANGLE SPXW 2024-08-16 5320P/5600C");
    assertThat(partition.leftovers()).isEmpty();
  }

  @Test
  void givenWingsOfDifferentWidth_whenRecognized_thenTheCondorSaysSo() {
    BookPartition partition = StructureRecognizer.recognize(List.of(
        BookFixture.leg("SPXW240809P05270000", 1, 3),
        BookFixture.leg("SPXW240809P05320000", -1, 9),
        BookFixture.leg("SPXW240809C05320000", -1, 8),
        BookFixture.leg("SPXW240809C05420000", 1, 1)));

    assertThat(partition.condors().get(0).remarks())
        .containsExactlyInAnyOrder(
            IronCondor.Remark.UNEQUAL_WINGS, IronCondor.Remark.IRON_BUTTERFLY);
  }

  @Test
  void givenStrategyIds_whenLegsCouldBePairedOtherwise_thenTheStrategiesAreKept() {
    List<Position> positions = new ArrayList<>();
    positions.addAll(condor(5000, 5100, 5400, 5500, "wide"));
    positions.addAll(condor(5050, 5100, 5400, 5450, "narrow"));

    BookPartition partition = StructureRecognizer.recognize(positions);

    assertThat(partition.condors()).extracting(IronCondor::id).containsExactly("wide", "narrow");
    assertThat(partition.condors()).extracting(IronCondor::width).containsExactly(100.0, 50.0);
  }

  @Test
  void givenAFillWithoutPrice_whenRecognized_thenTheCreditIsUnknown() {
    BookPartition partition = StructureRecognizer.recognize(List.of(
        BookFixture.leg("SPXW240809P05270000", 1, 3),
        BookFixture.legWithoutPrice("SPXW240809P05320000", -1),
        BookFixture.leg("SPXW240809C05600000", -1, 8),
        BookFixture.leg("SPXW240809C05650000", 1, 1)));

    assertThat(partition.condors().get(0).netCredit()).isEmpty();
    assertThat(partition.condors().get(0).callCredit()).hasValue(7.0);
  }

  @Test
  void givenVixLegs_whenRecognized_thenTheyAreSetAsideAsHedges() {
    LocalDate september = LocalDate.of(2024, 9, 18);
    BookPartition partition = StructureRecognizer.recognize(List.of(
        BookFixture.leg("VIX240918C00025000", 5, 1.20),
        BookFixture.vxm(september, 6, 17, BookFixture.TRADE_DATE, "c"),
        BookFixture.leg("SPXW240809P05270000", 1, 3)));

    assertThat(partition.hedges())
        .extracting(position -> position.instrument().symbol())
        .containsExactly(
            "VIX240918C00025000", new VixFuture(VixFuture.Size.VXM, september).symbol());
    assertThat(partition.leftovers()).hasSize(1);
  }

  @Test
  void givenTwentyLegsOfOneExpiry_whenTheGroupingIsProvenBest_thenItIsNotFlagged() {
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      positions.addAll(condor(4000 + i * 10, 4500 + i * 10, 5500 + i * 10, 6000 + i * 10, ""));
    }

    BookPartition partition = StructureRecognizer.recognize(positions);

    assertThat(partition.condors()).hasSize(5);
    assertThat(partition.condors())
        .allSatisfy(condor -> assertThat(condor.remarks()).isEmpty());
    assertThat(partition.leftovers()).isEmpty();
  }

  @Test
  void givenTwoHundredLegsOfManyExpiries_whenRecognized_thenEveryCondorAndNoFlag() {
    List<Leg> legs = new ArrayList<>();
    for (int week = 0; week < 25; week++) {
      LocalDate expiry = LocalDate.of(2024, 8, 9).plusWeeks(week);
      // different put widths of 50 and 100 and equal call widths: only one pairing has equal wings
      legs.addAll(legs(expiry, 300 + week, 4800, 4850, 5500, 5550));
      legs.addAll(legs(expiry, 200 + week, 4700, 4860, 5600, 5760));
    }

    List<Structure> structures = StructureRecognizer.structures(legs, List.of());

    assertThat(structures).hasSize(50).allSatisfy(one -> {
      assertThat(one.kind()).isEqualTo(StructureKind.IRON_CONDOR);
      assertThat(one.remarks()).isEmpty();
    });
    assertThat(structures.stream().mapToInt(Structure::lots).sum())
        // 25 x (300 + 200) + 2 x (0 + ... + 24)
        .isEqualTo(13_100);
  }

  @Test
  void givenMoreLegsThanCanBeTried_whenRecognized_thenGroupedByScoreAndFlagged() {
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      legs.addAll(legs(
          LocalDate.of(2024, 8, 9), 1, 4000 + i * 5, 4500 + i * 5, 5500 + i * 5, 6000 + i * 5));
    }

    List<Structure> structures = StructureRecognizer.structures(legs, List.of());

    assertThat(structures)
        .allSatisfy(one -> assertThat(one.remarks()).contains(IronCondor.Remark.GREEDY));
    assertThat(structures.stream()
            .flatMap(one -> one.legs().stream())
            .mapToInt(leg -> Math.abs(leg.quantity()))
            .sum())
        .isEqualTo(160);
  }

  @Test
  void givenStructuresOfEveryShape_whenNamed_thenKindRootExpiriesAndStrikes() {
    assertThat(StructureText.structures(
            "1*C5000 -1*SPXW0816C5050 1*SPX0816P5100 -1*SPX0816P5200 1*VX0918 10*VIX0918P22.5"
                + " -10*VIX0918C22.5 -3*VXM1016 -1*VIXW0911C20 1*VIX1016C20"))
        .extracting(Structure::id)
        .containsExactly(
            "DIAGONAL SPXW 2024-08-09/2024-08-16 5000C/5050C",
            "VERTICAL SPX 2024-08-16 5100P/5200P",
            "CALENDAR VIXW/VIX 2024-09-11/2024-10-16 20C/20C",
            "CONVERSION VIX 2024-09-18 22.5C/22.5P VX",
            "SINGLE VXM 2024-10-16");
  }

  @Test
  void givenStrategyOfACondorAndAVertical_whenNamed_thenTheCondorHasTheId() {
    List<Position> positions = new ArrayList<>(condor(5170, 5320, 5600, 5750, "s1"));
    positions.add(leg("P", 5000, 1, "s1"));
    positions.add(leg("P", 5100, -1, "s1"));
    positions.add(leg("C", 5900, -1, "s2"));
    positions.add(leg("C", 6000, 1, "s2"));

    BookPartition partition = StructureRecognizer.recognize(positions);

    assertThat(partition.condors()).extracting(IronCondor::id).containsExactly("s1");
    assertThat(partition.structures())
        .extracting(Structure::id)
        .containsExactly("s1 VERTICAL SPXW 2024-08-09 5000P/5100P", "s2");
  }

  @Test
  void givenWhatStrategiesLeaveSingle_whenRecognized_thenItJoinsTheOtherLegs() {
    BookPartition partition = StructureRecognizer.recognize(
        List.of(leg("P", 5000, 1, "s1"), leg("P", 5100, -1, "s2"), leg("C", 5500, 1, "")));

    // the vertical saves 76.5 - 10, the long strangle nothing
    assertThat(partition.structures())
        .extracting(Structure::id)
        .containsExactly("VERTICAL SPXW 2024-08-09 5000P/5100P");
    assertThat(partition.leftovers())
        .extracting(leg -> leg.series().symbol())
        .containsExactly("SPXW240809C05500000");
  }

  @Test
  void givenVixSpread_whenRecognized_thenHedgesStayAndSayWhatTheyMake() {
    BookPartition partition = StructureRecognizer.recognize(List.of(
        BookFixture.leg("VIX240918C00025000", 5, 1.20),
        BookFixture.leg("VIX240918C00035000", -5, 0.60),
        BookFixture.vxm(LocalDate.of(2024, 9, 18), 6, 17, BookFixture.TRADE_DATE, "c")));

    assertThat(partition.hedges()).hasSize(3);
    assertThat(partition.structures()).isEmpty();
    assertThat(partition.leftovers()).isEmpty();
    assertThat(partition.hedgeStructures())
        .extracting(StructureText::text)
        .containsExactly("VERTICAL*5 VIX0918C25 VIX0918C35", "SINGLE*6 VXM0918");
  }

  @Test
  void givenEmptyBook_whenRecognized_thenNothing() {
    assertThat(StructureRecognizer.recognize(List.of()))
        .isEqualTo(new BookPartition(List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  private static List<Leg> legs(
      LocalDate expiry, int lots, int longPut, int shortPut, int shortCall, int longCall) {
    return List.of(
        leg(expiry, OptionRight.PUT, longPut, lots),
        leg(expiry, OptionRight.PUT, shortPut, -lots),
        leg(expiry, OptionRight.CALL, shortCall, -lots),
        leg(expiry, OptionRight.CALL, longCall, lots));
  }

  private static Leg leg(LocalDate expiry, OptionRight right, int strike, int quantity) {
    return new Leg(
        new OptionSeries(Root.SPXW, expiry, right, strike),
        quantity,
        OptionalDouble.empty(),
        Optional.empty());
  }

  private static List<Position> condor(int k1, int k2, int k3, int k4, String strategy) {
    return List.of(
        leg("P", k1, 1, strategy),
        leg("P", k2, -1, strategy),
        leg("C", k3, -1, strategy),
        leg("C", k4, 1, strategy));
  }

  private static Position leg(String right, int strike, int quantity, String strategy) {
    String symbol = "SPXW240809%s%08d".formatted(right, strike * 1000);
    return strategy.isEmpty()
        ? BookFixture.leg(symbol, quantity, 5)
        : BookFixture.leg(symbol, quantity, 5, strategy);
  }
}
