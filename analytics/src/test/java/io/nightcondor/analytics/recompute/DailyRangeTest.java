package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VixReplication.Defined;
import io.nightcondor.analytics.market.VixReplication.Reason;
import io.nightcondor.analytics.market.VixReplication.Undefined;
import io.nightcondor.analytics.market.VixStrike;
import io.nightcondor.analytics.market.VixTerm;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Closes up and down 1 %: realised variance 0.0001 x 20 / 19 x 252 = 0.02652632 a year, and the
 * range 100 sqrt((0.65 v^2 + 0.35 x 0.02652632) / 252), v the implied vol.
 */
class DailyRangeTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  /** The expected numbers are given to six decimals. */
  private static final double PRINTED = 1e-6;

  private static final VixReplication NINE_DAYS = replication(9, 21);
  private static final VixReplication THIRTY_DAYS = replication(30, 22);
  private static final VixReplication NO_NINE_DAYS =
      new Undefined(9, Reason.NO_NEAR_TERM, Optional.empty());

  @Test
  void givenVix9d_whenRangeTaken_thenOnIt() {
    RangeRow range =
        DailyRange.of(market().vix9d(20).vixReplication(NINE_DAYS).build(), closes(21));
    assertThat(range.impliedFrom()).isEqualTo("VIX9D");
    assertThat(known(range.impliedVol())).isCloseTo(0.20, within(PRINTED));
    assertThat(known(range.realisedVol())).isCloseTo(0.162869, within(PRINTED));
    assertThat(known(range.percent())).isCloseTo(1.183287, within(PRINTED));
  }

  @Test
  void givenNoVix9d_whenRangeTaken_thenOnTheNineDaysOfTheChain() {
    RangeRow range = DailyRange.of(
        market().vixReplication(NINE_DAYS).vixReplication(THIRTY_DAYS).build(), closes(21));
    assertThat(range.impliedFrom()).isEqualTo("REPLICATED_NINE_DAYS");
    assertThat(known(range.impliedVol())).isCloseTo(0.21, within(PRINTED));
    assertThat(known(range.percent())).isCloseTo(1.227160, within(PRINTED));
  }

  @Test
  void givenChainWithoutNineDays_whenRangeTaken_thenOnTheVix() {
    RangeRow range = DailyRange.of(
        market().vixReplication(NO_NINE_DAYS).vixReplication(THIRTY_DAYS).build(), closes(21));
    assertThat(range.impliedFrom()).isEqualTo("VIX");
    assertThat(known(range.impliedVol())).isCloseTo(0.23, within(PRINTED));
    assertThat(known(range.percent())).isCloseTo(1.316399, within(PRINTED));
    assertThat(DailyRange.of(market().build(), closes(21))).isEqualTo(range);
  }

  @Test
  void givenNoImpliedVol_whenRangeTaken_thenTheReason() {
    RangeRow range = DailyRange.of(MarketFixture.on(SESSION).build(), closes(21));
    assertThat(range.percent()).isEqualTo(Figure.missing("NO_VIX_CLOSE"));
    assertThat(range.impliedVol()).isEqualTo(Figure.missing("NO_VIX_CLOSE"));
    assertThat(known(range.realisedVol())).isCloseTo(0.162869, within(PRINTED));
  }

  @Test
  void givenTooFewCloses_whenRangeTaken_thenTheReason() {
    RangeRow range = DailyRange.of(market().build(), closes(20));
    assertThat(range.percent()).isEqualTo(Figure.missing("WARMUP: 20 closes, 21 needed"));
    assertThat(range.realisedVol()).isEqualTo(range.percent());
    assertThat(known(range.impliedVol())).isCloseTo(0.23, within(PRINTED));
  }

  private static MarketFixture market() {
    return MarketFixture.on(SESSION).spx(5500).vix(23);
  }

  private static VixReplication replication(int days, double value) {
    VixTerm term = new VixTerm(
        Root.SPXW,
        SESSION.plusDays(days),
        days * 1440L,
        0.05,
        5500,
        5503,
        5500,
        List.of(new VixStrike(5500, 5, 90, 1e-5)),
        value * value / 1e4);
    return new Defined(days, term, term, 0.5, value);
  }

  private static HistoryWindow closes(int count) {
    List<IndexBar> bars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bars.add(new IndexBar(
          "SPX",
          SESSION.minusDays(count - 1 - i),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          i % 2 == 0 ? 5500 : 5500 * Math.exp(0.01)));
    }
    return new HistoryWindow(Map.of("SPX", bars));
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
