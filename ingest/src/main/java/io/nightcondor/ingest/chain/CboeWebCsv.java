package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;

/**
 * Option chain as the Cboe site exports it (quotedata.csv, before 2021 quotedata.dat): a line with
 * the underlying's last price, a line with the date, a header whose names repeat, then lines that
 * each hold a call and a put. The underlying's price is the file's first row; each line after the
 * header gives two. The site publishes no description of the columns.
 *
 * <p>A table whose first lines were cut off does not say its session. It is read only if the source
 * rule says so, and then for the session of the night. Without its last price there is no row of
 * the underlying; which one it is follows from the roots.
 */
final class CboeWebCsv implements SourceReader {

  private static final SourceOption UNDATED =
      SourceOption.optional("undated", "accept", "accept, or no such option");

  @Override
  public boolean recognises(String head) {
    return CboeWebPreamble.hasHeader(head);
  }

  @Override
  public List<SourceOption> options() {
    return List.of(CboeVolText.UNIT, UNDATED);
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    CboeWebPreamble preamble = CboeWebPreamble.read(lines);
    return new CboeWebRows(context, lines, preamble, session(preamble, context));
  }

  private static LocalDate session(CboeWebPreamble preamble, ReadContext context)
      throws RefusedContentException {
    if (preamble.time().isPresent()) {
      return context.calendar().lastClosedSession(preamble.time().get());
    }
    if (!context.options().containsKey(UNDATED.name())) {
      throw new RefusedContentException(
          "no line before the header has a date",
          "a line such as 'Date: January 7, 2024 at 10:52 AM EST', or the option undated: accept of"
              + " its source to take it for the night's session");
    }
    return context.session();
  }
}
