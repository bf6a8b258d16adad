package io.nightcondor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PackedTextTest {

  private static final byte[] TEXT =
      "{ \"spot\" : 5446.68 }\n".repeat(1000).getBytes(StandardCharsets.UTF_8);

  @Property
  void unpackedIsWhatWasPacked(@ForAll byte[] text) {
    assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
  }

  @Test
  void givenTextThatRepeatsItself_whenPacked_thenLittleIsLeft() {
    assertThat(PackedText.pack(TEXT).length).isLessThan(TEXT.length / 10);
  }

  @Test
  void givenCutOrOtherBytes_whenUnpacked_thenSaid() {
    byte[] packed = PackedText.pack(TEXT);
    assertThatThrownBy(() -> PackedText.unpack(Arrays.copyOf(packed, packed.length - 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the stored pack is damaged: it cannot be unpacked: ");
    assertThatThrownBy(() -> PackedText.unpack(TEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the stored pack is damaged: ");
  }
}
