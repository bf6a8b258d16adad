package io.nightcondor.analytics.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.AggregateRow;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AggregatesTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate NEAR = LocalDate.of(2024, 8, 16);
  private static final LocalDate FAR = LocalDate.of(2024, 9, 20);
  private static final LocalDate VX = LocalDate.of(2024, 9, 18);

  /** Sums of a few hundred numbers up to 1e6 in another order. */
  private static final double OTHER_ORDER = 1e-6;

  private final MarketSnapshot market = MarketFixture.on(SESSION)
      .slice(Root.SPXW, NEAR, 5200, 0.998, k -> 0.25 - 0.4 * k)
      .slice(Root.SPX, FAR, 5225, 0.993, k -> 0.22 - 0.3 * k)
      .slice(Root.VIX, VX, 22, 0.994, k -> 0.9 + 0.5 * k)
      .vx(VX, 22)
      .build();
  private final MarkLadder marks =
      new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR);

  @Test
  void givenManyLegs_whenAggregated_thenTheBookIsTheSumOfItsPositions() {
    Random random = new Random(7);
    Aggregates aggregates = new Aggregates(market);
    List<Exposure> each = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String symbol = switch (random.nextInt(3)) {
        case 0 -> "SPXW240816%s%05d000".formatted(right(random), 4800 + 10 * random.nextInt(80));
        case 1 -> "SPX240920%s%05d000".formatted(right(random), 4800 + 10 * random.nextInt(80));
        default -> "VIX240918C%05d000".formatted(15 + random.nextInt(30));
      };
      int units = random.nextBoolean() ? 1 + random.nextInt(9) : -1 - random.nextInt(9);
      LegValuation leg = marks.value(OsiSymbol.parse(symbol));
      aggregates.option(leg, units, "strategy " + i % 7);
      each.add(Exposures.of(leg, units));
    }
    VixFuture future = new VixFuture(VixFuture.Size.VXM, VX);
    aggregates.future(future, 6, "hedge");
    each.add(Exposures.ofFuture(6, future.multiplier()));

    List<AggregateRow> rows = aggregates.rows();

    Exposure sum = Exposures.sum(each);
    AggregateRow book = rows.get(0);
    assertThat(book.dimension()).isEqualTo("BOOK");
    assertThat(book.legs()).isEqualTo(1001);
    same(book.net(), sum);
    for (String dimension : List.of("UNDERLYING", "EXPIRY", "STRATEGY")) {
      List<AggregateRow> parts =
          rows.stream().filter(row -> row.dimension().equals(dimension)).toList();
      same(Exposures.sum(parts.stream().map(AggregateRow::net).toList()), sum);
      for (Function<AggregateRow, Figure> gross : List.<Function<AggregateRow, Figure>>of(
          AggregateRow::grossDelta,
          AggregateRow::grossVega,
          AggregateRow::grossTheta,
          AggregateRow::deltaOnePercent,
          AggregateRow::gammaOnePercent,
          AggregateRow::betaWeightedDelta,
          AggregateRow::betaWeightedOnePercent)) {
        assertThat(parts.stream().mapToDouble(row -> number(gross.apply(row))).sum())
            .isCloseTo(number(gross.apply(book)), within(OTHER_ORDER));
      }
    }
    assertThat(rows.stream().filter(row -> row.dimension().equals("UNDERLYING")))
        .extracting(AggregateRow::key)
        .containsExactly("SPX", "VIX");
    assertThat(rows.stream().filter(row -> row.dimension().equals("EXPIRY")))
        .extracting(AggregateRow::key)
        .containsExactly("SPX 2024-09-20", "SPXW 2024-08-16", "VIX 2024-09-18", "VXM 2024-09-18");
  }

  /** A short straddle: its deltas nearly cancel in the net and add up in the gross. */
  @Test
  void givenLongAndShort_whenAggregated_thenNetIsSignedAndGrossIsNot() {
    Aggregates aggregates = new Aggregates(market);
    LegValuation put = marks.value(OsiSymbol.parse("SPXW240816P05200000"));
    LegValuation call = marks.value(OsiSymbol.parse("SPXW240816C05200000"));
    aggregates.option(put, -2, "straddle");
    aggregates.option(call, -2, "straddle");

    AggregateRow book = aggregates.rows().get(0);

    double ofPut = number(put.delta()) * -200;
    double ofCall = number(call.delta()) * -200;
    assertThat(number(book.net().spotDelta())).isCloseTo(ofPut + ofCall, within(OTHER_ORDER));
    assertThat(number(book.grossDelta()))
        .isCloseTo(Math.abs(ofPut) + Math.abs(ofCall), within(OTHER_ORDER));
    assertThat(book.longContracts()).isZero();
    assertThat(book.shortContracts()).isEqualTo(4);
    // USD per index point x one per cent of the forward of 5200
    assertThat(number(book.deltaOnePercent()))
        .isCloseTo((ofPut + ofCall) * 52, within(OTHER_ORDER));
    assertThat(number(book.gammaOnePercent()))
        .isCloseTo(number(book.net().gamma1Pct()) * 52, within(OTHER_ORDER));
  }

  /**
   * DOMAIN F2, F3: 44 days, beta 1 / (1 + (44 / 25.9)^0.687) = 0.409974; the VIX rises 1.8 points
   * with a fall of 1 %. Ten VXM gain 10 x 100 x 0.409974 x 1.8 = 737.95 USD on such a day.
   */
  @Test
  void givenVixFutures_whenBetaWeighted_thenTheyCountAsTheirResponseToTheIndex() {
    Aggregates aggregates = new Aggregates(market);
    aggregates.future(new VixFuture(VixFuture.Size.VXM, VX), 10, "hedge");

    AggregateRow book = aggregates.rows().get(0);

    assertThat(number(book.net().vixPointDelta())).isEqualTo(1000);
    assertThat(number(book.net().spotDelta())).isZero();
    assertThat(number(book.betaWeightedOnePercent())).isCloseTo(-737.95, within(0.01));
    assertThat(number(book.betaWeightedDelta())).isCloseTo(-737.95 / 52, within(0.01));
  }

  @Test
  void givenLegWithoutSlice_whenAggregated_thenOnlyItsPartsAreMissing() {
    Aggregates aggregates = new Aggregates(market);
    aggregates.option(marks.value(OsiSymbol.parse("SPXW240816P05200000")), -1, "a");
    aggregates.option(marks.value(OsiSymbol.parse("SPXW240823P05200000")), -1, "b");

    Map<String, Figure> vega = new java.util.HashMap<>();
    aggregates
        .rows()
        .forEach(row -> vega.put(row.dimension() + " " + row.key(), row.net().vega()));

    Figure missing = Figure.missing("UNPRICED SPXW240823P05200000");
    assertThat(vega.get("BOOK all")).isEqualTo(missing);
    assertThat(vega.get("EXPIRY SPXW 2024-08-23")).isEqualTo(missing);
    assertThat(vega.get("STRATEGY a")).isInstanceOf(Figure.Known.class);
  }

  @Test
  void givenNoSpxSlice_whenVixIsBetaWeighted_thenThatIsMissingAndSaysWhy() {
    Aggregates aggregates = new Aggregates(MarketFixture.on(SESSION).vx(VX, 22).build());
    aggregates.future(new VixFuture(VixFuture.Size.VX, VX), 1, "hedge");

    AggregateRow book = aggregates.rows().get(0);

    assertThat(book.betaWeightedDelta()).isEqualTo(Figure.missing("NO_SPX_LEVEL"));
    assertThat(number(book.net().vixPointDelta())).isEqualTo(1000);
  }

  private static String right(Random random) {
    return random.nextBoolean() ? "P" : "C";
  }

  private static void same(Exposure actual, Exposure expected) {
    for (Function<Exposure, Figure> greek : List.<Function<Exposure, Figure>>of(
        Exposure::forwardDelta,
        Exposure::spotDelta,
        Exposure::gamma1Pct,
        Exposure::vega,
        Exposure::theta,
        Exposure::rho,
        Exposure::vanna,
        Exposure::volga,
        Exposure::vixPointDelta,
        Exposure::vvega)) {
      assertThat(number(greek.apply(actual)))
          .isCloseTo(number(greek.apply(expected)), within(OTHER_ORDER));
    }
  }

  private static double number(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
