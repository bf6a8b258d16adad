package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.JsonText;
import io.nightcondor.ingest.source.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The rows of a {@link TreasuryParJson}, every value as its text.
 *
 * @param nominal rows of the family nominal
 * @param others number of rows of each other family
 */
record ParCurves(List<Map<String, String>> nominal, SortedMap<String, Long> others) {

  static ParCurves read(JsonParser parser) throws RefusedContentException {
    ParCurves curves = new ParCurves(new ArrayList<>(), new TreeMap<>());
    String version = "";
    boolean families = false;
    JsonText.require(parser, parser.nextToken(), JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (key) {
        case "contractVersion" -> version = JsonText.scalar(parser, value);
        case "families" -> {
          families = true;
          curves.readFamilies(parser, value);
        }
        default -> parser.skipChildren();
      }
    }
    JsonText.require(parser, parser.currentToken(), JsonToken.END_OBJECT);
    if (!families) {
      throw new RefusedContentException(
          "the document has no families of yields (its contractVersion is '%s')"
              .formatted(Shown.text(version)),
          "yields under families.nominal.rows; a calendar of an exchange is no macro series,"
              + " closures are configured under calendar.overrides");
    }
    return curves;
  }

  private void readFamilies(JsonParser parser, JsonToken start) throws RefusedContentException {
    JsonText.require(parser, start, JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String family = parser.currentName();
      JsonText.require(parser, parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        if (key.equals("rows")) {
          readRows(parser, value, family);
        } else {
          parser.skipChildren();
        }
      }
      JsonText.require(parser, parser.currentToken(), JsonToken.END_OBJECT);
    }
    JsonText.require(parser, parser.currentToken(), JsonToken.END_OBJECT);
  }

  private void readRows(JsonParser parser, JsonToken start, String family)
      throws RefusedContentException {
    if (family.equals("nominal")) {
      JsonText.readList(parser, start, nominal::add);
    } else {
      JsonText.readList(
          parser,
          start,
          row -> others.merge("rows of the family " + Shown.text(family), 1L, Long::sum));
    }
  }
}
