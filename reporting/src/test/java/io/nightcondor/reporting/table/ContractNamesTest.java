package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Month letters of futures: F is January, Z December. */
class ContractNamesTest {

  @ParameterizedTest
  @CsvSource({
    "VXX24, VX Nov-24",
    "VXMU24, VXM Sep-24",
    "VXF25, VX Jan-25",
    "VXZ24, VX Dec-24",
    "VXX, VXX",
    "UVXY, UVXY",
    "VIX240918C00020000, VIX 18-Sep-24 20 call",
    "VIX240918P00022500, VIX 18-Sep-24 22.5 put",
    "VIX240918C00030000/VIX240918C00040000, VIX 18-Sep-24 30/40 call spread",
    "A/B, A/B"
  })
  void givenASymbol_whenNamed_thenForPeople(String symbol, String name) {
    assertThat(ContractNames.of(symbol)).isEqualTo(name);
  }
}
