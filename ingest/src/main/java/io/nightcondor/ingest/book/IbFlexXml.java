package io.nightcondor.ingest.book;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.XmlText;
import java.io.Reader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An Activity Flex Query of Interactive Brokers as XML, by the Flex Query reference of its
 * Reporting Guide: sections OpenPositions (Summary or Lot), Trades (Execution) and CashReport; any
 * other section is passed over. Dates as yyyyMMdd or yyyy-MM-dd.
 */
final class IbFlexXml implements SourceReader {

  private static final String EXPECTED =
      "FlexQueryResponse with FlexStatements, of them OpenPositions, Trades and CashReport";
  private static final String ROOT = "FlexQueryResponse";
  private static final Pattern HEAD = Pattern.compile(
      "\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,500}?-->\\s*)?<" + ROOT + "[\\s>].*", Pattern.DOTALL);

  @Override
  public boolean recognises(String head) {
    return HEAD.matcher(head).matches();
  }

  @Override
  public List<SourceOption> options() {
    return AccountBooks.OPTIONS;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    Elements elements = new Elements(new FlexStatements(context, false));
    XmlText.read(text, elements, EXPECTED);
    return elements.end();
  }

  /** Takes the elements of the sections that are read. */
  private static final class Elements implements XmlText.Elements {

    private final FlexStatements statements;
    private boolean begun;
    private boolean dated;
    private String account = "";

    Elements(FlexStatements statements) {
      this.statements = statements;
    }

    @Override
    public void start(String name, Map<String, String> attributes, int line)
        throws RefusedContentException {
      if (!begun && !name.equals(ROOT)) {
        throw new RefusedContentException(
            line, "the document is a '%s'".formatted(Shown.text(name)), EXPECTED);
      }
      begun = true;
      FlexRow row = row(attributes, line);
      switch (name) {
        case "FlexStatement" -> {
          account = row.get(FlexField.ACCOUNT);
          dated = true;
          statements.addDate(row, FlexField.TO_DATE);
        }
        case "OpenPosition" -> statements.addPosition(row);
        case "Trade" -> statements.addTrade(row);
        case "CashReportCurrency" -> statements.addCash(row);
        default -> {
          // no section that is read
        }
      }
    }

    /** A row that names no account is of its statement's. */
    private FlexRow row(Map<String, String> attributes, int line) {
      Map<FlexField, String> values = new EnumMap<>(FlexField.class);
      values.put(FlexField.ACCOUNT, account);
      attributes.forEach((name, value) -> FlexField.ofXml(name)
          .filter(field -> !value.isBlank())
          .ifPresent(field -> values.put(field, value)));
      return new FlexRow(line, false, values);
    }

    SourceRows end() throws RefusedContentException {
      if (!dated) {
        throw new RefusedContentException("the document has no FlexStatement", EXPECTED);
      }
      return statements.open();
    }
  }
}
