package io.nightcondor.analytics.stress;

import static io.nightcondor.analytics.stress.StressCase.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.margin.Margins;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarginPanel.ScanPointRow;
import io.nightcondor.analytics.pack.ScenarioPanel.ScanLineRow;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.risk.RiskPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The kernel against the scan of the margin panel, which prices option by option. */
class ScanLineTest {

  private static final double CENT = 0.005;

  private final MarketSnapshot unquoted = StressCase.fixture().build();

  @Property(tries = 50)
  void givenRandomOptionsQuotedOffTheSmile_whenScanned_thenTheMarginPanelsPoints(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int count) {
    Random random = new Random(seed);
    Map<OptionSeries, Integer> held = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      held.put(series(random), (1 + random.nextInt(20)) * (random.nextBoolean() ? 1 : -1));
    }
    MarketSnapshot market = quoted(held.keySet().stream().toList(), random);
    List<RiskPosition> positions = new ArrayList<>();
    List<Leg> legs = new ArrayList<>();
    held.forEach((series, quantity) -> {
      positions.add(StressCase.option(market, StressCase.LEG, series.symbol(), quantity));
      legs.add(new Leg(series, quantity, OptionalDouble.empty(), Optional.empty()));
    });
    positions.add(StressCase.option(market, StressCase.HEDGE, "VIX240918C00020000", 10));
    positions.add(StressCase.vxm(market, StressCase.HEDGE, 6));

    List<ScanPointRow> points = new Margins(
            market.session(), StressCase.marks(market)::value, StressCase.RULES)
        .of(new BookPartition(List.of(), List.of(), legs, List.of(), List.of()), 1_000_000)
        .scan();
    List<ScanLineRow> line = StressCase.panel(market, positions).scanLine();
    assertThat(points).hasSize(10);
    assertThat(line).hasSize(10);
    for (int i = 0; i < line.size(); i++) {
      assertThat(line.get(i).spotShock()).isEqualTo(points.get(i).percent());
      assertThat(known(line.get(i).spxOptions()))
          .isCloseTo(known(points.get(i).profit()), within(CENT));
    }
  }

  @Test
  void givenAnSpxOptionWithoutASlice_whenScanned_thenMissingAndNotAPartOfTheBook() {
    List<RiskPosition> positions = List.of(
        StressCase.option(unquoted, StressCase.CONDOR, "SPX240920P04900000", 10),
        StressCase.option(unquoted, StressCase.LEG, "SPXW240830P04900000", 10));
    assertThat(StressCase.panel(unquoted, positions).scanLine())
        .extracting(ScanLineRow::spxOptions)
        .containsOnly(Figure.missing("NO_SLICE"));
  }

  private static OptionSeries series(Random random) {
    OptionRight right = random.nextBoolean() ? OptionRight.CALL : OptionRight.PUT;
    double strike = 4800 + 25 * random.nextInt(32);
    return random.nextBoolean()
        ? new OptionSeries(Root.SPX, StressCase.FAR, right, strike)
        : new OptionSeries(Root.SPXW, StressCase.NEAR, right, strike);
  }

  /** Mids at vols up to a tenth off the smile, spreads of 0.2. */
  private MarketSnapshot quoted(List<OptionSeries> held, Random random) {
    MarketFixture fixture = StressCase.fixture();
    for (OptionSeries series : held) {
      ExpirySlice slice = unquoted.slice(series.root(), series.expiry()).orElseThrow();
      double vol = (0.9 + 0.2 * random.nextDouble()) * slice.vol(series.strike());
      double mid = Black76.price(
          series.right(),
          slice.forward().level(),
          series.strike(),
          vol,
          slice.years(),
          slice.forward().discountFactor());
      fixture.quote(series.symbol(), Math.max(mid - 0.1, 0), mid + 0.1);
    }
    return fixture.build();
  }
}
