package io.nightcondor.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a position file.
 *
 * @param symbol OSI symbol or VIX future
 * @param quantity signed contracts
 * @param price paid or received, index points
 * @param tradeDate session of the fill
 * @param strategyId of a condor's legs; empty for other lines
 * @param condorId of a hedge: the condor that it protects; empty for other lines
 */
record Holding(
    String symbol,
    int quantity,
    double price,
    LocalDate tradeDate,
    String strategyId,
    String condorId) {

  private static final String HEADER =
      "book,symbol,quantity,price,trade_date,strategy_id,condor_id";

  Holding withQuantity(int remaining) {
    return new Holding(symbol, remaining, price, tradeDate, strategyId, condorId);
  }

  static String file(String book, List<Holding> holdings) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Holding holding : holdings) {
      text.append(book)
          .append(',')
          .append(holding.symbol)
          .append(',')
          .append(holding.quantity)
          .append(',');
      Decimals.append(text, holding.price, 4);
      text.append(',')
          .append(holding.tradeDate)
          .append(',')
          .append(holding.strategyId)
          .append(',')
          .append(holding.condorId)
          .append('\n');
    }
    return text.toString();
  }

  /** Reads back what {@link #file} wrote. */
  static List<Holding> read(String text) {
    List<Holding> holdings = new ArrayList<>();
    for (String line : text.lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      holdings.add(new Holding(
          cells[1],
          Integer.parseInt(cells[2]),
          Double.parseDouble(cells[3]),
          LocalDate.parse(cells[4]),
          cells[5],
          cells[6]));
    }
    return holdings;
  }
}
