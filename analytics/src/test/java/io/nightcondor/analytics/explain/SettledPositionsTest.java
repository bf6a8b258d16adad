package io.nightcondor.analytics.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What settled between two closes, or before the first. */
class SettledPositionsTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 8, 6);
  private static final LocalDate AUGUST_VIX = LocalDate.of(2024, 8, 21);
  private static final String EXPIRING = "SPXW240806P05450000";

  @Test
  void givenAPutThatSettled_whenListedOrNot_thenThePrintAgainstTheLastMark() {
    MarketSnapshot then = MarketFixture.on(MONDAY)
        .slice(Root.SPXW, TUESDAY, 5500, 0.20)
        .quote(EXPIRING, 9, 11)
        .build();
    MarketSnapshot now = MarketFixture.on(TUESDAY).spx(5400).build();

    ExplainPanel listed = new TwoCloses(then, now).leg(EXPIRING, -3).panel();
    ExplainPanel gone = new TwoCloses(then, now).legThen(EXPIRING, -3).panel();

    // short three at 10, paid 50: -40 x 300
    assertThat(listed.total()).isEqualTo(Figure.of(-12_000));
    assertThat(listed.steps().settlement()).isEqualTo(Figure.of(-12_000));
    assertThat(listed.terms().settlement()).isEqualTo(Figure.of(-12_000));
    assertThat(listed.terms().unexplained()).isEqualTo(Figure.of(0));
    assertThat(listed.thetaOther()).isEqualTo(Figure.of(0));
    assertThat(gone).isEqualTo(listed);
    assertThat(gone.closed()).isEmpty();
  }

  @Test
  void givenAnAmSettlementWithoutItsPrint_whenExplained_thenItSaysPending() {
    LocalDate thirdFriday = LocalDate.of(2024, 8, 16);
    String monthly = "SPX240816P05450000";
    MarketSnapshot then = MarketFixture.on(LocalDate.of(2024, 8, 15))
        .slice(Root.SPX, thirdFriday, 5500, 0.20)
        .quote(monthly, 1, 1)
        .build();
    MarketSnapshot now = MarketFixture.on(thirdFriday).spx(5440).build();
    MarketSnapshot without = MarketFixture.on(thirdFriday).build();

    ExplainPanel panel = new TwoCloses(then, now).legThen(monthly, 1).panel();
    ExplainPanel unknown = new TwoCloses(then, without).leg(monthly, 1).panel();

    // 10 in the money on the close, 1 before
    assertThat(panel.total()).isEqualTo(Figure.of(900));
    assertThat(panel.span())
        .endsWith(
            "PENDING_SETTLEMENT: the settlement print of SPX240816P05450000 is not in the files; a close stands in.");
    assertThat(unknown.total()).isEqualTo(Figure.missing("PENDING_SETTLEMENT"));
    assertThat(unknown.withinThreshold()).isFalse();
    assertThat(unknown.reason()).isEqualTo("cannot be said: unknown (PENDING_SETTLEMENT)");
  }

  @Test
  void givenAVixFutureThatSettled_whenNotListed_thenTheVixCloseStandsIn() {
    MarketSnapshot then =
        MarketFixture.on(LocalDate.of(2024, 8, 20)).vix(16).vx(AUGUST_VIX, 16.5).build();
    MarketSnapshot now = MarketFixture.on(AUGUST_VIX).vix(17).build();
    VixFuture august = new VixFuture(VixFuture.Size.VX, AUGUST_VIX);

    ExplainPanel panel = new TwoCloses(then, now).futureThen(august, 2).panel();

    // 16.50 to 17, twice, times 1000
    assertThat(panel.terms().settlement()).isEqualTo(Figure.of(1000));
    assertThat(panel.span()).contains("PENDING_SETTLEMENT: the settlement print of VXQ24");
  }

  @Test
  void givenALegThatSettledBeforeTheLastSession_whenStillListed_thenItIsNoNewTrade() {
    MarketSnapshot then = TwoCloses.flat(TUESDAY, 5500).spx(5400).build();
    MarketSnapshot now =
        TwoCloses.flat(LocalDate.of(2024, 8, 7), 5500).spx(5400).build();

    ExplainPanel panel = new TwoCloses(then, now).leg(EXPIRING, -3).panel();

    assertThat(panel.rows()).isEmpty();
    assertThat(panel.total()).isEqualTo(Figure.of(0));
    assertThat(panel.span()).isEqualTo("From 2024-08-06 to 2024-08-07, 1 session.");
  }
}
