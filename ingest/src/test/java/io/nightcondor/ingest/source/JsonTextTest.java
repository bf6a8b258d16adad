package io.nightcondor.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonToken;

class JsonTextTest {

  private static final String DOCUMENT =
      "{\"a\":[{\"b\":-1.5e+3,\"c\":null,\"d\":true,\"e\":\"x\"},{}],\"f\":[1]}";

  @Test
  void givenDocument_whenCutAnywhereAfterItsBeginning_thenTruncated() throws Exception {
    assertThat(read(DOCUMENT)).isEqualTo("end");
    for (int end = 1; end < DOCUMENT.length(); end++) {
      String cut = DOCUMENT.substring(0, end);
      assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(TruncatedContentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "{\"a\":nul,\"b\":1}",
        "{\"a\":1.}",
        "{\"a\":1}}",
        "{\"a\":1]",
        "{\"a\":1} x",
        "{\"a\":-}",
      })
  void givenTextThatIsWholeAndNoJson_whenRead_thenRefusedAndNotCut(String text) {
    assertThatThrownBy(() -> read(text))
        .isExactlyInstanceOf(RefusedContentException.class)
        .hasMessageStartingWith("no whole JSON ");
  }

  private static String read(String text) throws RefusedContentException {
    return JsonText.read(
        new StringReader(text),
        parser -> {
          JsonText.require(parser, parser.nextToken(), JsonToken.START_OBJECT);
          parser.skipChildren();
          JsonText.require(parser, parser.currentToken(), JsonToken.END_OBJECT);
          return "end";
        },
        "a document");
  }
}
