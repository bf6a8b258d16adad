package io.nightcondor.analytics.regime;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RegimePropertyTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

  @Property(tries = 300)
  void givenAnyCloses_whenJudged_thenOneStepANightExceptIntoBroken(
      @ForAll("closes") List<RegimeObservation> closes) {
    RegimeRules rules = new RegimeRules(Policy.steward());
    RegimeMemory before = RegimeMemory.first(FIRST);
    for (int i = 0; i < closes.size(); i++) {
      RegimeMemory after = rules.next(before, closes.get(i), FIRST.plusDays(i));
      RegimeMemory again = rules.next(before, closes.get(i), FIRST.plusDays(i));
      assertThat(again).isEqualTo(after);
      assertThat(rules.trace(before, closes.get(i), after))
          .isEqualTo(rules.trace(before, closes.get(i), after))
          .hasSize(9);
      int step = after.state().ordinal() - before.state().ordinal();
      if (after.state() == RegimeState.BROKEN && before.state() != RegimeState.BROKEN) {
        assertThat(after.illiquidCloses()).isGreaterThanOrEqualTo(3);
      } else {
        assertThat(Math.abs(step)).isLessThanOrEqualTo(1);
      }
      if (closes.get(i).vix3m() instanceof Figure.Missing
          && closes.get(i).vix() instanceof Figure.Known) {
        assertThat(after.state()).isNotEqualTo(RegimeState.CALM);
      }
      if (closes.get(i).mlq() instanceof Figure.Missing && before.state() != RegimeState.BROKEN) {
        assertThat(after.state()).isNotEqualTo(RegimeState.BROKEN);
      }
      before = after;
    }
  }

  @Provide
  Arbitrary<List<RegimeObservation>> closes() {
    return Combinators.combine(
            figures(9, 45), figures(12, 35), figures(10, 40), figures(10, 40), figures(0.3, 1.2))
        .as((vix, vix3m, vx1, vx2, mlq) ->
            new RegimeObservation(vix, vix3m, vx1, vx2, RegimeObservation.SETTLEMENTS, mlq))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static Arbitrary<Figure> figures(double least, double most) {
    return Arbitraries.doubles()
        .between(least, most)
        .map(Figure::of)
        .injectNull(0.1)
        .map(figure -> figure == null ? Figure.missing("NOT_KNOWN") : figure);
  }
}
