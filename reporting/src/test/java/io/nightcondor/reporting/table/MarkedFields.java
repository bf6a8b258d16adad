package io.nightcondor.reporting.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds many fields of a pack in one report: each gets a value that no other has, and stands where
 * that value does. What is not found may still be shown, as a part of another value.
 */
final class MarkedFields {

  /** Less than any report shows, more than the fifteenth digit of an amount. */
  private static final double STEP = 1e-6;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final PackText text;
  private final Set<BigDecimal> before;
  private final Collection<String> words;

  /** @param words of enumerations, which cannot be marked */
  MarkedFields(PackText text, ReportDocument before, Collection<String> words) {
    this.text = text;
    this.before = numbers(before);
    this.words = words;
  }

  Set<String> shown(Map<String, List<PackLeaf>> leaves) {
    Set<String> shown = new TreeSet<>(byNumbers(leaves));
    shown.addAll(byTexts(leaves));
    return shown;
  }

  /** Fractional numbers, each moved by a little of its own. */
  private Set<String> byNumbers(Map<String, List<PackLeaf>> leaves) {
    Map<PackLeaf, JsonNode> old = new IdentityHashMap<>();
    Map<BigDecimal, Set<String>> marks = new HashMap<>();
    int next = 1;
    for (Map.Entry<String, List<PackLeaf>> field : leaves.entrySet()) {
      double step = STEP * next++;
      for (PackLeaf leaf : field.getValue()) {
        if (leaf.value().isFloatingPointNumber()) {
          double mark = leaf.value().asDouble() + step;
          marks.computeIfAbsent(plain(mark), m -> new TreeSet<>()).add(field.getKey());
          change(leaf, old, value -> JsonNodeFactory.instance.numberNode(mark));
        }
      }
    }
    Set<BigDecimal> after =
        text.read().map(pack -> numbers(ReportDocument.of(pack, "hash"))).orElse(Set.of());
    old.forEach(PackLeaf::set);
    Set<String> shown = new TreeSet<>();
    marks.forEach((mark, fields) -> {
      if (fields.size() == 1 && after.contains(mark) && !before.contains(mark)) {
        shown.addAll(fields);
      }
    });
    return shown;
  }

  /** Texts that are neither dates nor words of a list, each with a word of its own at its end. */
  private Set<String> byTexts(Map<String, List<PackLeaf>> leaves) {
    Map<PackLeaf, JsonNode> old = new IdentityHashMap<>();
    Map<String, String> marks = new HashMap<>();
    int next = 1;
    for (Map.Entry<String, List<PackLeaf>> field : leaves.entrySet()) {
      String mark = "zq" + next++ + "z";
      for (PackLeaf leaf : field.getValue()) {
        if (leaf.value().isString() && isFree(leaf.value().asString())) {
          marks.put(field.getKey(), mark);
          change(leaf, old, v -> JsonNodeFactory.instance.stringNode(v.asString() + " " + mark));
        }
      }
    }
    String after =
        text.read().map(pack -> ReportDocument.of(pack, "hash").toString()).orElse("");
    old.forEach(PackLeaf::set);
    Set<String> shown = new TreeSet<>();
    marks.forEach((field, mark) -> {
      if (after.contains(mark)) {
        shown.add(field);
      }
    });
    return shown;
  }

  private boolean isFree(String value) {
    return !words.contains(value) && !DATE.matcher(value).matches();
  }

  private static void change(
      PackLeaf leaf, Map<PackLeaf, JsonNode> old, UnaryOperator<JsonNode> change) {
    JsonNode value = leaf.value();
    old.put(leaf, value);
    leaf.set(change.apply(value));
  }

  /** Every number of a report's tables. */
  private static Set<BigDecimal> numbers(ReportDocument document) {
    Set<BigDecimal> numbers = new HashSet<>();
    for (ReportSection section : document.sections()) {
      for (ReportBlock block : section.blocks()) {
        for (ReportTable table : tables(block)) {
          table
              .rows()
              .forEach(row -> row.forEach(cell -> {
                if (cell instanceof ReportCell.Quantity quantity) {
                  numbers.add(quantity.exact().stripTrailingZeros());
                }
              }));
        }
      }
    }
    return numbers;
  }

  private static List<ReportTable> tables(ReportBlock block) {
    List<ReportTable> tables = new ArrayList<>();
    if (block instanceof ReportTable table) {
      tables.add(table);
    } else if (block instanceof ReportChart chart) {
      tables.addAll(List.of(chart.table(), chart.markTable()));
    } else if (block instanceof HeatMap map) {
      tables.addAll(List.of(map.hedged(), map.unhedged()));
    }
    return tables;
  }

  private static BigDecimal plain(double number) {
    return Rounding.exact(number).stripTrailingZeros();
  }
}
