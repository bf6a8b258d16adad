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

  private static final Pattern BOOK = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N} ._:/#+-]{1,100}");

  /** Above any book; a larger number is a slip of the keyboard. */
  private static final long LARGEST_QUANTITY = 1_000_000;

  private static final double LARGEST_PRICE = 100_000;

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
              new Row(header, line),
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

  /** The fields of one line by the name of their column. */
  private static final class Row {

    private final CsvHeader header;
    private final List<String> fields;

    Row(CsvHeader header, String line) throws RefusedRowException {
      this.header = header;
      this.fields = CsvFields.split(line, header.size());
    }

    /** Blanks around a field that a person wrote do not matter. */
    String get(String column) {
      int position = header.names().indexOf(column);
      return position < 0 ? "" : fields.get(position).strip();
    }
  }

  private static Position position(
      String file, int line, Row row, LocalDate session, ExchangeCalendar calendar)
      throws RefusedRowException {
    String book = row.get("book");
    if (!BOOK.matcher(book).matches()) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT,
          "book",
          book,
          "a book id of letters, digits, dot, dash and underscore, up to 64 characters");
    }
    Instrument instrument = Symbols.instrument("symbol", row.get("symbol"), calendar);
    if (instrument.expiry().isBefore(session)) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          "symbol",
          row.get("symbol"),
          "a series that settles on or after the session %s".formatted(session));
    }
    String quantityText = row.get("quantity");
    String wholeNumber = "a whole number of contracts other than 0, negative for short";
    long quantity = Fields.whole("quantity", quantityText, wholeNumber);
    if (quantity == 0 || Math.abs(quantity) > LARGEST_QUANTITY) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER, "quantity", quantityText, wholeNumber);
    }
    OptionalDouble price = price(row.get("price"));
    LocalDate tradeDate = tradeDate(row.get("trade_date"), session, calendar);
    return new Position(
        book,
        instrument,
        (int) quantity,
        price,
        tradeDate,
        id(row, "strategy_id"),
        id(row, "condor_id"),
        file,
        line);
  }

  /** Blank means that the cost is not known; it is never taken as 0. */
  private static OptionalDouble price(String text) throws RefusedRowException {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    double price = Fields.price("price", text);
    if (price > LARGEST_PRICE) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER, "price", text, "index points for one unit");
    }
    return OptionalDouble.of(price);
  }

  private static LocalDate tradeDate(String text, LocalDate session, ExchangeCalendar calendar)
      throws RefusedRowException {
    LocalDate date = Fields.isoDate("trade_date", text);
    if (date.isAfter(session) || !calendar.isSession(date)) {
      throw new RefusedRowException(
          RejectionCode.Q14, "trade_date", text, "an exchange session up to %s".formatted(session));
    }
    return date;
  }

  private static Optional<String> id(Row row, String column) throws RefusedRowException {
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
