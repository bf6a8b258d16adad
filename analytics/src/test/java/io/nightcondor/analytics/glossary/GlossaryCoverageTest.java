package io.nightcondor.analytics.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RuleRow;
import io.nightcondor.analytics.policy.Policy;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No term without a rule that is in force, a test that runs and a place in the report. */
class GlossaryCoverageTest {

  /** Rows of the table of DOMAIN E1. */
  private static final int TERMS = 27;

  @Test
  void givenTheGlossary_whenCounted_thenEveryRowOfTheTable() {
    assertThat(Glossary.values()).hasSize(TERMS);
    assertThat(Glossary.values()).extracting(Glossary::term).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void givenATerm_whenItsTestIsLookedUp_thenItExistsAndRuns(Glossary term)
      throws NoSuchMethodException {
    Method method = term.test().getDeclaredMethod(term.method());
    assertThat(method.isAnnotationPresent(Test.class)).isTrue();
    assertThat(method.isAnnotationPresent(Disabled.class)).isFalse();
    assertThat(term.test().isAnnotationPresent(Disabled.class)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void givenATerm_whenItsRulesAreLookedUp_thenTheyAreInForce(Glossary term) {
    List<String> known = Policy.steward().rules().stream().map(RuleRow::rule).toList();
    assertThat(known).containsAll(term.rules());
    assertThat(term.section()).isNotBlank();
    assertThat(term.block()).isNotBlank();
  }

  @Test
  void givenTheTestsOfTerms_whenListed_thenEachBelongsToOneTerm() {
    Stream<String> tests = Arrays.stream(Glossary.values())
        .map(Glossary::test)
        .distinct()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(Method::getName);
    assertThat(tests)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Glossary.values()).map(Glossary::method).toList());
  }
}
