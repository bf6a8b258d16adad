package io.nightcondor.analytics.stress;

import static io.nightcondor.analytics.stress.StressCase.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.CboeWebMarket;
import io.nightcondor.analytics.margin.Margins;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel.ScanLineRow;
import io.nightcondor.analytics.pricing.MarkVol;
import io.nightcondor.analytics.risk.Component;
import io.nightcondor.analytics.risk.ComponentProfits;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.RiskPosition;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cboe's quote table of 5 January 2024. */
class StressRealChainTest {

  private static final double CENT = 0.005;

  private static MarketSnapshot market;
  private static MarkLadder marks;

  @BeforeAll
  static void calibrate() {
    market = CboeWebMarket.market();
    marks = CboeWebMarket.marks(market);
  }

  /** Every option whose mark has an implied vol, whatever its smile says. */
  @Test
  void givenEveryQuotedOption_whenNothingMoves_thenWorthItsMark() {
    List<RiskPosition> positions = new ArrayList<>();
    for (OptionSeries series : market.quotes().keySet().stream().sorted().toList()) {
      LegValuation option = marks.value(series);
      if (option.slice().isPresent()
          && MarkVol.of(series, known(option.mark()), option.slice().get()).isPresent()) {
        positions.add(position(new Component(series.symbol(), Component.Kind.LEG), option, 1));
      }
    }
    RiskBook book = RiskBook.of(market, positions);
    ComponentProfits profits = book.profits(new Revaluation(), ScenarioSet.of(Scenario.UNCHANGED));
    System.out.println("worth their marks: %s of %s options"
        .formatted(positions.size(), market.quotes().size()));
    assertThat(book.leftOut()).isEmpty();
    assertThat(positions).hasSizeGreaterThan(market.quotes().size() / 2);
    for (int i = 0; i < positions.size(); i++) {
      assertThat(profits.value(i))
          .as("%s", positions.get(i).instrument().symbol())
          .isCloseTo(100 * known(positions.get(i).mark()), within(CENT));
    }
  }

  /** The kernel's worst point of the scan is the margin's loss, expiry by expiry. */
  @Test
  void givenTheCondorOfEveryExpiry_whenScanned_thenTheLossOfItsMargin() {
    Margins margins = new Margins(CboeWebMarket.SESSION, marks::value, StressCase.RULES);
    int condors = 0;
    for (SliceKey slice : market.slices().keySet().stream().sorted().toList()) {
      IronCondor condor = CboeWebMarket.condor(slice.expiry());
      if (condor.legs().stream().allMatch(leg -> market.quote(leg.series()).isPresent())
          && slice.expiry().isAfter(CboeWebMarket.SESSION)) {
        List<RiskPosition> legs = condor.legs().stream().map(this::position).toList();
        double least = StressCase.panel(market, legs).scanLine().stream()
            .map(ScanLineRow::spxOptions)
            .mapToDouble(StressCase::known)
            .min()
            .orElseThrow();
        assertThat(Math.max(-least, 0))
            .isCloseTo(known(margins.of(condor).scanLoss()), within(CENT));
        condors++;
      }
    }
    System.out.println("condors scanned: " + condors);
    assertThat(condors).isGreaterThan(20);
  }

  private RiskPosition position(Leg leg) {
    return position(StressCase.CONDOR, marks.value(leg.series()), leg.quantity());
  }

  private static RiskPosition position(Component component, LegValuation option, double units) {
    return new RiskPosition(
        component, option.series(), units, option.mark(), Figure.of(0.1), option.slice());
  }
}
