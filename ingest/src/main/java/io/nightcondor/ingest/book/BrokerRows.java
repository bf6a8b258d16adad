package io.nightcondor.ingest.book;

import io.nightcondor.analytics.book.CashBalance;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.ListedRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceRows;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of a broker's file: positions and cash by book, and counts of what is passed over. */
final class BrokerRows {

  /** Shares, funds, options on other underlyings: no part of what is read here. */
  static final String OTHER_PRODUCTS = "rows of other products";

  /** Lines for the eye: names of sections and groups, sums, notes. */
  static final String HEADINGS = "headings and totals";

  /** What was closed in the course of the day. */
  static final String NOTHING_HELD = "rows of no quantity";

  private final ReadContext context;
  private final AccountBooks books;
  private final String accountColumn;
  private final String symbolColumn;
  private final RowList rows;
  private final SortedMap<String, Long> leftOut = new TreeMap<>();

  /**
   * @param accountColumn where the file names an account, for messages
   * @param symbolColumn where the file names what is held, for messages
   */
  BrokerRows(ReadContext context, String accountColumn, String symbolColumn)
      throws RefusedContentException {
    this.context = context;
    this.books = AccountBooks.of(context.options());
    this.accountColumn = accountColumn;
    this.symbolColumn = symbolColumn;
    this.rows = new RowList(context.file());
  }

  /** What reads a line; empty for another product. */
  @FunctionalInterface
  interface HoldingRow {
    Optional<Holding> read() throws RefusedRowException;
  }

  /** What reads an amount. */
  @FunctionalInterface
  interface AmountRow {
    double read() throws RefusedRowException;
  }

  /** Keeps a position, or its refusal; a row of another product is counted. */
  void add(int line, HoldingRow row) throws RefusedContentException {
    Optional<Holding> holding;
    try {
      holding = row.read();
    } catch (RefusedRowException fault) {
      refuse(line, fault);
      return;
    }
    if (holding.isEmpty()) {
      pass(OTHER_PRODUCTS);
    } else {
      rows.add(line, () -> position(line, holding.get()));
    }
  }

  void refuse(int line, RefusedRowException fault) throws RefusedContentException {
    rows.add(line, () -> {
      throw fault;
    });
  }

  /** Keeps the cash of an account in US dollars. */
  void addCash(int line, String account, LocalDate asOf, AmountRow amount)
      throws RefusedContentException {
    addCash(line, account, "USD", asOf, amount);
  }

  void addCash(int line, String account, String currency, LocalDate asOf, AmountRow amount)
      throws RefusedContentException {
    rows.add(
        line,
        () -> new CashBalance(
            books.book(accountColumn, account), account, currency, amount.read(), asOf));
  }

  /** Counts a row that the format rightly passes over. */
  void pass(String what) {
    leftOut.merge(what, 1L, Long::sum);
  }

  /** The rows, and what the file is about. */
  SourceRows open(Optional<LocalDate> session, String remark) {
    return new ListedRows(rows, new SourceFacts(session, "positions", remark, leftOut));
  }

  private Position position(int line, Holding holding) throws RefusedRowException {
    String book = books.book(accountColumn, holding.account());
    PositionRules.checkLives(
        symbolColumn, holding.symbol(), holding.instrument(), context.session());
    return new Position(
        book,
        holding.instrument(),
        (int) holding.lot().quantity(),
        holding.lot().price(),
        holding.lot().date(),
        Optional.empty(),
        Optional.empty(),
        context.file(),
        line);
  }
}
