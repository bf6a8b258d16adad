package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.ListedRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Any JSON list of option quotes: its source rule names the keys of an element, their units and
 * where the list is. A name that begins with a slash is a pointer from the root of the document,
 * for what is said once, such as the time. The rule wins over what the text looks like.
 */
final class MappedJson implements SourceReader {

  private static final String ROWS = "rows";

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
    options.add(
        SourceOption.optional(ROWS, "(/.+)?", "a pointer such as /data/options, or nothing"));
    return options;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    ColumnMapping mapping = ColumnMapping.of(context.options(), options());
    Map<String, String> names = mapping.columns();
    MappedDocument document = MappedDocument.read(text, mapping.said(ROWS), names.values());
    mapping.checkColumns(document::has, document::namesLike);
    NightRows night = new NightRows(context.session());
    MappedQuotes quotes = new MappedQuotes(context, mapping, NumberForm.JSON, night);
    RowList rows = new RowList(context.file());
    int position = 0;
    for (Map<String, String> element : document.rows()) {
      position++;
      ColumnMapping.Texts texts = key -> document.text(element, names.getOrDefault(key, ""));
      add(position, texts, quotes, night, rows);
    }
    night.checkEnd(rows.count());
    quotes.checkUnits();
    return new ListedRows(rows, night.facts(MappedQuotes.remark(mapping)));
  }

  private static void add(
      int position, ColumnMapping.Texts texts, MappedQuotes quotes, NightRows night, RowList rows)
      throws RefusedContentException {
    try {
      if (night.takes(quotes.session(texts))) {
        quotes.read(position, texts, rows);
      }
    } catch (RefusedRowException refused) {
      rows.add(position, () -> {
        throw refused;
      });
    }
  }
}
