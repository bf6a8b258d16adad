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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IronCondorRecognizerTest {

  /** Sums of a few decimal prices. */
  private static final double BINARY_DUST = 1e-9;

  @Test
  void givenFourLegs_whenRecognized_thenOneCondorWithItsCreditAndName() {
    BookPartition partition = IronCondorRecognizer.recognize(List.of(
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
    BookPartition partition = IronCondorRecognizer.recognize(List.of(
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
    BookPartition partition = IronCondorRecognizer.recognize(List.of(
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
    BookPartition partition = IronCondorRecognizer.recognize(List.of(
        BookFixture.leg("SPX240816P05170000", 1, 3),
        BookFixture.leg("SPXW240816P05320000", -1, 9),
        BookFixture.leg("SPXW240816C05600000", -1, 8),
        BookFixture.leg("SPX240816C05750000", 1, 1)));

    assertThat(partition.condors()).isEmpty();
    assertThat(partition.leftovers()).hasSize(4);
  }

  @Test
  void givenWingsOfDifferentWidth_whenRecognized_thenTheCondorSaysSo() {
    BookPartition partition = IronCondorRecognizer.recognize(List.of(
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

    BookPartition partition = IronCondorRecognizer.recognize(positions);

    assertThat(partition.condors()).extracting(IronCondor::id).containsExactly("wide", "narrow");
    assertThat(partition.condors()).extracting(IronCondor::width).containsExactly(100.0, 50.0);
  }

  @Test
  void givenAFillWithoutPrice_whenRecognized_thenTheCreditIsUnknown() {
    BookPartition partition = IronCondorRecognizer.recognize(List.of(
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
    BookPartition partition = IronCondorRecognizer.recognize(List.of(
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
  void givenManyDistinctLegs_whenRecognized_thenGroupedInFixedOrderAndFlagged() {
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      positions.addAll(condor(4000 + i * 10, 4500 + i * 10, 5500 + i * 10, 6000 + i * 10, ""));
    }

    BookPartition partition = IronCondorRecognizer.recognize(positions);

    assertThat(partition.condors()).hasSize(5);
    assertThat(partition.condors())
        .allSatisfy(condor -> assertThat(condor.remarks()).contains(IronCondor.Remark.GREEDY));
    assertThat(partition.leftovers()).isEmpty();
  }

  @Property(tries = 300)
  void whateverTheOrderOfTheFile_thePartitionIsTheSame(
      @ForAll("books") List<Position> positions, @ForAll long seed) {
    List<Position> shuffled = new ArrayList<>(positions);
    Collections.shuffle(shuffled, new Random(seed));

    BookPartition given = IronCondorRecognizer.recognize(positions);
    BookPartition again = IronCondorRecognizer.recognize(shuffled);

    assertThat(shapes(again)).isEqualTo(shapes(given));
  }

  @Property(tries = 300)
  void whateverTheBook_condorsAndLeftoversAddUpToTheRawLegs(
      @ForAll("books") List<Position> positions) {
    BookPartition partition = IronCondorRecognizer.recognize(positions);

    Map<OptionSeries, Integer> parts = new TreeMap<>();
    partition
        .condors()
        .forEach(condor ->
            condor.legs().forEach(leg -> parts.merge(leg.series(), leg.quantity(), Integer::sum)));
    partition.leftovers().forEach(leg -> parts.merge(leg.series(), leg.quantity(), Integer::sum));
    Map<OptionSeries, Integer> raw = new TreeMap<>();
    positions.forEach(position ->
        raw.merge((OptionSeries) position.instrument(), position.quantity(), Integer::sum));
    parts.values().removeIf(quantity -> quantity == 0);
    raw.values().removeIf(quantity -> quantity == 0);
    assertThat(parts).isEqualTo(raw);
  }

  @Provide
  Arbitrary<List<Position>> books() {
    Arbitrary<Position> position = Combinators.combine(
            Arbitraries.of(5000.0, 5050.0, 5100.0, 5400.0, 5450.0, 5500.0),
            Arbitraries.of(OptionRight.values()),
            Arbitraries.integers().between(-3, 3).filter(quantity -> quantity != 0),
            Arbitraries.integers().between(1, 200),
            Arbitraries.of("", "a", "b"))
        .as((strike, right, quantity, price, strategy) -> new Position(
            "alpha",
            new OptionSeries(Root.SPXW, LocalDate.of(2024, 8, 9), right, strike),
            quantity,
            OptionalDouble.of(price / 10.0),
            Optional.of(BookFixture.TRADE_DATE),
            strategy.isEmpty() ? Optional.empty() : Optional.of(strategy),
            Optional.empty(),
            "positions/alpha.csv",
            2));
    return position.list().ofMaxSize(14);
  }

  /** Prices are sums in the order of the file and may differ in the last bit. */
  private static List<String> shapes(BookPartition partition) {
    List<String> shapes = new ArrayList<>();
    partition
        .condors()
        .forEach(condor -> shapes.add("%s x %s".formatted(condor.id(), condor.contracts())));
    partition
        .leftovers()
        .forEach(leg -> shapes.add("%s x %s".formatted(leg.series().symbol(), leg.quantity())));
    return shapes;
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
