package io.nightcondor.analytics.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.pack.Figure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnOnRiskTest {

  @Test
  void givenAKeptCreditOf13On50Over45Days_whenCompounded_thenAThousandAndFiftyPercent() {
    // D2: "a kept credit of 13 on 50 over 45 days compounds to 1 050 %", printed to ten percent
    ReturnOnRisk returns = ReturnOnRisk.of(condor("240904", 13));

    assertThat(returns.compounding().toOptional().orElseThrow()).isCloseTo(10.50, within(0.05));
    assertThat(returns.simple().toOptional().orElseThrow())
        .isCloseTo(13 / 37.0 * 365 / 45, within(1e-12));
  }

  @Test
  void givenLessThanThirtyDaysAtEntry_whenCompounded_thenTheSimpleFormOnly() {
    assertThat(ReturnOnRisk.of(condor("240809", 13)).compounding())
        .isEqualTo(Figure.missing("UNDER_30_DAYS"));
  }

  @Test
  void givenOneLegWithoutItsDate_whenAnnualised_thenUnknownAndNeverAGuess() {
    List<Position> fills = new ArrayList<>(fills("240904", 13));
    fills.addAll(BookFixture.withoutDates(List.of(fills.remove(2))));
    IronCondor undated = StructureRecognizer.recognize(fills).condors().get(0);

    assertThat(undated.tradeDate()).isEmpty();
    assertThat(undated.netCredit()).hasValue(13);
    Figure unknown = Figure.missing("UNKNOWN_COST");
    assertThat(ReturnOnRisk.of(undated)).isEqualTo(new ReturnOnRisk(unknown, unknown));
  }

  private static IronCondor condor(String expiry, double credit) {
    return StructureRecognizer.recognize(fills(expiry, credit)).condors().get(0);
  }

  private static List<Position> fills(String expiry, double credit) {
    return List.of(
        BookFixture.leg("SPXW%sP05300000".formatted(expiry), 1, 1),
        BookFixture.leg("SPXW%sP05350000".formatted(expiry), -1, credit),
        BookFixture.leg("SPXW%sC05600000".formatted(expiry), -1, 2),
        BookFixture.leg("SPXW%sC05650000".formatted(expiry), 1, 1));
  }
}
