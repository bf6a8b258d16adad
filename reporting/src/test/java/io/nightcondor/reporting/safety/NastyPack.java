package io.nightcondor.reporting.safety;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.json.RiskPackJson;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The rich pack with another text in every field that takes any: each string of its JSON that the
 * reader accepts whatever it says, so words of a fixed list, dates and checked ids stay. Of a list
 * it has the first rows, and those with a field that none had before.
 */
public final class NastyPack {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  /** Enough for every chart and total. */
  private static final int ROWS = 4;

  private static final byte[] RICH = fewRows(RiskPackJson.write(SamplePack.rich()));

  /** Fields of free text, such as {@code condors[].sides[].state}. */
  static final Set<String> FIELDS = freeFields();

  private NastyPack() {}

  /** The pack with that text in every free field. */
  public static RiskPack with(String text) {
    return with(field -> text);
  }

  /** The pack with the text of each free field. */
  static RiskPack with(Function<String, String> texts) {
    return RiskPackJson.read(replaced(FIELDS::contains, texts));
  }

  /** Every field that holds a text. */
  static Set<String> stringFields() {
    Set<String> fields = new TreeSet<>();
    replaced(
        field -> {
          fields.add(field);
          return false;
        },
        field -> "");
    return fields;
  }

  private static byte[] fewRows(byte[] json) {
    JsonNode tree = MAPPER.readTree(json);
    shorten(tree);
    return MAPPER.writeValueAsBytes(tree);
  }

  private static void shorten(JsonNode node) {
    if (node instanceof ArrayNode array) {
      Set<String> seen = new TreeSet<>();
      Iterator<JsonNode> rows = array.iterator();
      for (int i = 0; rows.hasNext(); i++) {
        if (!fields(rows.next(), "", seen) && i >= ROWS) {
          rows.remove();
        }
      }
    }
    node.forEach(NastyPack::shorten);
  }

  /** Adds every field of a row; false if all of them were there. */
  private static boolean fields(JsonNode node, String path, Set<String> seen) {
    boolean isNew = seen.add(path + " " + node.getNodeType());
    for (String name : node.propertyNames()) {
      isNew |= fields(node.get(name), path + "." + name, seen);
    }
    for (JsonNode element : node instanceof ArrayNode array ? array : List.<JsonNode>of()) {
      isNew |= fields(element, path + "[]", seen);
    }
    return isNew;
  }

  private static Set<String> freeFields() {
    Set<String> free = new TreeSet<>();
    // dates and words of a list stand together by the last name of their paths
    keepFree(
        stringFields().stream().sorted(Comparator.comparing(NastyPack::name)).toList(), free);
    return free;
  }

  private static String name(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }

  /** All of them if the reader takes a text in all, else what is free in either half. */
  private static void keepFree(List<String> fields, Set<String> free) {
    if (areFree(Set.copyOf(fields))) {
      free.addAll(fields);
    } else if (fields.size() > 1) {
      keepFree(fields.subList(0, fields.size() / 2), free);
      keepFree(fields.subList(fields.size() / 2, fields.size()), free);
    }
  }

  private static boolean areFree(Set<String> fields) {
    try {
      RiskPackJson.read(replaced(fields::contains, any -> "any text"));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] replaced(Predicate<String> isReplaced, Function<String, String> texts) {
    JsonNode tree = MAPPER.readTree(RICH);
    replace(tree, "", isReplaced, texts);
    return MAPPER.writeValueAsBytes(tree);
  }

  private static void replace(
      JsonNode node, String path, Predicate<String> isReplaced, Function<String, String> texts) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        String field = path.isEmpty() ? name : path + "." + name;
        JsonNode child = object.get(name);
        if (!child.isString()) {
          replace(child, field, isReplaced, texts);
        } else if (isReplaced.test(field)) {
          object.set(name, StringNode.valueOf(texts.apply(field)));
        }
      }
    } else if (node instanceof ArrayNode array) {
      String field = path + "[]";
      for (int i = 0; i < array.size(); i++) {
        if (!array.get(i).isString()) {
          replace(array.get(i), field, isReplaced, texts);
        } else if (isReplaced.test(field)) {
          array.set(i, StringNode.valueOf(texts.apply(field)));
        }
      }
    }
  }
}
