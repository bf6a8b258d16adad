package io.nightcondor.ingest.book;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import io.nightcondor.ingest.symbol.Symbols;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Positions that a person can write: one fill a line, columns by name in any order. */
final class PositionsCsv implements SourceReader {

  private static final List<String> REQUIRED =
      List.of("book", "symbol", "quantity", "price", "trade_date");
  private static final List<String> OPTIONAL = List.of("strategy_id", "condor_id");
  private static final String EXPECTED =
      "the columns book, symbol, quantity, price, trade_date and, if wanted, strategy_id, condor_id";

  private static final Pattern BOOK = Pattern.compile(PositionRules.BOOK_FORM);
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N} ._:/#+-]{1,100}");

  @Override
  public boolean recognises(String head) {
    String header = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    Set<String> names = Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .collect(Collectors.toSet());
    return names.containsAll(REQUIRED);
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    CsvHeader header = CsvHeader.read(lines);
    for (String name : REQUIRED) {
      header.require(name, EXPECTED);
    }
    for (String name : header.names()) {
      if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
        throw new RefusedContentException(
            "the header has a column '%s'".formatted(Shown.text(name)), EXPECTED);
      }
    }
    return new Rows(context, lines, header);
  }

  /** One fill a line; a file of a book without positions has none. */
  private static final class Rows extends LineRows {

    private final ReadContext context;
    private final CsvHeader header;

    Rows(ReadContext context, TextLines lines, CsvHeader header) {
      super(context, lines, false);
      this.context = context;
      this.header = header;
    }

    @Override
    protected void read(TextLines lines, RowList rows) throws RefusedContentException {
      String line = lines.text();
      int number = lines.number();
      rows.add(
          number,
          () -> position(
              context.file(),
              number,
              new SheetRow(header, CsvFields.split(line, header.size())),
              context.session(),
              context.calendar()));
    }

    @Override
    protected void end(int count) {
      // a book may hold nothing
    }

    @Override
    public SourceFacts facts() {
      return SourceFacts.of(Optional.empty(), "positions", "");
    }
  }

  private static Position position(
      String file, int line, SheetRow row, LocalDate session, ExchangeCalendar calendar)
      throws RefusedRowException {
    String book = row.get("book");
    if (!BOOK.matcher(book).matches()) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT, "book", book, PositionRules.BOOK_EXPECTED);
    }
    String symbol = row.get("symbol");
    Instrument instrument = Symbols.instrument("symbol", symbol, session, calendar);
    PositionRules.checkLives("symbol", symbol, instrument, session);
    int quantity = PositionRules.quantity("quantity", row.get("quantity"));
    OptionalDouble price = PositionRules.price("price", row.get("price"));
    Optional<LocalDate> tradeDate = tradeDate(row.get("trade_date"), session, calendar);
    return new Position(
        book,
        instrument,
        quantity,
        price,
        tradeDate,
        id(row, "strategy_id"),
        id(row, "condor_id"),
        file,
        line);
  }

  /** Blank means that the date is not known; it is never guessed. */
  private static Optional<LocalDate> tradeDate(
      String text, LocalDate session, ExchangeCalendar calendar) throws RefusedRowException {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    LocalDate date = Fields.isoDate("trade_date", text);
    PositionRules.checkTradeDate("trade_date", text, date, session, calendar);
    return Optional.of(date);
  }

  private static Optional<String> id(SheetRow row, String column) throws RefusedRowException {
    String text = row.get(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!ID.matcher(text).matches()) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT,
          column,
          text,
          "letters, digits, blanks and . _ : / # + - up to 100 characters");
    }
    return Optional.of(text);
  }
}
