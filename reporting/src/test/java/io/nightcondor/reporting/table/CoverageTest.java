package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.pack.InstrumentRow.GateVerdict;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.json.RiskPackJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every field of a risk pack is shown: whatever changes in the pack changes in the report. What is
 * shown nowhere stands in a list with its reason, and only that.
 */
class CoverageTest {

  /** Rows of one list that are tried until one of them shows the field. */
  private static final int ROWS = 4;

  /** Components of an intensity are of one kind. */
  private static final Pattern COMPONENT = Pattern.compile(
      "^(signals\\.(?:intensity|callIntensity))\\.(?:breadth|reer|cpi|ppi|fomc|priceEarnings|rsi|capRotation)$");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Fields that no report shows, and why. */
  private static final Map<String, String> INTERNAL = internal();

  private static final List<String> WORDS = Stream.of(
          DeltaState.values(),
          Rung.values(),
          LimitState.values(),
          Status.values(),
          Window.values(),
          RegimeState.values(),
          Freshness.values(),
          GateVerdict.values())
      .flatMap(Arrays::stream)
      .map(Enum::name)
      .toList();

  private static Map<String, String> internal() {
    Map<String, String> paths = new TreeMap<>();
    paths.put("version", "of the layout: a pack of another one is not read at all");
    paths.put("limits.key", "name in the configuration; the rules in force have it");
    paths.put("hedge.layers.reason", "the decision of the layer says it in the same words");
    paths.put("pnlExplain.sessions", "the span says it in words");
    paths.put("condors.exposure.vixPointDelta", "condors are SPX options");
    paths.put("condors.exposure.vvega", "condors are SPX options");
    paths.put("structures.exposure.vixPointDelta", "structures are SPX options");
    paths.put("structures.exposure.vvega", "structures are SPX options");
    for (String greek : List.of(
        "forwardDelta", "spotDelta", "gamma1Pct", "vega", "theta", "rho", "vanna", "volga")) {
      paths.put("hedge.held.exposure." + greek, "a VIX instrument has none of the SPX's greeks");
    }
    for (String field : List.of("source", "status", "tradingDays")) {
      paths.put("condors.settlement.events." + field, "the calendar's events have it");
    }
    for (String field : List.of("assumedLag", "maxAge", "released", "source")) {
      paths.put(
          "signals.callIntensity.component." + field,
          "the sources of a call side are those of the put side");
    }
    return paths;
  }

  /** A value of the tree: the node that holds it and its place there. */
  private record Leaf(JsonNode holder, String name, int index) {

    JsonNode value() {
      return holder instanceof ObjectNode object ? object.get(name) : holder.get(index);
    }

    void set(JsonNode value) {
      if (holder instanceof ObjectNode object) {
        object.set(name, value);
      } else {
        ((ArrayNode) holder).set(index, value);
      }
    }
  }

  @Test
  void givenAnyFieldChanged_whenLaidOut_thenTheReportChangesOrTheFieldIsListedAsInternal() {
    JsonNode tree = JsonMapper.shared().readTree(RiskPackJson.write(SamplePack.rich()));
    // a parity above its costs, which alone has a row
    ((ObjectNode) tree.at("/parity/rows/1")).put("net", 0.214);
    ReportDocument before = ReportDocument.of(read(tree).orElseThrow(), "hash");
    Map<String, List<Leaf>> leaves = new TreeMap<>();
    collect(tree, "", leaves);
    List<String> hidden = new ArrayList<>();
    List<String> unfilled = new ArrayList<>();
    leaves.forEach((path, places) -> {
      List<Leaf> filled = places.stream().filter(leaf -> !leaf.value().isNull()).toList();
      if (filled.isEmpty()) {
        unfilled.add(path);
      } else if (filled.stream().limit(ROWS).noneMatch(leaf -> isShown(tree, leaf, before))) {
        hidden.add(path);
      }
    });

    assertThat(unfilled).as("fields that the sample leaves empty").isEmpty();
    assertThat(hidden)
        .as("fields shown nowhere and not listed, or listed although they are shown")
        .containsExactlyInAnyOrderElementsOf(INTERNAL.keySet());
    assertThat(leaves).hasSizeGreaterThan(400);
  }

  @Test
  void givenInternalFields_whenRead_thenEachHasItsReason() {
    assertThat(INTERNAL.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  /** A missing figure stands for the figure, and one row for its list. */
  private static void collect(JsonNode node, String path, Map<String, List<Leaf>> leaves) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getKey().equals("missing")) {
          leaf(leaves, path, new Leaf(object, "missing", 0));
        } else {
          String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
          inner = COMPONENT.matcher(inner).replaceFirst("$1.component");
          visit(field.getValue(), inner, new Leaf(object, field.getKey(), 0), leaves);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        visit(array.get(i), path, new Leaf(array, "", i), leaves);
      }
    }
  }

  private static void visit(
      JsonNode value, String path, Leaf leaf, Map<String, List<Leaf>> leaves) {
    if (value.isObject() || value.isArray()) {
      collect(value, path, leaves);
    } else {
      leaf(leaves, path, leaf);
    }
  }

  private static void leaf(Map<String, List<Leaf>> leaves, String path, Leaf leaf) {
    leaves.computeIfAbsent(path, p -> new ArrayList<>()).add(leaf);
  }

  private static boolean isShown(JsonNode tree, Leaf leaf, ReportDocument before) {
    JsonNode old = leaf.value();
    try {
      return others(old)
          .flatMap(other -> {
            leaf.set(other);
            return read(tree).stream();
          })
          .findFirst()
          .filter(pack -> !ReportDocument.of(pack, "hash").equals(before))
          .isPresent();
    } finally {
      leaf.set(old);
    }
  }

  /**
   * Other values of that kind, of which the first that can be read counts: a word may be an enum's.
   */
  private static Stream<JsonNode> others(JsonNode old) {
    if (old.isNumber()) {
      return Stream.of(
          old.isIntegralNumber()
              ? NODES.numberNode(old.asLong() + 1)
              : NODES.numberNode(old.asDouble() + 1));
    }
    if (old.isBoolean()) {
      return Stream.of(NODES.booleanNode(!old.asBoolean()));
    }
    String text = old.asString();
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Stream.of(NODES.stringNode(LocalDate.parse(text).plusDays(1).toString()));
    }
    return Stream.concat(Stream.of(text + "x"), WORDS.stream().filter(word -> !word.equals(text)))
        .map(NODES::stringNode);
  }

  private static Optional<RiskPack> read(JsonNode tree) {
    try {
      return Optional.of(RiskPackJson.read(tree.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
