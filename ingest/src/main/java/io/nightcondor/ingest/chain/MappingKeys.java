package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.NearestName;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keys by which a source rule describes a file of option quotes. */
final class MappingKeys {

  static final String LAYOUT = "layout";
  static final String DECIMAL = "decimal";

  static final String COLUMN = "column.";
  static final String CALL = "call.";
  static final String PUT = "put.";
  static final String VALUE_ROOT = "value.root";
  static final String VALUE_UNDERLYING = "value.underlying";

  static final String UNIT_VOL = "unit.vol";
  static final String UNIT_DELTA = "unit.delta";
  static final String UNIT_STRIKE = "unit.strike";
  static final String UNIT_EXPIRY = "unit.expiry";
  static final String UNIT_QUOTE_DATE = "unit.quoteDate";
  static final String UNIT_QUOTE_TIME = "unit.quoteTime";

  static final String SYMBOL = "symbol";

  /** What a column may be of one option; the first two it must have. */
  static final List<String> QUOTE =
      List.of("bid", "ask", "last", "bidSize", "askSize", "volume", "openInterest", "vol", "delta");

  /** What a column may be of a row that has no symbol. */
  static final List<String> SERIES = List.of("root", "expiry", "right", "strike");

  static final List<String> DATES = List.of("quoteDate", "quoteTime");

  private static final List<String> PREFIXES = List.of(COLUMN, CALL, PUT, "value.", "unit.");
  private static final String NAME = ".*\\S.*";
  private static final String NAMED = "the name of a column";
  private static final String SCALE = "fraction|percent";
  private static final String DATE = "iso|us|compact|unixSeconds";

  private MappingKeys() {}

  /** The keys of every mapped format. */
  static List<SourceOption> options() {
    List<SourceOption> options = new ArrayList<>();
    options.add(SourceOption.required(LAYOUT, "contract|strike", "contract or strike"));
    options.add(Undated.OPTION);
    for (List<String> columns : List.of(List.of(SYMBOL), SERIES, QUOTE, DATES)) {
      columns.forEach(name -> options.add(SourceOption.optional(COLUMN + name, NAME, NAMED)));
    }
    for (String side : List.of(CALL, PUT)) {
      options.add(SourceOption.optional(side + SYMBOL, NAME, NAMED));
      QUOTE.forEach(name -> options.add(SourceOption.optional(side + name, NAME, NAMED)));
    }
    options.add(
        SourceOption.optional(VALUE_ROOT, "SPX|SPXW|VIX|VIXW", "a root of SPX, SPXW, VIX or VIXW"));
    options.add(SourceOption.optional(VALUE_UNDERLYING, "SPX|VIX", "SPX or VIX"));
    options.add(SourceOption.optional(UNIT_VOL, SCALE, "fraction or percent"));
    options.add(SourceOption.optional(UNIT_DELTA, SCALE, "fraction or percent"));
    options.add(SourceOption.optional(UNIT_STRIKE, "points|thousandths", "points or thousandths"));
    options.add(
        SourceOption.optional(UNIT_EXPIRY, DATE, "iso, us, compact (yyyymmdd) or unixSeconds"));
    options.add(
        SourceOption.optional(UNIT_QUOTE_DATE, DATE, "iso, us, compact (yyyymmdd) or unixSeconds"));
    options.add(SourceOption.optional(
        UNIT_QUOTE_TIME,
        "newYork|utc|unixSeconds|unixMillis",
        "newYork, utc, unixSeconds or unixMillis"));
    return options;
  }

  /** Refuses a key that begins as these do and is none of them, and a value of a wrong form. */
  static void check(Map<String, String> rule, List<SourceOption> options)
      throws RefusedContentException {
    List<String> names = options.stream().map(SourceOption::name).toList();
    for (String key : rule.keySet()) {
      boolean ours = PREFIXES.stream().anyMatch(key::startsWith);
      if (ours && !names.contains(key)) {
        throw new RefusedContentException(
            "its source rule has the key '%s'".formatted(Shown.text(key)),
            "another, such as " + NearestName.of(key, names).orElseThrow());
      }
    }
    for (SourceOption option : options) {
      String value = rule.get(option.name());
      boolean missing = value == null && option.required();
      if (missing || (value != null && !option.form().matcher(value).matches())) {
        throw new RefusedContentException(
            value == null
                ? "its source rule has no " + option.name()
                : "its source rule has %s: '%s'".formatted(option.name(), Shown.text(value)),
            option.expected());
      }
    }
  }
}
