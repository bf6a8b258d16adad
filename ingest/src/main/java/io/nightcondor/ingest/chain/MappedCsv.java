package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Any CSV of option quotes with a header: its source rule names the columns, their units, the
 * separator and the decimal mark. It wins over what the text looks like, for it was written for
 * this file.
 */
final class MappedCsv implements SourceReader {

  private static final String SEPARATOR = "separator";

  @Override
  public boolean recognises(String head) {
    return false;
  }

  @Override
  public boolean readsAnyText() {
    return true;
  }

  @Override
  public List<SourceOption> options() {
    List<SourceOption> options = new ArrayList<>(MappingKeys.options());
    options.add(SourceOption.optional(MappingKeys.DECIMAL, "point|comma", "point or comma"));
    options.add(SourceOption.optional(SEPARATOR, "[,;|]|tab", "one of , ; | and tab"));
    return options;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    ColumnMapping mapping = ColumnMapping.of(context.options(), options());
    NumberForm form = mapping.said(MappingKeys.DECIMAL).filter("comma"::equals).isPresent()
        ? NumberForm.COMMA
        : NumberForm.POINT;
    char separator = separator(mapping, form);
    TextLines lines = new TextLines(text);
    CsvHeader header = CsvHeader.read(lines, separator);
    mapping.checkColumns(name -> header.has(name.toLowerCase(Locale.ROOT)), name -> header.names());
    Map<String, Integer> positions = new HashMap<>();
    for (Map.Entry<String, String> column : mapping.columns().entrySet()) {
      String name = column.getValue().toLowerCase(Locale.ROOT);
      positions.put(column.getKey(), header.require(name, "the columns of its source rule"));
    }
    return new Rows(context, lines, separator, header.size(), mapping, form, positions);
  }

  private static char separator(ColumnMapping mapping, NumberForm form)
      throws RefusedContentException {
    String said = mapping.said(SEPARATOR).orElse(String.valueOf(CsvFields.COMMA));
    char separator = said.equals("tab") ? '\t' : said.charAt(0);
    if (form == NumberForm.COMMA && separator == CsvFields.COMMA) {
      throw new RefusedContentException(
          "its source rule has 'decimal: comma' and commas between fields",
          "a separator of ; or | or tab");
    }
    return separator;
  }

  /** One quote or two a line. */
  private static final class Rows extends NightLineRows {

    private final MappedQuotes quotes;
    private final Map<String, Integer> positions;

    Rows(
        ReadContext context,
        TextLines lines,
        char separator,
        int columns,
        ColumnMapping mapping,
        NumberForm form,
        Map<String, Integer> positions) {
      super(context, lines, separator, columns, MappedQuotes.remark(mapping));
      this.quotes = new MappedQuotes(context, mapping, form, night());
      this.positions = positions;
    }

    private ColumnMapping.Texts texts(List<String> fields) {
      return key -> {
        Integer position = positions.get(key);
        return position == null ? "" : fields.get(position);
      };
    }

    @Override
    protected LocalDate session(List<String> fields) throws RefusedRowException {
      return quotes.session(texts(fields));
    }

    @Override
    protected void read(int line, List<String> fields, RowList rows)
        throws RefusedContentException {
      quotes.read(line, texts(fields), rows);
    }

    @Override
    protected void checkRows() throws RefusedContentException {
      quotes.checkUnits();
    }
  }
}
