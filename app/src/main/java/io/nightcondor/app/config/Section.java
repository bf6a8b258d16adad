package io.nightcondor.app.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of the file with the lines of its keys; every complaint names file, line and key. */
final class Section {

  private final String file;
  private final String path;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  /** A mapping whose keys must be among the known ones. */
  static Section of(String file, String path, Node node, Set<String> known) {
    Section section = new Section(file, path, node);
    section.lines.forEach((key, line) -> {
      if (!known.contains(key)) {
        throw section.unknown(key, "", known);
      }
    });
    return section;
  }

  /**
   * A complaint about a key that there is not.
   *
   * @param where more about the place, empty or with a blank before it
   */
  ConfigurationException unknown(String key, String where, Collection<String> known) {
    return error(
        file,
        lines.getOrDefault(key, line),
        "unknown key '%s'%s%s, expected one of %s; the nearest is '%s'"
            .formatted(
                key,
                path.isEmpty() ? "" : " in " + path,
                where,
                String.join(", ", known.stream().sorted().toList()),
                NearestKey.of(key, known)));
  }

  /** A mapping with keys of the user's choice. */
  static Section free(String file, String path, Node node) {
    return new Section(file, path, node);
  }

  private Section(String file, String path, Node node) {
    this.file = file;
    this.path = path;
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw error(file, line, "'%s' is not a mapping, expected 'key: value' lines".formatted(path));
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw error(
            file,
            lineOf(tuple.getKeyNode()),
            "a key that is not a word in '%s', expected a word such as 'books'".formatted(path));
      }
      if (values.put(key.getValue(), tuple.getValueNode()) != null) {
        throw error(
            file,
            lineOf(key),
            "key '%s' stands twice, first at line %d, expected it once"
                .formatted(qualified(key.getValue()), lines.get(key.getValue())));
      }
      lines.put(key.getValue(), lineOf(key));
    }
  }

  static ConfigurationException error(String file, int line, String complaint) {
    return new ConfigurationException("%s:%d: %s. Nothing was run; correct the file and run again."
        .formatted(file, line, complaint));
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  Set<String> keys() {
    return values.keySet();
  }

  int line() {
    return line;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** A complaint about the value of a key. */
  ConfigurationException wrong(String key, String value, String expected) {
    return error(
        file,
        lines.getOrDefault(key, line),
        "key '%s' has '%s', expected %s".formatted(qualified(key), value, expected));
  }

  private ConfigurationException absent(String key, String expected) {
    return error(
        file, line, "key '%s' is missing, expected %s".formatted(qualified(key), expected));
  }

  private String qualified(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Node node(String key, String expected) {
    Node node = values.get(key);
    if (node == null) {
      throw absent(key, expected);
    }
    return node;
  }

  String text(String key, String expected) {
    String text = scalar(key, node(key, expected), expected);
    if (text.isBlank()) {
      throw wrong(key, text, expected);
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw wrong(key, printable(text), expected + " without line breaks or control characters");
    }
    return text;
  }

  Optional<String> optionalText(String key, String expected) {
    return has(key) ? Optional.of(text(key, expected)) : Optional.empty();
  }

  /** A plain decimal number from one bound to the other. */
  double number(String key, double low, double high, String expected) {
    String text = text(key, expected);
    try {
      double value = new BigDecimal(text).doubleValue();
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the complaint
    }
    throw wrong(key, text, expected);
  }

  /** A whole number from one bound to the other. */
  int whole(String key, int low, int high, String expected) {
    double value = number(key, low, high, expected);
    if (value != Math.rint(value)) {
      throw wrong(key, Double.toString(value), expected);
    }
    return (int) value;
  }

  boolean flag(String key, boolean fallback) {
    if (!has(key)) {
      return fallback;
    }
    String text = text(key, "true or false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, text, "true or false");
    };
  }

  /** The items of a list that must have one or more. */
  List<Node> items(String key, String expected) {
    if (!(node(key, expected) instanceof SequenceNode sequence)) {
      throw wrong(key, "something that is no list", expected);
    }
    if (sequence.getValue().isEmpty()) {
      throw wrong(key, "[]", expected);
    }
    return sequence.getValue();
  }

  List<String> texts(String key, String expected) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key, expected)) {
      texts.add(scalar(key, item, expected));
    }
    return List.copyOf(texts);
  }

  /** A mapping of words to words, sorted; empty if the key is absent. */
  Map<String, String> words(String key) {
    Map<String, String> words = new TreeMap<>();
    if (has(key)) {
      Section inner = free(file, qualified(key), node(key, "a mapping"));
      inner.keys().forEach(name -> words.put(name, inner.text(name, "one value")));
    }
    return words;
  }

  private String scalar(String key, Node node, String expected) {
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong(key, "a list or mapping", expected);
    }
    return scalar.getValue();
  }

  static String printable(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n").replaceAll("\\p{Cntrl}", "?");
  }
}
