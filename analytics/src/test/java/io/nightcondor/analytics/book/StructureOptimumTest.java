package io.nightcondor.analytics.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Against the best of all groupings, tried one by one by an independent piece. */
@Tag("once")
class StructureOptimumTest {

  private static final LocalDate NEAR = LocalDate.of(2024, 8, 9);
  private static final LocalDate FAR = LocalDate.of(2024, 8, 16);
  private static final LocalDate VIX_DATE = LocalDate.of(2024, 9, 18);

  @Property(tries = 3000)
  void givenFewIndexOptions_whenGrouped_thenNoGroupingScoresMore(@ForAll Random random) {
    assertBest(options(random, 6, 3, Root.SPXW, 5000, 50, NEAR, FAR), List.of());
  }

  @Property(tries = 1500)
  void givenOptionsOfOneExpiry_whenGrouped_thenNoGroupingScoresMore(@ForAll Random random) {
    assertBest(options(random, 7, 3, Root.SPX, 5000, 25, FAR), List.of());
  }

  @Property(tries = 1500)
  void givenVixOptionsAndFutures_whenGrouped_thenNoGroupingScoresMore(@ForAll Random random) {
    List<Leg> options = options(random, 4, 11, Root.VIX, 20, 2.5, VIX_DATE);
    List<FutureLeg> futures = new ArrayList<>();
    for (VixFuture.Size size : VixFuture.Size.values()) {
      int quantity = random.nextInt(5) - 2;
      if (quantity != 0) {
        futures.add(new FutureLeg(
            new VixFuture(size, VIX_DATE), quantity, OptionalDouble.empty(), Optional.empty()));
      }
    }
    assertBest(options, futures);
  }

  @Property(tries = 60)
  void givenSixteenDistinctLegs_whenGrouped_thenNoGroupingScoresMore(@ForAll Random random) {
    assertBest(options(random, 16, 1, Root.SPXW, 5000, 25, NEAR, FAR), List.of());
  }

  private static void assertBest(List<Leg> options, List<FutureLeg> futures) {
    List<Structure> structures = StructureRecognizer.structures(options, futures);

    assertThat(structures)
        .allSatisfy(one -> assertThat(one.remarks()).doesNotContain(IronCondor.Remark.GREEDY));
    assertThat(GroupingOracle.total(structures)).isEqualTo(GroupingOracle.best(options, futures));
  }

  private static List<Leg> options(
      Random random,
      int most,
      int contracts,
      Root root,
      double lowest,
      double step,
      LocalDate... dates) {
    Map<OptionSeries, Leg> legs = new TreeMap<>();
    int strikes = 2 + random.nextInt(7);
    for (int tries = 0; tries < 3 * most && legs.size() < most; tries++) {
      OptionSeries series = new OptionSeries(
          root,
          dates[random.nextInt(dates.length)],
          OptionRight.values()[random.nextInt(2)],
          lowest + step * random.nextInt(strikes));
      int quantity = (1 + random.nextInt(contracts)) * (random.nextBoolean() ? 1 : -1);
      legs.put(series, new Leg(series, quantity, OptionalDouble.empty(), Optional.empty()));
    }
    return List.copyOf(legs.values());
  }
}
