package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeTextTest {

  @Property
  void givenAnyText_whenMadeSafe_thenOneLineWithoutControls(@ForAll String text) {
    String line = SafeText.oneLine(text);
    assertThat(line.codePoints())
        .noneMatch(c -> Character.getType(c) == Character.CONTROL
            || Character.getType(c) == Character.SURROGATE
            || Character.getType(c) == Character.FORMAT
            || Character.getType(c) == Character.LINE_SEPARATOR);
    assertThat(line.length()).isLessThanOrEqualTo(2_001);
  }

  @Test
  void givenLineEndsAndTurnedText_whenMadeSafe_thenSpaces() {
    assertThat(SafeText.oneLine("a\r\nb\u202ec\ud800")).isEqualTo("a  b c\ufffd");
  }

  @Test
  void givenLongText_whenCut_thenEllipsisAndNoHalfCharacter() {
    assertThat(SafeText.cut("abcdef", 4)).isEqualTo("abc…");
    assertThat(SafeText.cut("abcd", 4)).isEqualTo("abcd");
    assertThat(SafeText.cut("ab\ud83d\ude00cdef", 4)).isEqualTo("ab…");
  }

  @Test
  void givenCode_whenWorded_thenReadable() {
    assertThat(Words.ofCode("NO_SETTLEMENT")).isEqualTo("no settlement");
    assertThat(Words.ofCode("LAYER_1_DUE")).isEqualTo("layer 1 due");
    assertThat(Words.ofCode("parity regression")).isEqualTo("parity regression");
    assertThat(Words.ofCode("VIX_CALL")).isEqualTo("VIX call");
    assertThat(Words.ofCode("SPX_DAILY")).isEqualTo("SPX daily");
    assertThat(Words.ofCode("VIX")).isEqualTo("VIX");
  }
}
