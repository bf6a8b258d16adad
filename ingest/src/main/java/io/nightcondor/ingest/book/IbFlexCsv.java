package io.nightcondor.ingest.book;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import java.io.Reader;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An Activity Flex Query of Interactive Brokers as CSV, by the Flex Query reference of its
 * Reporting Guide. Sections follow each other, each with a header that has ClientAccountID; with
 * the option "header and trailer records" lines begin and end file (BOF, EOF), account (BOA, EOA)
 * and section (BOS, EOS), and with "line codes" each line says HEADER or DATA and its section. What
 * a section holds is seen from its columns.
 */
final class IbFlexCsv implements SourceReader {

  private static final String EXPECTED =
      "sections of a Flex Query, each with a header that has ClientAccountID";
  private static final String BEGIN = "BOF";
  private static final String END = "EOF";
  private static final int LAST_DAY = 5;
  private static final Set<String> MARKS = Set.of(BEGIN, "BOA", "BOS", "EOS", "EOA", END, "MSG");
  private static final Set<String> LINE_CODES = Set.of("HEADER", "DATA");

  @Override
  public boolean recognises(String head) {
    String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return first.startsWith("\"BOF\",")
        || first.startsWith("BOF,")
        || first.startsWith("\"MSG\",")
        || first.contains(FlexField.ACCOUNT.csv());
  }

  @Override
  public List<SourceOption> options() {
    return AccountBooks.OPTIONS;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    Sheet sheet = new Sheet(new FlexStatements(context, true));
    for (SheetLine line : SheetLine.all(text)) {
      sheet.read(line);
    }
    return sheet.end();
  }

  /** What a section is about. */
  private enum Section {
    POSITIONS,
    TRADES,
    CASH,
    OTHER
  }

  /** What was read down to a line. */
  private static final class Sheet {

    private final FlexStatements statements;
    private Optional<CsvHeader> header = Optional.empty();
    private Section section = Section.OTHER;
    private boolean begun;
    private boolean ended;

    Sheet(FlexStatements statements) {
      this.statements = statements;
    }

    void read(SheetLine line) throws RefusedContentException {
      List<String> fields;
      try {
        fields = line.fields();
      } catch (RefusedRowException broken) {
        throw broken(line, "a line that is not CSV");
      }
      String first = fields.get(0);
      if (MARKS.contains(first)) {
        mark(line, fields);
        return;
      }
      List<String> values = LINE_CODES.contains(first) && fields.size() > 2
          ? fields.subList(2, fields.size())
          : fields;
      if (values.contains(FlexField.ACCOUNT.csv())) {
        begin(line, values);
      } else {
        row(line, values);
      }
    }

    /** The sixth field of BOF is the last day of the report. */
    private void mark(SheetLine line, List<String> fields) throws RefusedContentException {
      begun |= fields.get(0).equals(BEGIN);
      ended |= fields.get(0).equals(END);
      if (fields.get(0).equals(BEGIN) && fields.size() > LAST_DAY) {
        Map<FlexField, String> day = Map.of(FlexField.TO_DATE, fields.get(LAST_DAY));
        statements.addDate(new FlexRow(line.number(), true, day), FlexField.TO_DATE);
      }
    }

    private void begin(SheetLine line, List<String> names) throws RefusedContentException {
      CsvHeader found = CsvHeader.of(String.join(",", names), line.number());
      header = Optional.of(found);
      section = section(found);
    }

    private static Section section(CsvHeader header) {
      if (has(header, FlexField.TRADE_PRICE)) {
        return Section.TRADES;
      }
      if (has(header, FlexField.ENDING_CASH)) {
        return Section.CASH;
      }
      return has(header, FlexField.COST_BASIS_PRICE) || has(header, FlexField.OPEN_DATE_TIME)
          ? Section.POSITIONS
          : Section.OTHER;
    }

    private static boolean has(CsvHeader header, FlexField field) {
      return header.has(field.csv().toLowerCase(Locale.ROOT));
    }

    private void row(SheetLine line, List<String> values) throws RefusedContentException {
      CsvHeader columns = header.orElseThrow(() ->
          new RefusedContentException(line.number(), "a row before the first header", EXPECTED));
      if (values.size() != columns.size()) {
        throw broken(line, "a row of %d fields".formatted(values.size()));
      }
      Map<FlexField, String> row = new EnumMap<>(FlexField.class);
      SheetRow fields = new SheetRow(columns, values);
      for (FlexField field : FlexField.values()) {
        String value = fields.get(field.csv());
        if (!value.isEmpty()) {
          row.put(field, value);
        }
      }
      FlexRow flex = new FlexRow(line.number(), true, row);
      switch (section) {
        case POSITIONS -> statements.addPosition(flex);
        case TRADES -> statements.addTrade(flex);
        case CASH -> statements.addCash(flex);
        case OTHER -> {
          // no section that is read
        }
      }
    }

    /** A broken line could be of any section, and hide a position. */
    private RefusedContentException broken(SheetLine line, String found) {
      String expected =
          "the %d fields of its header".formatted(header.map(CsvHeader::size).orElse(0));
      return line.whole()
          ? new RefusedContentException(line.number(), found, expected)
          : new TruncatedContentException(
              "line %d: the text ends within it".formatted(line.number()), expected);
    }

    SourceRows end() throws RefusedContentException {
      if (begun && !ended) {
        throw new TruncatedContentException("the file begins with BOF and has no EOF", "EOF");
      }
      if (header.isEmpty()) {
        throw new RefusedContentException("no section has a header", EXPECTED);
      }
      return statements.open();
    }
  }
}
