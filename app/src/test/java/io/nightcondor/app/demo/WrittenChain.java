package io.nightcondor.app.demo;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OsiSymbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The quotes of a chain that the demo wrote, by position in the line; the columns stand in the
 * file's header.
 */
final class WrittenChain {

  private static final int LINES_BEFORE_QUOTES = 4;
  private static final int PUT_COLUMN = 12;

  private WrittenChain() {}

  static List<OptionQuote> read(Path file) throws IOException {
    List<OptionQuote> quotes = new ArrayList<>();
    for (String line :
        Files.readAllLines(file).stream().skip(LINES_BEFORE_QUOTES).toList()) {
      String[] cells = line.split(",", -1);
      quotes.add(quote(cells, 1));
      quotes.add(quote(cells, PUT_COLUMN));
    }
    return quotes;
  }

  private static OptionQuote quote(String[] cells, int first) {
    return new OptionQuote(
        OsiSymbol.parse(cells[first]),
        Double.parseDouble(cells[first + 3]),
        Double.parseDouble(cells[first + 4]),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalLong.of(Long.parseLong(cells[first + 5])),
        OptionalLong.of(Long.parseLong(cells[first + 9])),
        positive(cells[first + 6]),
        OptionalDouble.of(Double.parseDouble(cells[first + 7])),
        "chain.csv",
        1);
  }

  private static OptionalDouble positive(String vol) {
    double value = Double.parseDouble(vol);
    return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
