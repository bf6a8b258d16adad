package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UniqueNamesTest {

  @Test
  void givenNamesAlikeButForTheCase_whenMadeUnique_thenTheLaterOnesAreNumbered() {
    assertThat(UniqueNames.of(List.of("SPX", "spx", "SPX (2)", " ", "", "VIX")))
        .containsExactly("SPX", "spx (2)", "SPX (2) (2)", "Column", "Column (2)", "VIX");
  }

  @Property
  void givenAnyNames_whenMadeUnique_thenNoneIsBlankAndNoTwoAreAlike(@ForAll List<String> names) {
    List<String> unique = UniqueNames.of(names);
    assertThat(unique).hasSameSizeAs(names).allSatisfy(name -> assertThat(name).isNotBlank());
    assertThat(unique.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct())
        .hasSameSizeAs(names);
  }
}
