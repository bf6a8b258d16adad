package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.SkewRow;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SkewRowsTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final double FORWARD = 5_000;

  /** Of a delta: sixty halvings leave nothing but the rounding of the normal distribution. */
  private static final double ROUNDING = 1e-9;

  @Test
  void givenASmileThatFalls_whenItsSkewIsTaken_thenAtTheStrikesOfTwentyFiveDelta() {
    MarketSnapshot market = quoted(MONDAY, 0.2, 3_000, 7_000);
    SkewRow row = only(market, Optional.empty());
    double put = value(row.putVol());
    double call = value(row.callVol());

    assertThat(row.root()).isEqualTo("SPXW");
    assertThat(row.expiry()).isEqualTo(EXPIRY);
    assertThat(row.atmVol()).isEqualTo(Figure.of(0.2));
    assertThat(delta(OptionRight.PUT, put, market)).isCloseTo(-0.25, within(ROUNDING));
    assertThat(delta(OptionRight.CALL, call, market)).isCloseTo(0.25, within(ROUNDING));
    assertThat(row.riskReversal()).isEqualTo(Figure.of(call - put)).isNotEqualTo(Figure.of(0));
    assertThat(row.change()).isEqualTo(Figure.missing("NO_PREVIOUS_SLICE"));
    assertThat(row.atmChange()).isEqualTo(Figure.missing("NO_PREVIOUS_SLICE"));
  }

  @Test
  void givenTheSessionBefore_whenItsSkewIsTaken_thenTheChangeIsOfTheSameExpiry() {
    MarketSnapshot before = quoted(MONDAY.minusDays(3), 0.15, 3_000, 7_000);
    MarketSnapshot market = quoted(MONDAY, 0.2, 3_000, 7_000);
    SkewRow now = only(market, Optional.of(before));

    assertThat(value(now.change()))
        .isEqualTo(
            value(now.riskReversal()) - value(only(before, Optional.empty()).riskReversal()));
    assertThat(value(now.atmChange())).isEqualTo(0.2 - 0.15);
  }

  @Test
  void givenQuotesThatDoNotReachIt_whenItsSkewIsTaken_thenMissing() {
    // a put of 25 delta lies near 4,820
    SkewRow row = only(quoted(MONDAY, 0.2, 4_900, 7_000), Optional.empty());

    assertThat(row.putVol()).isEqualTo(Figure.missing("BEYOND_QUOTES"));
    assertThat(row.callVol()).isInstanceOf(Figure.Known.class);
    assertThat(row.riskReversal()).isEqualTo(Figure.missing("BEYOND_QUOTES"));
  }

  @Test
  void givenVixOptions_whenSkewsAreTaken_thenLeftOut() {
    MarketSnapshot market = MarketFixture.on(MONDAY)
        .slice(Root.VIX, LocalDate.of(2024, 8, 21), 22, 0.9)
        .build();
    assertThat(new SkewRows(market, Optional.empty()).rows()).isEmpty();
  }

  /** At the place of the smile that has the vol. */
  private static double delta(OptionRight right, double vol, MarketSnapshot market) {
    double place = (0.2 - vol) / 0.5;
    return Black76.delta(
        right,
        FORWARD,
        FORWARD * StrictMath.exp(place),
        vol,
        market.slice(Root.SPXW, EXPIRY).orElseThrow().years(),
        1);
  }

  private static SkewRow only(MarketSnapshot market, Optional<MarketSnapshot> before) {
    List<SkewRow> rows = new SkewRows(market, before).rows();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static MarketSnapshot quoted(LocalDate session, double atm, int lowest, int highest) {
    return MarketFixture.on(session)
        .slice(Root.SPXW, EXPIRY, FORWARD, 1, place -> atm - 0.5 * place)
        .solved("SPXW240904P%08d".formatted(lowest * 1000), 0.25)
        .solved("SPXW240904C%08d".formatted(highest * 1000), 0.18)
        .build();
  }

  private static double value(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }
}
