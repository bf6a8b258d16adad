package io.nightcondor.analytics.margin;

import static io.nightcondor.analytics.margin.MarginCase.SUM;
import static io.nightcondor.analytics.margin.MarginCase.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.book.StructureKind;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every structure on a flat smile, index at 5500, strikes of 25 points. */
class MarginPropertyTest {

  /** USD: sums of a million dollars in doubles err by less. */
  private static final double ROUNDING = 1e-6;

  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);

  /** Strikes rise. */
  record Held(StructureKind kind, List<HeldOption> legs) {

    StrategyMargin margin() {
      return StrategyMargin.of(kind, legs, SUM);
    }

    Held doubled() {
      return new Held(
          kind,
          legs.stream()
              .map(leg -> new HeldOption(2 * leg.quantity(), leg.value(), leg.scan()))
              .toList());
    }

    /** The same without its longs, as what is left of it. */
    List<HeldOption> shorts() {
      return legs.stream().filter(HeldOption::isShort).toList();
    }
  }

  private record Shape(StructureKind kind, String rights, int... quantities) {}

  private static final List<Shape> SHAPES = List.of(
      new Shape(StructureKind.SINGLE, "P", 1),
      new Shape(StructureKind.SINGLE, "C", 1),
      new Shape(StructureKind.VERTICAL, "PP", 1, -1),
      new Shape(StructureKind.VERTICAL, "CC", 1, -1),
      new Shape(StructureKind.STRANGLE, "PC", 1, 1),
      new Shape(StructureKind.IRON_CONDOR, "PPCC", 1, -1, -1, 1),
      new Shape(StructureKind.CONDOR, "CCCC", 1, -1, -1, 1),
      new Shape(StructureKind.CONDOR, "PPPP", 1, -1, -1, 1));

  @Provide
  Arbitrary<Held> held() {
    return Combinators.combine(
            Arbitraries.of(SHAPES),
            Arbitraries.integers().between(180, 260).set().ofSize(4),
            Arbitraries.integers().between(-20, 20).filter(lots -> lots != 0),
            Arbitraries.doubles().between(0.05, 0.60))
        .as((shape, strikes, lots, vol) -> {
          Margins margins = MarginCase.margins(
              MarketFixture.on(LocalDate.of(2024, 8, 5))
                  .slice(Root.SPXW, EXPIRY, 5500, vol)
                  .build(),
              SUM);
          List<Integer> rising = strikes.stream().sorted().toList();
          List<HeldOption> legs = new ArrayList<>();
          for (int i = 0; i < shape.quantities().length; i++) {
            OptionRight right =
                shape.rights().charAt(i) == 'P' ? OptionRight.PUT : OptionRight.CALL;
            legs.add(margins.held(
                new OptionSeries(Root.SPXW, EXPIRY, right, 25.0 * rising.get(i)),
                lots * shape.quantities()[i]));
          }
          return new Held(shape.kind(), legs);
        });
  }

  @Property(tries = 400)
  void givenAnyStructure_whenMargined_thenNotNegativeAndTheWiderSideNeverCostsMore(
      @ForAll("held") Held held) {
    StrategyMargin margin = held.margin();
    assertThat(known(margin.widerSide())).isGreaterThanOrEqualTo(0);
    assertThat(known(margin.bothSides())).isGreaterThanOrEqualTo(known(margin.widerSide()));
  }

  /** Exactly: a factor of two only moves the exponents of doubles. */
  @Property(tries = 400)
  void givenTwiceTheLots_whenMargined_thenTwiceTheMargin(@ForAll("held") Held held) {
    assertThat(held.doubled().margin().bothSides())
        .isEqualTo(held.margin().bothSides().map(margin -> 2 * margin));
    PriceScan once = PriceScan.of(Underlying.SPX, held.legs(), SUM);
    PriceScan twice = PriceScan.of(Underlying.SPX, held.doubled().legs(), SUM);
    assertThat(twice.margin()).isEqualTo(once.margin().map(margin -> 2 * margin));
    assertThat(twice.worstPercent()).isEqualTo(once.worstPercent());
  }

  /** A long option costs its premium and no more: it never raises what the shorts need. */
  @Property(tries = 400)
  void givenLongsBesideShorts_whenMargined_thenAtMostTheShortsAndThePremiums(
      @ForAll("held") Held held) {
    double shorts = known(UncoveredMargin.of(held.shorts(), SUM));
    double premiums = held.legs().stream()
        .filter(leg -> !leg.isShort())
        .mapToDouble(leg -> known(leg.worth()))
        .sum();
    assertThat(known(held.margin().bothSides())).isLessThanOrEqualTo(shorts + premiums + ROUNDING);
  }

  @Property(tries = 400)
  void givenAnyStructure_whenMargined_thenNeverMoreThanItsLegsByThemselves(
      @ForAll("held") Held held) {
    double alone = held.legs().stream()
        .mapToDouble(leg -> known(UncoveredMargin.of(List.of(leg), SUM)))
        .sum();
    assertThat(known(held.margin().bothSides())).isLessThanOrEqualTo(alone + ROUNDING);
  }

  @Property(tries = 400)
  void givenAnyStructure_whenScanned_thenTheWorstPointIsTheLeastProfit(@ForAll("held") Held held) {
    PriceScan scan = PriceScan.of(Underlying.SPX, held.legs(), SUM);
    double least = scan.profits().stream().mapToDouble(MarginCase::known).min().orElseThrow();
    int worst = scan.percents().indexOf(known(scan.worstPercent()));
    assertThat(scan.profits().get(worst)).isEqualTo(Figure.of(least));
    assertThat(known(scan.loss())).isEqualTo(Math.max(-least, 0));
    assertThat(known(scan.margin())).isEqualTo(Math.max(known(scan.loss()), scan.least()));
    assertThat(scan.least()).isEqualTo(37.5 * scan.contracts());
  }

  /** Long and short box of two strikes: what one pays at settlement the other costs. */
  @Property(tries = 200)
  void givenABox_whenMargined_thenTheWidthIfShortAndItsPriceIfLong(@ForAll("held") Held held) {
    double low = held.legs().get(0).series().strike();
    double high = low + 100;
    Margins margins = MarginCase.margins(
        MarketFixture.on(LocalDate.of(2024, 8, 5))
            .slice(Root.SPXW, EXPIRY, 5500, 0.98, logMoneyness -> 0.2)
            .build(),
        SUM);
    List<HeldOption> box = Stream.of(1, -1)
        .flatMap(side -> Stream.of(
            margins.held(series(side > 0 ? low : high, OptionRight.CALL), side),
            margins.held(series(side > 0 ? high : low, OptionRight.PUT), side)))
        .toList();
    Held longBox = new Held(StructureKind.BOX, box);
    Held shortBox = new Held(
        StructureKind.BOX,
        box.stream()
            .map(leg -> new HeldOption(-leg.quantity(), leg.value(), leg.scan()))
            .toList());
    assertThat(known(shortBox.margin().bothSides())).isEqualTo(10_000);
    assertThat(known(longBox.margin().bothSides())).isBetween(9_800 - ROUNDING, 9_800 + ROUNDING);
  }

  private static OptionSeries series(double strike, OptionRight right) {
    return new OptionSeries(Root.SPXW, EXPIRY, right, strike);
  }
}
