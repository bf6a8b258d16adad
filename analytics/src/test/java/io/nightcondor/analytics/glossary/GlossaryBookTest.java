package io.nightcondor.analytics.glossary;

import static io.nightcondor.analytics.glossary.BookNights.HEDGE_EXPIRY;
import static io.nightcondor.analytics.glossary.BookNights.MONDAY;
import static io.nightcondor.analytics.glossary.BookNights.TRIGGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.instrument.LimitPrices;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ParityPanel;
import io.nightcondor.analytics.pack.PolicyPanel.PolicyRow;
import io.nightcondor.analytics.pack.RankingRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.ThetaPanel.ThetaRow;
import io.nightcondor.analytics.parity.ParityPanels;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The terms of DOMAIN E1 about the book as a whole: policies, actions, time, orders, parity. Each
 * test is named after its term in {@link Glossary}.
 */
class GlossaryBookTest {

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  /** Entry at |delta| 0.70 or 0.50, and both on paper beside each other whatever the book runs. */
  @Test
  void stewardAndPromoter() {
    assertThat(Policy.steward().entryDelta()).isEqualTo(0.70);
    assertThat(Policy.promoter().entryDelta()).isEqualTo(0.50);

    // |delta| 0.55: the promoter is in, the steward is not
    RiskPack pack = new BookNights().night(MONDAY, 5650, BookNights.condors());
    assertThat(pack.policies().rows())
        .extracting(PolicyRow::policy)
        .contains("steward", "promoter");
    assertThat(row(pack, "steward").layers()).isZero();
    assertThat(row(pack, "promoter").layers()).isPositive();
  }

  private static PolicyRow row(RiskPack pack, String policy) {
    return pack.policies().rows().stream()
        .filter(row -> row.policy().equals(policy))
        .findFirst()
        .orElseThrow();
  }

  /** At least four actions with scores; the thesis weighs close and roll and forces neither. */
  @Test
  void falseBinary() {
    RiskPack pack = new BookNights().night(MONDAY, TRIGGER, BookNights.condors());

    assertThat(pack.ranking()).singleElement().satisfies(row -> {
      assertThat(row.actions()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(row.thesis()).isIn("KEPT", "QUESTIONED", "BROKEN");
      assertThat(row.actions())
          .filteredOn(action -> action.thesisFactor() != 1)
          .extracting(RankingRow.ActionRow::action)
          .isSubsetOf("CLOSE", "ROLL");
    });
    assertThat(pack.decisions())
        .filteredOn(decision -> decision.kind().equals("RANKING"))
        .hasSize(1);
  }

  /** E9: the sum of four, and the untested side against the hedge. */
  @Test
  void temporalTheta() {
    BookNights nights = new BookNights();
    nights.night(MONDAY, TRIGGER, BookNights.condors());
    RiskPack pack = nights.night(TUESDAY, TRIGGER, BookNights.hedged(6));

    ThetaRow row = pack.temporalTheta().rows().stream()
        .filter(theta -> theta.condorId().equals("worked"))
        .findFirst()
        .orElseThrow();
    assertThat(known(row.total()))
        .isCloseTo(
            known(row.untested())
                + known(row.tested())
                + known(row.hedge())
                + known(row.rollDown()),
            within(1e-9));
    // the curve falls 0.10 from 15 to 43 days: 6 x 100 x 0.10 / 28 a day
    assertThat(known(row.rollDown())).isCloseTo(600 * 0.1 / 28, within(1e-9));
  }

  /**
   * E7: the highest classic pivot at or below mid, no further than 0.25 from it, down to the tick.
   */
  @Test
  void technicalPivots() {
    LimitPrices limits = new LimitPrices(Policy.steward());

    // P = (22.0 + 21.1 + 21.6) / 3 = 21.567
    assertThat(limits.buy(VixFuture.Size.VXM, 21.6, day(21.6, 22.0, 21.1), 0).price())
        .isEqualTo(21.55);
    // P = 21.633 lies above 21.50, S1 = 20.867 further than 0.25 below
    assertThat(limits.buy(VixFuture.Size.VXM, 21.5, day(21.5, 22.4, 21.0), 0).price())
        .isEqualTo(21.25);
  }

  private static Optional<VxPoint> day(double settle, double high, double low) {
    return MarketFixture.on(MONDAY)
        .vx(HEDGE_EXPIRY, settle, high, low)
        .build()
        .vxCurve()
        .at(HEDGE_EXPIRY);
  }

  /** E13.3: call bid 3.60 less put ask 1.80 against a future sold a tick away, 21.55 - 20. */
  @Test
  void conversionAndReversal() {
    MarketSnapshot market = MarketFixture.on(MONDAY)
        .vix(23)
        .vx(HEDGE_EXPIRY, 21.5)
        .slice(Root.VIX, HEDGE_EXPIRY, 21.5, 0.9)
        .quote("VIX240918C00020000", 3.60, 3.70)
        .quote("VIX240918P00020000", 1.70, 1.80)
        .build();

    ParityPanel panel = ParityPanels.of(market, Policy.steward(), List.of());

    assertThat(panel.rows())
        .filteredOn(row -> row.kind().equals("CONVERSION"))
        .singleElement()
        .satisfies(row -> {
          assertThat(known(row.edge())).isCloseTo(0.25, within(1e-9));
          assertThat(known(row.net())).isCloseTo(0.25 - row.costs(), within(1e-9));
        });
  }

  /** A metaphor: the audit says that nothing stands for it, and no key of a policy names it. */
  @Test
  void deFiDaoAmm() {
    assertThat(Policy.steward().rules())
        .filteredOn(rule -> rule.meaning().contains("DeFi"))
        .singleElement()
        .satisfies(rule -> {
          assertThat(rule.value()).isEqualTo("nothing implemented");
          assertThat(rule.key()).isEmpty();
        });
  }
}
