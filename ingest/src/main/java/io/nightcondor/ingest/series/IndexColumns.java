package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.BarRules;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where the columns of a daily history are.
 *
 * @param dateName name of the date column
 * @param date position of the date
 * @param open position; empty if the file carries closes only
 * @param high as open
 * @param low as open
 * @param closeName name of the column of closes
 * @param close position of the close
 * @param size number of columns
 */
record IndexColumns(
    String dateName,
    int date,
    OptionalInt open,
    OptionalInt high,
    OptionalInt low,
    String closeName,
    int close,
    int size) {

  private static final String EXPECTED =
      "a column date (or time) and either open, high, low and close (or price) or a single column of closes";

  /** A comma can only be inside a field that was quoted. */
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  static IndexColumns of(CsvHeader header, String symbol) throws RefusedContentException {
    String dateName = header.has("time") && !header.has("date") ? "time" : "date";
    int date = header.require(dateName, EXPECTED);
    if (header.has("open") || header.has("high") || header.has("low")) {
      String closeName = header.has("price") && !header.has("close") ? "price" : "close";
      return new IndexColumns(
          dateName,
          date,
          OptionalInt.of(header.require("open", EXPECTED)),
          OptionalInt.of(header.require("high", EXPECTED)),
          OptionalInt.of(header.require("low", EXPECTED)),
          closeName,
          header.require(closeName, EXPECTED),
          header.size());
    }
    List<String> closes = List.of("close", "value", "price", symbol.toLowerCase(Locale.ROOT));
    String closeName =
        header.names().stream().filter(closes::contains).findFirst().orElse("");
    if (header.size() != 2 || closeName.isEmpty()) {
      throw new RefusedContentException(
          "the header is '%s'".formatted(Shown.text(String.join(",", header.names()))), EXPECTED);
    }
    OptionalInt none = OptionalInt.empty();
    return new IndexColumns(
        dateName,
        date,
        none,
        none,
        none,
        closeName,
        header.require(closeName, EXPECTED),
        header.size());
  }

  IndexBar bar(String symbol, LocalDate day, List<String> fields) throws RefusedRowException {
    double level = Fields.level(closeName, ungrouped(fields.get(close)));
    IndexBar bar = new IndexBar(
        symbol,
        day,
        levelIfTraded("open", open, fields),
        levelIfTraded("high", high, fields),
        levelIfTraded("low", low, fields),
        level);
    BarRules.checkRange(bar, "high");
    return bar;
  }

  private static OptionalDouble levelIfTraded(String name, OptionalInt place, List<String> fields)
      throws RefusedRowException {
    return place.isEmpty()
        ? OptionalDouble.empty()
        : Fields.levelIfTraded(name, ungrouped(fields.get(place.getAsInt())));
  }

  private static String ungrouped(String value) {
    return GROUPED.matcher(value).matches() ? value.replace(",", "") : value;
  }
}
