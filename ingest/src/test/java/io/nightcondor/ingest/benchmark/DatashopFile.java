package io.nightcondor.ingest.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A made-up Option EOD Summary with calcs, written once into the build folder: made-up underlyings
 * of 300 rows each, then ^SPX and ^VIX, which sort behind the letters.
 */
final class DatashopFile {

  static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  static final int SPX_ROWS = 25_000;
  static final int VIX_ROWS = 1_500;
  static final int WHOLE_ROWS = 1_200_000;

  private static final int ROWS_PER_UNDERLYING = 300;
  private static final int ROWS_PER_EXPIRY = 500;

  private static final String HEADER =
      "underlying_symbol,quote_date,root,expiration,strike,option_type,open,high,low,close,"
          + "trade_volume,bid_size_1545,bid_1545,ask_size_1545,ask_1545,underlying_bid_1545,"
          + "underlying_ask_1545,implied_underlying_price_1545,active_underlying_price_1545,"
          + "implied_volatility_1545,delta_1545,gamma_1545,theta_1545,vega_1545,rho_1545,"
          + "bid_size_eod,bid_eod,ask_size_eod,ask_eod,underlying_bid_eod,underlying_ask_eod,vwap,"
          + "open_interest,delivery_code\n";

  private final Random random = new Random(20240805);
  private final Writer out;

  private DatashopFile(Writer out) {
    this.out = out;
  }

  /** All underlyings, 1.2 million rows. */
  static Path whole(boolean gzipped) {
    return written(gzipped ? "whole.csv.gz" : "whole.csv", gzipped, WHOLE_ROWS);
  }

  /** The rows of ^SPX alone. */
  static Path chain() {
    return written("chain.csv", false, SPX_ROWS);
  }

  private static synchronized Path written(String name, boolean gzipped, int rows) {
    Path file = Path.of("target", "benchmark", name);
    if (Files.exists(file)) {
      return file;
    }
    try {
      Files.createDirectories(file.getParent());
      Path partly = file.resolveSibling(name + ".partly");
      try (OutputStream bytes = Files.newOutputStream(partly);
          OutputStream packed = gzipped ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
          Writer out = new BufferedWriter(
              new OutputStreamWriter(packed, StandardCharsets.US_ASCII), 1 << 16)) {
        new DatashopFile(out).write(rows);
      }
      return Files.move(partly, file);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  private void write(int rows) throws IOException {
    out.write(HEADER);
    int others = rows - SPX_ROWS - VIX_ROWS;
    for (int left = others; left > 0; left -= ROWS_PER_UNDERLYING) {
      String symbol = symbol(left / ROWS_PER_UNDERLYING);
      underlying(symbol, symbol, 80, 20, 1, Math.min(left, ROWS_PER_UNDERLYING));
    }
    underlying("^SPX", "SPXW", 5186.33, 1000, 5, SPX_ROWS);
    if (others > 0) {
      underlying("^VIX", "VIX", 38.57, 10, 0.5, VIX_ROWS);
    }
  }

  private static String symbol(int number) {
    StringBuilder symbol = new StringBuilder();
    for (int rest = number + 26; rest > 0; rest /= 26) {
      symbol.append((char) ('A' + rest % 26));
    }
    return symbol.toString();
  }

  private void underlying(
      String symbol, String root, double spot, double lowest, double step, int rows)
      throws IOException {
    for (int i = 0; i < rows; i++) {
      int place = i % ROWS_PER_EXPIRY;
      row(
          symbol,
          root,
          spot,
          expiry(i / ROWS_PER_EXPIRY),
          lowest + step * (place / 2),
          place % 2 == 0 ? 'C' : 'P');
    }
  }

  private static LocalDate expiry(int number) {
    LocalDate day = SESSION.plusDays(1 + number * 7L);
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }

  private void row(
      String symbol, String root, double spot, LocalDate expiry, double strike, char type)
      throws IOException {
    double bid = random.nextInt(20_000) / 20.0;
    double ask = bid + 0.05 * (1 + random.nextInt(40));
    boolean traded = random.nextInt(3) == 0;
    text(symbol).text(SESSION.toString()).text(root).text(expiry.toString());
    number(strike, 3).text(String.valueOf(type));
    for (int i = 0; i < 4; i++) {
      number(traded ? bid : 0, 4);
    }
    count(traded ? 2000 : 1);
    snapshot(bid, ask, spot);
    number(spot, 4).number(spot, 4);
    number(0.1 + random.nextInt(5000) / 1e4, 4).number(random.nextInt(10_000) / 1e4, 4);
    number(random.nextInt(100) / 1e4, 4).number(-random.nextInt(50_000) / 1e4, 4);
    number(random.nextInt(50_000) / 1e4, 4).number(random.nextInt(500_000) / 1e4, 4);
    snapshot(bid, ask, spot);
    number(traded ? bid : 0, 4).count(20_000);
    out.write('\n');
  }

  private void snapshot(double bid, double ask, double spot) throws IOException {
    count(400).number(bid, 4).count(400).number(ask, 4).number(spot, 4).number(spot + 0.04, 4);
  }

  private DatashopFile text(String text) throws IOException {
    out.write(text);
    out.write(',');
    return this;
  }

  private DatashopFile count(int below) throws IOException {
    return text(Integer.toString(random.nextInt(below)));
  }

  private DatashopFile number(double value, int decimals) throws IOException {
    return text(
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString());
  }
}
