package io.nightcondor.app.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The small market with any number of books that are all of one size. */
public final class ManyBooks {

  private static final String READ = "recipients: [risk@example.com]";

  /** What each book holds in the earliest expiries after the first session, and who reads of it. */
  public enum Size {
    /** 25 condors, 100 legs. */
    DESK(5, 5, READ),
    /** One condor, 4 legs. */
    TINY(1, 1, READ),
    /** The same for another program alone: nothing but JSON, and no mail. */
    FED(1, 1, "reports: [], recipients: []");

    private final int expiries;
    private final int condorsAnExpiry;
    private final String readers;

    Size(int expiries, int condorsAnExpiry, String readers) {
      this.expiries = expiries;
      this.condorsAnExpiry = condorsAnExpiry;
      this.readers = readers;
    }

    int condors() {
      return expiries * condorsAnExpiry;
    }
  }

  private static final int HEADER_LINES = 4;
  private static final int CALL = 1;
  private static final int STRIKE = 11;
  private static final int PUT = 12;

  /** Index level of the first session, 5446.68 published: shorts lie on either side of it. */
  private static final double SPOT = 5447;

  private static final String BOOK =
      "  - { id: %s, name: Book %s, owner: Desk, equity: 5000000, policy: steward, %s }\n";

  /** One line of the chain. */
  private record Pair(double strike, String call, String put) {}

  private ManyBooks() {}

  /** Puts the books in place of the market's own and gives both sessions their positions. */
  public static void write(Path workspace, int books, Size size) throws IOException {
    Path configuration = workspace.resolve("nightcondor.yaml");
    String text = Files.readString(configuration);
    StringBuilder named = new StringBuilder("books:\n");
    for (int book = 0; book < books; book++) {
      named.append(BOOK.formatted(id(book), book, size.readers));
    }
    Files.writeString(
        configuration,
        text.substring(0, text.indexOf("books:"))
            + named
            + text.substring(text.indexOf("policies:")));
    String positions = positions(workspace, books, size);
    for (Object session : List.of(SmallMarket.FIRST, SmallMarket.SECOND)) {
      Path folder = workspace.resolve("inbox/" + session + "/positions");
      try (var old = Files.list(folder)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
      Files.writeString(folder.resolve("books.csv"), positions);
    }
  }

  static String id(int book) {
    return "b%05d".formatted(book);
  }

  private static String positions(Path workspace, int books, Size size) throws IOException {
    List<Map.Entry<String, List<Pair>>> chain =
        chain(workspace).entrySet().stream().limit(size.expiries).toList();
    StringBuilder lines =
        new StringBuilder("book,symbol,quantity,price,trade_date,strategy_id,condor_id\n");
    for (int book = 0; book < books; book++) {
      int shift = book % 10;
      for (Map.Entry<String, List<Pair>> expiry : chain) {
        for (int i = 0; i < size.condorsAnExpiry; i++) {
          condor(lines, id(book), expiry.getKey() + "-" + i, expiry.getValue(), shift + 3 * i);
        }
      }
    }
    return lines.toString();
  }

  private static void condor(
      StringBuilder lines, String book, String strategy, List<Pair> pairs, int away) {
    int first = 0;
    while (pairs.get(first).strike() < SPOT) {
      first++;
    }
    int shortPut = first - 6 - away;
    int shortCall = first + 6 + away;
    leg(lines, book, pairs.get(shortPut - 2).put(), 2, 5, strategy);
    leg(lines, book, pairs.get(shortPut).put(), -2, 9, strategy);
    leg(lines, book, pairs.get(shortCall).call(), -2, 8, strategy);
    leg(lines, book, pairs.get(shortCall + 2).call(), 2, 4, strategy);
  }

  private static void leg(
      StringBuilder lines, String book, String symbol, int quantity, int price, String strategy) {
    lines.append(
        "%s,%s,%d,%d.00,2024-07-24,%s,\n".formatted(book, symbol, quantity, price, strategy));
  }

  /** The evening-settled pairs of the five expiries after the first session, by expiry. */
  private static Map<String, List<Pair>> chain(Path workspace) throws IOException {
    Path file = workspace.resolve("inbox/" + SmallMarket.FIRST + "/spx_quotedata.csv");
    Map<String, List<Pair>> chain = new TreeMap<>();
    for (String line : Files.readAllLines(file).stream().skip(HEADER_LINES).toList()) {
      String[] fields = line.split(",");
      if (fields[CALL].startsWith("SPXW") && !fields[0].contains("Aug 02")) {
        chain
            .computeIfAbsent(fields[0].replace(" ", ""), expiry -> new ArrayList<>())
            .add(new Pair(Double.parseDouble(fields[STRIKE]), fields[CALL], fields[PUT]));
      }
    }
    return chain;
  }
}
