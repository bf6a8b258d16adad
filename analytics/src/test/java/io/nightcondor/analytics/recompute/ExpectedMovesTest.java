package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.ExpectedMoveRow;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forward 5506.57, vol 20 %, 30 days to an afternoon settlement. */
class ExpectedMovesTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);

  /** Expected numbers have four decimals. */
  private static final double PRINTED = 5e-5;

  private final MarketFixture market =
      MarketFixture.on(SESSION).slice(Root.SPXW, EXPIRY, 5506.57, 0.20).vix(23);

  /** 5506.57 x 0.2 x sqrt(30 / 365) = 1101.314 x 0.2866907 = 315.7369. */
  @Test
  void givenSlice_whenMoveRead_thenForwardTimesVolTimesRootOfTime() {
    ExpectedMoveRow row = row(market.build());

    assertThat(known(row.points())).isCloseTo(315.7369, within(PRINTED));
    assertThat(known(row.low())).isCloseTo(5190.8331, within(PRINTED));
    assertThat(known(row.high())).isCloseTo(5822.3069, within(PRINTED));
    assertThat(row.straddle()).isEqualTo(Figure.missing("NOT_QUOTED"));
  }

  /** 5505 is 1.57 off, 5510 is 3.43 off: 0.85 x (131 + 129) = 221. */
  @Test
  void givenQuotes_whenStraddleRead_thenOfTheNearestStrikeWithBothSides() {
    market
        .quote("SPXW240904C05505000", 130, 132)
        .quote("SPXW240904P05505000", 128, 130)
        .quote("SPXW240904C05510000", 100, 101)
        .quote("SPXW240904P05510000", 100, 101)
        .quote("SPX240904C05506000", 1, 2)
        .quote("SPX240904P05506000", 1, 2);
    assertThat(known(row(market.build()).straddle())).isCloseTo(221, within(1e-9));

    // without its put the strike does not count: 0.85 x 201
    MarketSnapshot oneSided = MarketFixture.on(SESSION)
        .slice(Root.SPXW, EXPIRY, 5506.57, 0.20)
        .quote("SPXW240904C05505000", 130, 132)
        .quote("SPXW240904C05510000", 100, 101)
        .quote("SPXW240904P05510000", 100, 101)
        .build();
    assertThat(known(row(oneSided).straddle())).isCloseTo(0.85 * 201, within(1e-9));
  }

  /** 5822.31 is a whole move off: such a straddle is mostly intrinsic value. */
  @Test
  void givenOnlyFarStrikes_whenStraddleRead_thenNotQuoted() {
    market.quote("SPXW240904C05825000", 5, 6).quote("SPXW240904P05825000", 320, 322);

    assertThat(row(market.build()).straddle()).isEqualTo(Figure.missing("NOT_QUOTED"));
  }

  @Test
  void givenNoSlice_whenMoveRead_thenTheReason() {
    MarketSnapshot empty = MarketFixture.on(SESSION).build();

    assertThat(row(empty).points()).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(ExpectedMoves.of(Optional.empty(), true, empty).straddle())
        .isEqualTo(Figure.missing("SETTLED"));
  }

  private static ExpectedMoveRow row(MarketSnapshot market) {
    return ExpectedMoves.of(market.slice(Root.SPXW, EXPIRY), false, market);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
