package io.nightcondor.app.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of the file with the lines of its keys; every complaint names file, line and key. */
final class Section {

  private final Complaints complaints;
  private final String path;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  /** The whole file. */
  static Section top(Complaints complaints, Node root) {
    return new Section(complaints, "", root).known(ConfigurationKey.words(ConfigurationKey.top()));
  }

  /** The mapping of a key, whose own keys are those that stand below it. */
  Section section(ConfigurationKey key) {
    return item(key, qualified(key.word()), node(key.word(), key.form().expected()));
  }

  /** The same where the key need not stand: then it has no keys, and their standards hold. */
  Section optional(ConfigurationKey key) {
    return has(key) ? section(key) : new Section(complaints, qualified(key.word()), line);
  }

  /**
   * An item of a list, or a mapping of a name of the user's choice.
   *
   * @param key whose children the item may have
   */
  Section item(ConfigurationKey key, String itemPath, Node node) {
    return new Section(complaints, itemPath, node).known(ConfigurationKey.words(key.children()));
  }

  /** A mapping whose keys must be among these. */
  Section among(ConfigurationKey key, Set<String> known) {
    return free(key).known(known);
  }

  /** A mapping with keys of the user's choice. */
  Section free(ConfigurationKey key) {
    return new Section(
        complaints, qualified(key.word()), node(key.word(), key.form().expected()));
  }

  private Section known(Set<String> known) {
    lines.forEach((key, at) -> {
      if (!known.contains(key)) {
        complaints.add(unknown(key, "", known));
      }
    });
    return this;
  }

  /**
   * A complaint about a key that there is not.
   *
   * @param where more about the place, empty or with a blank before it
   */
  ConfigurationException unknown(String key, String where, Collection<String> known) {
    return complaints.at(
        lines.getOrDefault(key, line),
        "unknown key '%s'%s%s, expected one of %s; the nearest is '%s'"
            .formatted(
                key,
                path.isEmpty() ? "" : " in " + path,
                where,
                String.join(", ", known.stream().sorted().toList()),
                NearestKey.of(key, known)));
  }

  private Section(Complaints complaints, String path, int line) {
    this.complaints = complaints;
    this.path = path;
    this.line = line;
  }

  private Section(Complaints complaints, String path, Node node) {
    this(complaints, path, lineOf(node));
    if (!(node instanceof MappingNode mapping)) {
      throw complaints.at(
          line, "'%s' is not a mapping, expected 'key: value' lines".formatted(path));
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw complaints.at(
            lineOf(tuple.getKeyNode()),
            "a key that is not a word in '%s', expected a word such as 'books'".formatted(path));
      }
      add(key, tuple.getValueNode());
    }
  }

  private void add(ScalarNode key, Node value) {
    String word = key.getValue();
    if (SecretWords.isName(word) && value instanceof ScalarNode) {
      complaints.add(complaints.at(
          lineOf(key),
          "key '%s' holds a secret, which is not repeated here and has no place in this file, expected %s"
              .formatted(qualified(word), SecretWords.PLACE)));
      return;
    }
    if (values.put(word, value) != null) {
      complaints.add(complaints.at(
          lineOf(key),
          "key '%s' stands twice, first at line %d, expected it once"
              .formatted(qualified(word), lines.get(word))));
    }
    lines.put(word, lineOf(key));
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
    return complaints.at(
        lines.getOrDefault(key, line),
        "key '%s' has '%s', expected %s".formatted(qualified(key), value, expected));
  }

  private ConfigurationException absent(String key, String expected) {
    return complaints.at(
        line, "key '%s' is missing, expected %s".formatted(qualified(key), expected));
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

  boolean has(ConfigurationKey key) {
    return has(key.word());
  }

  /** The value of a key, or its standard; after a complaint, its example. */
  String text(ConfigurationKey key) {
    return valued(key, () -> text(key.word(), key.form().expected()), word -> word);
  }

  /** The value of a key, which must stand here. */
  String required(ConfigurationKey key) {
    return text(key.word(), key.form().expected());
  }

  /** The number of a key, or its standard; after a complaint, its example. */
  double number(ConfigurationKey key) {
    KeyForm form = key.form();
    return valued(
        key,
        () -> number(key.word(), form.low(), form.high(), form.expected()),
        Double::parseDouble);
  }

  /** The whole number of a key, or its standard; after a complaint, its example. */
  int whole(ConfigurationKey key) {
    KeyForm form = key.form();
    return valued(
        key,
        () -> whole(key.word(), (int) form.low(), (int) form.high(), form.expected()),
        Integer::parseInt);
  }

  boolean flag(ConfigurationKey key) {
    return valued(key, () -> flag(key.word()), Boolean::parseBoolean);
  }

  LocalDate date(ConfigurationKey key) {
    return valued(key, () -> date(key.word(), key.form().expected()), LocalDate::parse);
  }

  /** One of the words of a choice. */
  String choice(ConfigurationKey key) {
    List<String> words = key.form().words();
    return valued(
        key,
        () -> {
          String word = text(key.word(), key.form().expected());
          if (!words.contains(word)) {
            throw wrong(key.word(), word, key.form().expected());
          }
          return word;
        },
        word -> word);
  }

  private <T> T valued(ConfigurationKey key, Supplier<T> read, Function<String, T> parsed) {
    if (!has(key) && !key.standard().isEmpty()) {
      return parsed.apply(key.standard());
    }
    return complaints.attempt(read, parsed.apply(key.example()));
  }

  List<Node> items(ConfigurationKey key) {
    return items(key.word(), key.form().expected());
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

  private boolean flag(String key) {
    String text = text(key, "true or false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, text, "true or false");
    };
  }

  private LocalDate date(String key, String expected) {
    String text = text(key, expected);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(key, text, expected);
    }
  }

  /** The items of a list that may have none. */
  List<Node> itemsOrNone(ConfigurationKey key) {
    return list(key.word(), key.form().expected());
  }

  /** The items of a list that must have one or more. */
  List<Node> items(String key, String expected) {
    List<Node> items = list(key, expected);
    if (items.isEmpty()) {
      throw wrong(key, "[]", expected);
    }
    return items;
  }

  private List<Node> list(String key, String expected) {
    if (!(node(key, expected) instanceof SequenceNode sequence)) {
      throw wrong(key, "something that is no list", expected);
    }
    return sequence.getValue();
  }

  List<String> texts(String key, String expected) {
    return texts(key, items(key, expected), expected);
  }

  /** The words of a list that may have none. */
  List<String> textsOrNone(ConfigurationKey key) {
    return texts(key.word(), itemsOrNone(key), key.form().expected());
  }

  private List<String> texts(String key, List<Node> items, String expected) {
    return items.stream().map(item -> scalar(key, item, expected)).toList();
  }

  /** A mapping of words to words, sorted; empty if the key is absent. */
  Map<String, String> words(ConfigurationKey key) {
    Map<String, String> words = new TreeMap<>();
    if (has(key)) {
      Section inner = free(key);
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
