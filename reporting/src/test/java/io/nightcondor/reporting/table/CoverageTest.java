package io.nightcondor.reporting.table;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.pack.InstrumentRow.GateVerdict;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.json.RiskPackJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
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
@Tag("once")
class CoverageTest {

  /** Components of an intensity are of one kind. */
  private static final Pattern COMPONENT = Pattern.compile(
      "^(signals\\.(?:intensity|callIntensity))\\.(?:breadth|reer|cpi|ppi|fomc|priceEarnings|rsi|capRotation)$");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
          GateVerdict.values(),
          FillOutcome.values())
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

  @Test
  void givenAnyFieldChanged_whenLaidOut_thenTheReportChangesOrTheFieldIsListedAsInternal() {
    ObjectNode tree =
        (ObjectNode) JsonMapper.shared().readTree(RiskPackJson.write(SamplePack.rich()));
    // a parity above its costs, which alone has a row
    ((ObjectNode) tree.at("/parity/rows/1")).put("net", 0.214);
    PackText text = new PackText(tree);
    ReportDocument before = ReportDocument.of(text.read().orElseThrow(), "hash");
    Map<String, List<PackLeaf>> leaves = new TreeMap<>();
    collect(tree, "", leaves);
    leaves.replaceAll(
        (path, all) -> all.stream().filter(leaf -> !leaf.value().isNull()).toList());
    List<String> unfilled =
        leaves.keySet().stream().filter(path -> leaves.get(path).isEmpty()).toList();
    assertThat(unfilled).as("fields that the sample leaves empty").isEmpty();

    // a pack read and a report laid out for each field would take four times as long
    Set<String> marked = new MarkedFields(text, before, WORDS).shown(leaves);
    assertThat(marked).hasSizeGreaterThan(leaves.size() / 2);
    List<String> hidden = leaves.keySet().stream()
        .filter(path -> !marked.contains(path))
        .filter(path ->
            byKind(leaves.get(path)).stream().noneMatch(ones -> isShown(text, path, ones, before)))
        .toList();
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
  private static void collect(JsonNode node, String path, Map<String, List<PackLeaf>> leaves) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getKey().equals("missing")) {
          leaf(leaves, path, new PackLeaf(object, "missing", 0));
        } else {
          String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
          inner = COMPONENT.matcher(inner).replaceFirst("$1.component");
          visit(field.getValue(), inner, new PackLeaf(object, field.getKey(), 0), leaves);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        visit(array.get(i), path, new PackLeaf(array, "", i), leaves);
      }
    }
  }

  private static void visit(
      JsonNode value, String path, PackLeaf leaf, Map<String, List<PackLeaf>> leaves) {
    if (value.isObject() || value.isArray()) {
      collect(value, path, leaves);
    } else {
      leaf(leaves, path, leaf);
    }
  }

  private static void leaf(Map<String, List<PackLeaf>> leaves, String path, PackLeaf leaf) {
    leaves.computeIfAbsent(path, p -> new ArrayList<>()).add(leaf);
  }

  /** A figure is a number in one row and the word of its reason in another. */
  private static Collection<List<PackLeaf>> byKind(List<PackLeaf> leaves) {
    return leaves.stream()
        .collect(Collectors.groupingBy(leaf -> kind(leaf.value()), TreeMap::new, toList()))
        .values();
  }

  private static String kind(JsonNode value) {
    return DATE.matcher(value.asString()).matches()
        ? "date"
        : value.getNodeType().name();
  }

  /** Whether the report is another one if the field is, in every row that has it. */
  private static boolean isShown(
      PackText text, String path, List<PackLeaf> leaves, ReportDocument before) {
    List<JsonNode> old = leaves.stream().map(PackLeaf::value).toList();
    try {
      return others(old.get(0))
          .flatMap(change -> {
            for (int i = 0; i < leaves.size(); i++) {
              leaves.get(i).set(change.apply(old.get(i)));
            }
            return text.readChanged(path).stream();
          })
          .findFirst()
          .filter(pack -> !ReportDocument.of(pack, "hash").equals(before))
          .isPresent();
    } finally {
      for (int i = 0; i < leaves.size(); i++) {
        leaves.get(i).set(old.get(i));
      }
    }
  }

  /**
   * Changes of a value of that kind, of which the first that can be read counts: a word may be an
   * enum's.
   */
  private static Stream<UnaryOperator<JsonNode>> others(JsonNode kind) {
    if (kind.isNumber()) {
      return Stream.of(old -> old.isIntegralNumber()
          ? NODES.numberNode(old.asLong() + 1)
          : NODES.numberNode(old.asDouble() + 1));
    }
    if (kind.isBoolean()) {
      return Stream.of(old -> NODES.booleanNode(!old.asBoolean()));
    }
    if (DATE.matcher(kind.asString()).matches()) {
      return Stream.of(
          old -> NODES.stringNode(LocalDate.parse(old.asString()).plusDays(1).toString()));
    }
    return Stream.concat(
        Stream.of(old -> NODES.stringNode(old.asString() + "x")),
        WORDS.stream()
            .filter(word -> !word.equals(kind.asString()))
            .map(word -> old -> NODES.stringNode(word)));
  }
}
