package io.nightcondor.app.command.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerCheckupTest {

  @ParameterizedTest
  @CsvSource({"1, 1, OK", "299, 1, OK", "300, 1, WARN", "300, 4, OK", "1, 4, OK"})
  void givenBooksAndLevel_whenLookedAt_thenManyBooksWantBothCompilers(
      int books, int level, Checkup.Verdict verdict) {
    assertThat(CompilerCheckup.of(books, level).verdict()).isEqualTo(verdict);
  }
}
