package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.NearestName;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a source rule says about the columns of a file, free of contradictions. */
final class ColumnMapping {

  private final Map<String, String> rule;

  /** Names of columns by key, such as {@code column.bid}, in the order of the keys. */
  private final Map<String, String> columns = new LinkedHashMap<>();

  private final boolean hasSymbols;

  private ColumnMapping(Map<String, String> rule, List<SourceOption> options) {
    this.rule = rule;
    for (SourceOption option : options) {
      String key = option.name();
      boolean column = key.startsWith(MappingKeys.COLUMN)
          || key.startsWith(MappingKeys.CALL)
          || key.startsWith(MappingKeys.PUT);
      if (column && rule.containsKey(key)) {
        columns.put(key, rule.getOrDefault(key, "").strip());
      }
    }
    hasSymbols = columns.keySet().stream().anyMatch(key -> key.endsWith("." + MappingKeys.SYMBOL));
  }

  /**
   * The mapping of a source rule.
   *
   * @param options of the format
   */
  static ColumnMapping of(Map<String, String> rule, List<SourceOption> options)
      throws RefusedContentException {
    MappingKeys.check(rule, options);
    ColumnMapping mapping = new ColumnMapping(rule, options);
    mapping.checkLayout();
    mapping.checkSeries();
    mapping.checkDate();
    mapping.checkNamedOnce();
    return mapping;
  }

  private void checkLayout() throws RefusedContentException {
    for (String side : sides()) {
      require(side + "bid");
      require(side + "ask");
    }
    if (isPerStrike()) {
      String why = "call.* and put.* in their place, for the layout is strike";
      forbid(MappingKeys.COLUMN + MappingKeys.SYMBOL, why);
      forbid(MappingKeys.COLUMN + "right", why);
      for (String name : MappingKeys.QUOTE) {
        forbid(MappingKeys.COLUMN + name, why);
      }
    } else {
      for (String key : columns.keySet()) {
        if (!key.startsWith(MappingKeys.COLUMN)) {
          forbid(key, "column.* in its place, for the layout is contract");
        }
      }
    }
  }

  private void checkSeries() throws RefusedContentException {
    if (hasSymbols()) {
      for (String side : sides()) {
        require(side + MappingKeys.SYMBOL);
      }
      String why = "nothing beside the symbol, which says it";
      for (String name : MappingKeys.SERIES) {
        forbid(MappingKeys.COLUMN + name, why);
      }
      for (String key : List.of(
          MappingKeys.VALUE_ROOT,
          MappingKeys.VALUE_UNDERLYING,
          MappingKeys.UNIT_EXPIRY,
          MappingKeys.UNIT_STRIKE)) {
        forbid(key, why);
      }
      return;
    }
    require(MappingKeys.COLUMN + "expiry");
    require(MappingKeys.COLUMN + "strike");
    if (!isPerStrike()) {
      require(MappingKeys.COLUMN + "right");
    }
    exactlyOne(
        List.of(MappingKeys.COLUMN + "root", MappingKeys.VALUE_ROOT, MappingKeys.VALUE_UNDERLYING));
  }

  private void checkDate() throws RefusedContentException {
    String date = MappingKeys.COLUMN + "quoteDate";
    String time = MappingKeys.COLUMN + "quoteTime";
    exactlyOne(List.of(date, time, Undated.NAME));
    if (rule.containsKey(time)) {
      require(MappingKeys.UNIT_QUOTE_TIME, "it has " + time);
    } else {
      forbid(MappingKeys.UNIT_QUOTE_TIME, "no unit without " + time);
    }
    if (!rule.containsKey(date)) {
      forbid(MappingKeys.UNIT_QUOTE_DATE, "no unit without " + date);
    }
  }

  private void checkNamedOnce() throws RefusedContentException {
    Map<String, String> keyOfName = new HashMap<>();
    for (Map.Entry<String, String> column : columns.entrySet()) {
      String other = keyOfName.put(column.getValue().toLowerCase(Locale.ROOT), column.getKey());
      if (other != null) {
        throw new RefusedContentException(
            "its source rule has the column '%s' as %s and as %s"
                .formatted(Shown.text(column.getValue()), other, column.getKey()),
            "each column once");
      }
    }
  }

  private void require(String key) throws RefusedContentException {
    require(key, "the layout is " + rule.get(MappingKeys.LAYOUT));
  }

  private void require(String key, String because) throws RefusedContentException {
    if (!rule.containsKey(key)) {
      throw new RefusedContentException(
          "its source rule has no " + key, "it, for %s".formatted(because));
    }
  }

  private void forbid(String key, String why) throws RefusedContentException {
    if (rule.containsKey(key)) {
      throw new RefusedContentException("its source rule has " + key, why);
    }
  }

  private void exactlyOne(List<String> keys) throws RefusedContentException {
    List<String> found = keys.stream().filter(rule::containsKey).toList();
    if (found.size() != 1) {
      throw new RefusedContentException(
          "its source rule has %s"
              .formatted(
                  found.isEmpty()
                      ? "none of " + String.join(", ", keys)
                      : String.join(" and ", found)),
          found.isEmpty() ? "one of them" : "one of them only");
    }
  }

  /**
   * Refuses a column that the file does not have.
   *
   * @param likely names of the file of which one may have been meant
   */
  void checkColumns(Predicate<String> has, Function<String, Collection<String>> likely)
      throws RefusedContentException {
    for (Map.Entry<String, String> column : columns.entrySet()) {
      if (!has.test(column.getValue())) {
        throw new RefusedContentException(
            "the file has no column '%s', which its source rule has as %s"
                .formatted(Shown.text(column.getValue()), column.getKey()),
            NearestName.of(column.getValue(), likely.apply(column.getValue()))
                .map(name -> "one of its columns, such as '%s'".formatted(Shown.text(name)))
                .orElse("one of its columns"));
      }
    }
  }

  /** True if a row holds the call and the put of a strike. */
  boolean isPerStrike() {
    return "strike".equals(rule.get(MappingKeys.LAYOUT));
  }

  /** The beginnings of the keys of each option of a row. */
  List<String> sides() {
    return isPerStrike() ? List.of(MappingKeys.CALL, MappingKeys.PUT) : List.of(MappingKeys.COLUMN);
  }

  /** True if each option of a row has its symbol. */
  boolean hasSymbols() {
    return hasSymbols;
  }

  /** Names of the columns by key. */
  Map<String, String> columns() {
    return Map.copyOf(columns);
  }

  /** What the source rule says under a key. */
  Optional<String> said(String key) {
    return Optional.ofNullable(rule.get(key));
  }

  /** The field of a key, read by the name of its column. */
  Cell cell(String key, Texts row) {
    String name = columns.get(key);
    return name == null ? Cell.NONE : new Cell(name, row.of(key));
  }

  /** The texts of one row. */
  @FunctionalInterface
  interface Texts {
    /** Empty where the row has none. */
    String of(String key);
  }
}
