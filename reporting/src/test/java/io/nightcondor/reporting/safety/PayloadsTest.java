package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.safety.Payload.Kind;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The corpus is large enough, and so is what of a pack it is put into. */
class PayloadsTest {

  /** Names of the fields that hold dates, and of those with the words of an enumeration. */
  private static final Pattern DATE_OR_WORD = Pattern.compile(
      "(?i)(expiry|expiries.*|date|since|from|to|session|asOf|released|first|second|knownFrom|ended|day|ordered)$"
          + "|(freshness|state|status|rung|verdict|window|breach|horizon|outcome)$");

  @Test
  void givenCorpus_whenCounted_thenEveryKindAndEveryTextOfThePackIsInIt() {
    assertThat(Payloads.of(Kind.FORMULA)).hasSizeGreaterThanOrEqualTo(45);
    assertThat(Payloads.of(Kind.MARKUP)).hasSizeGreaterThanOrEqualTo(60);
    assertThat(Payloads.of(Kind.HEADER)).hasSizeGreaterThanOrEqualTo(25);
    assertThat(Payloads.all()).doesNotHaveDuplicates();
    assertThat(Payloads.names()).hasSize(200).doesNotHaveDuplicates();
    Set<String> checked = new TreeSet<>(NastyPack.stringFields());
    checked.removeAll(NastyPack.FIELDS);
    assertThat(checked)
        .as("what takes no free text is a date or a word of a list")
        .allMatch(field -> DATE_OR_WORD.matcher(field).find());
    System.out.printf(
        "injection: %d payloads in %d text fields, %d of them in this run%n",
        Payloads.all().size(), NastyPack.FIELDS.size(), InjectionTest.PAYLOADS.size());
  }
}
