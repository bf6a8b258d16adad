package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.TextLines;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Cboe quote table says before its quotes. The site writes a blank line, a line of the
 * underlying, a line of the date and the header; any but the header may have been cut off.
 *
 * @param underlying its last price; empty without such a line
 * @param time at which the table was made; empty without such a line
 * @param columns of the header
 */
record CboeWebPreamble(
    Optional<LastPrice> underlying, Optional<Instant> time, CboeWebColumns columns) {

  /** The header is among these lines. */
  private static final int MOST_LINES = 8;

  private static final Pattern HEADER = Pattern.compile("\"?Expiration Date\"?,\"?Calls\"?,.*");
  private static final Pattern PADDING = Pattern.compile("[\\s,\"]*");
  private static final String LAST = "Last:";
  private static final Pattern OLD_NAME = Pattern.compile("\\^([A-Z]+)\\b.*");

  /** Words of an underlying's name that do not tell one from another. */
  private static final Pattern IDLE_WORDS = Pattern.compile("\\bCBOE\\b|\\bINDEX\\b|\\(.*\\)|['®]");

  private static final Map<String, Underlying> NAMES = Map.of(
      "S&P 500", Underlying.SPX,
      "STANDARD & POORS 500", Underlying.SPX,
      "SPX", Underlying.SPX,
      "VOLATILITY", Underlying.VIX,
      "MARKET VOLATILITY", Underlying.VIX,
      "VIX", Underlying.VIX);

  /**
   * The line of the underlying.
   *
   * @param underlying of the chain
   * @param line from 1
   * @param text of the last price
   */
  record LastPrice(Underlying underlying, int line, String text) {}

  /** True if a text that begins so has the header of a quote table. */
  static boolean hasHeader(String head) {
    return head.lines().limit(MOST_LINES).anyMatch(line -> HEADER.matcher(line).matches());
  }

  /** True for a blank line, as the site or a spreadsheet writes it. */
  static boolean isPadding(String line) {
    return PADDING.matcher(line).matches();
  }

  /** Reads up to the header. */
  static CboeWebPreamble read(TextLines lines) throws RefusedContentException {
    Optional<LastPrice> underlying = Optional.empty();
    Optional<Instant> time = Optional.empty();
    while (lines.number() < MOST_LINES && lines.advance()) {
      String line = lines.text();
      if (isPadding(line)) {
        continue;
      }
      if (HEADER.matcher(line).matches()) {
        return new CboeWebPreamble(underlying, time, CboeWebColumns.of(line, lines.number()));
      }
      if (CboeDateLine.isMeant(line)) {
        time = Optional.of(time(line, lines.number()));
      } else {
        underlying = Optional.of(lastPrice(line, lines.number()));
      }
    }
    throw new RefusedContentException(
        "no header in the first %d lines".formatted(MOST_LINES),
        "a line that begins with 'Expiration Date,Calls,'");
  }

  private static Instant time(String line, int number) throws RefusedContentException {
    return CboeDateLine.read(line)
        .orElseThrow(() -> new RefusedContentException(
            number,
            "no date in '%s'".formatted(Shown.text(line)),
            "a date such as 'Date: January 7, 2024 at 10:52 AM EST'"));
  }

  private static LastPrice lastPrice(String line, int number) throws RefusedContentException {
    List<String> fields;
    try {
      fields = CsvFields.split(line);
    } catch (RefusedRowException notCsv) {
      fields = List.of(line);
    }
    String name = fields.get(0).strip();
    String price = fields.size() > 1 ? fields.get(1).strip() : "";
    Matcher old = OLD_NAME.matcher(name);
    boolean labelled = price.startsWith(LAST);
    if (!labelled && !old.matches()) {
      throw new RefusedContentException(
          number,
          "'%s' is no line of the underlying".formatted(Shown.text(line)),
          "a line such as 'S&P 500 INDEX,Last: 4697.24,Change: 8.56' before the quotes");
    }
    String known = old.matches()
        ? old.group(1)
        : IDLE_WORDS.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("").strip();
    Underlying underlying = NAMES.get(known);
    if (underlying == null) {
      throw new RefusedContentException(
          number,
          "the underlying is '%s'".formatted(Shown.text(name)),
          "the S&P 500 index or the Cboe volatility index");
    }
    return new LastPrice(
        underlying, number, labelled ? price.substring(LAST.length()).strip() : price);
  }
}
