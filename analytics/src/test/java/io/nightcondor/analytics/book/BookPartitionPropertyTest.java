package io.nightcondor.analytics.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.Greeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What DOMAIN D1 asks of every partition. */
class BookPartitionPropertyTest {

  /** Of the sum of absolute terms: a hundred additions in another order, at 2^-53 each. */
  private static final double ORDER_OF_ADDITION = 1e-12;

  private static final LocalDate NEAR = LocalDate.of(2024, 8, 9);
  private static final LocalDate THIRD_FRIDAY = LocalDate.of(2024, 8, 16);
  private static final LocalDate VIX_WEEK = LocalDate.of(2024, 9, 11);
  private static final LocalDate VIX_MONTH = LocalDate.of(2024, 9, 18);

  private static final List<SliceKey> SLICES = List.of(
      new SliceKey(Root.SPXW, NEAR),
      new SliceKey(Root.SPXW, THIRD_FRIDAY),
      new SliceKey(Root.SPX, THIRD_FRIDAY),
      new SliceKey(Root.VIXW, VIX_WEEK),
      new SliceKey(Root.VIX, VIX_MONTH));

  /** Forward, vol and discount factor of a slice. */
  private record Market(double forward, double vol, double discountFactor) {}

  @Property(tries = 10_000)
  void whateverTheBook_thePartitionIsWorthWhatTheLegsAre(@ForAll Random random) {
    List<Position> positions = book(random);
    Map<SliceKey, Market> markets = markets(random);

    Map<Instrument, Integer> raw = raw(positions);
    Map<Instrument, Integer> parts = new HashMap<>();
    double[] ofParts = new double[6];
    BookPartition partition = StructureRecognizer.recognize(positions);
    partition.condors().forEach(condor -> add(parts, ofParts, condor.legs(), markets));
    partition.structures().forEach(one -> add(parts, ofParts, one.legs(), markets));
    add(parts, ofParts, partition.leftovers(), markets);
    partition.hedgeStructures().forEach(one -> {
      add(parts, ofParts, one.legs(), markets);
      one.future().ifPresent(leg -> {
        add(parts, leg.future(), leg.quantity());
        addValue(ofParts, leg.future(), leg.quantity(), markets);
      });
    });

    // strategies may hold the two sides of one series
    parts.values().removeIf(quantity -> quantity == 0);
    assertThat(parts).isEqualTo(raw);
    double[] ofLegs = new double[6];
    double[] size = new double[6];
    positions.forEach(position -> {
      addValue(ofLegs, position.instrument(), position.quantity(), markets);
      addSize(size, position, markets);
    });
    for (int i = 0; i < ofLegs.length; i++) {
      assertThat(ofParts[i]).isCloseTo(ofLegs[i], within(ORDER_OF_ADDITION * (1 + size[i])));
    }
    assertThat(raw(partition.hedges())).isEqualTo(hedgesOnly(raw));
  }

  @Property(tries = 10_000)
  void whateverTheOrder_thePartitionIsEqual(@ForAll Random random) {
    List<Position> positions = book(random);
    List<Position> shuffled = new ArrayList<>(positions);
    Collections.shuffle(shuffled, random);

    assertThat(StructureRecognizer.recognize(shuffled))
        .isEqualTo(StructureRecognizer.recognize(positions));
  }

  private static void add(
      Map<Instrument, Integer> parts,
      double[] sums,
      List<Leg> legs,
      Map<SliceKey, Market> markets) {
    legs.forEach(leg -> {
      add(parts, leg.series(), leg.quantity());
      addValue(sums, leg.series(), leg.quantity(), markets);
    });
  }

  private static void add(Map<Instrument, Integer> counts, Instrument instrument, int quantity) {
    counts.merge(instrument, quantity, Integer::sum);
  }

  private static Map<Instrument, Integer> raw(List<Position> positions) {
    Map<Instrument, Integer> raw = new HashMap<>();
    positions.forEach(position -> add(raw, position.instrument(), position.quantity()));
    raw.values().removeIf(quantity -> quantity == 0);
    return raw;
  }

  private static Map<Instrument, Integer> hedgesOnly(Map<Instrument, Integer> raw) {
    Map<Instrument, Integer> hedges = new HashMap<>(raw);
    hedges
        .keySet()
        .removeIf(instrument -> instrument instanceof OptionSeries series
            && (series.root() == Root.SPX || series.root() == Root.SPXW));
    return hedges;
  }

  private static void addSize(double[] size, Position position, Map<SliceKey, Market> markets) {
    double[] value = new double[6];
    addValue(value, position.instrument(), position.quantity(), markets);
    Arrays.setAll(size, i -> size[i] + Math.abs(value[i]));
  }

  /** Value, delta, gamma, vega, theta and vanna, USD. */
  private static void addValue(
      double[] sums, Instrument instrument, int quantity, Map<SliceKey, Market> markets) {
    SliceKey slice = instrument instanceof OptionSeries series
        ? SliceKey.of(series)
        : new SliceKey(Root.VIX, instrument.expiry());
    Market market = Objects.requireNonNull(markets.get(slice));
    double scale = (double) quantity * instrument.multiplier();
    if (instrument instanceof OptionSeries series) {
      Greeks greeks = Black76.greeks(
          series.right(), market.forward, series.strike(), market.vol, 0.1, market.discountFactor);
      double[] values = {
        greeks.price(),
        greeks.delta(),
        greeks.gamma(),
        greeks.vegaPerPoint(),
        greeks.thetaPerDay(),
        greeks.vanna()
      };
      Arrays.setAll(sums, i -> sums[i] + scale * values[i]);
    } else {
      sums[0] += scale * market.forward;
      sums[1] += scale;
    }
  }

  private static Map<SliceKey, Market> markets(Random random) {
    Map<SliceKey, Market> markets = new TreeMap<>();
    for (SliceKey slice : SLICES) {
      boolean index = slice.root() == Root.SPX || slice.root() == Root.SPXW;
      markets.put(
          slice,
          new Market(
              index ? 4900 + 400 * random.nextDouble() : 12 + 20 * random.nextDouble(),
              index ? 0.08 + 0.4 * random.nextDouble() : 0.5 + random.nextDouble(),
              0.95 + 0.05 * random.nextDouble()));
    }
    return markets;
  }

  private static List<Position> book(Random random) {
    List<Position> positions = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      SliceKey slice = SLICES.get(random.nextInt(SLICES.size()));
      boolean index = slice.root() == Root.SPX || slice.root() == Root.SPXW;
      Instrument instrument = !index && random.nextInt(4) == 0
          ? new VixFuture(VixFuture.Size.values()[random.nextInt(2)], VIX_MONTH)
          : new OptionSeries(
              slice.root(),
              slice.expiry(),
              OptionRight.values()[random.nextInt(2)],
              index ? 5000 + 50 * random.nextInt(5) : 15 + 2.5 * random.nextInt(4));
      String strategy = List.of("", "", "a", "b").get(random.nextInt(4));
      positions.add(new Position(
          "alpha",
          instrument,
          (1 + random.nextInt(12)) * (random.nextBoolean() ? 1 : -1),
          random.nextInt(9) == 0
              ? OptionalDouble.empty()
              : OptionalDouble.of(random.nextInt(2000) / 100.0),
          random.nextInt(9) == 0
              ? Optional.empty()
              : Optional.of(NEAR.minusDays(random.nextInt(20))),
          strategy.isEmpty() ? Optional.empty() : Optional.of(strategy),
          Optional.empty(),
          "positions/alpha.csv",
          i + 2));
    }
    return positions;
  }
}
