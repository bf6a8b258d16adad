package io.nightcondor.ingest.format;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.ListedRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.util.Optional;

/** The file MODELLED: its first line names the model. It has no rows, and only its name counts. */
final class ModelledMarker implements SourceReader {

  @Override
  public boolean recognises(String head) {
    return false;
  }

  @Override
  public boolean readsAnyText() {
    return true;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    String model = new TextLines(text).nextFilled().strip();
    return new ListedRows(
        new RowList(context.file()), SourceFacts.of(Optional.empty(), "model", model));
  }
}
