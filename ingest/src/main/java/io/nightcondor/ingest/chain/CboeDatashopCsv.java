package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Cboe DataShop's Option EOD Summary, with calcs (34 columns) or without (26), as its file
 * specification describes them: every US option of one day. A row has two snapshots of its quote,
 * at 15:45 (on half days at 12:45, from February 2020 on) and at the close; the source rule says
 * which one is read, and never are both.
 *
 * <p>Rows of other underlyings are counted and not looked at. The close of an underlying is taken
 * from the snapshot at the close, where the file has a bid and an ask of it; the snapshot of 15:45
 * gives none, for its underlying price is no close.
 */
final class CboeDatashopCsv implements SourceReader {

  private static final SourceOption SNAPSHOT =
      SourceOption.required("snapshot", "1545|EOD", "1545 or EOD");
  private static final SourceOption UNDERLYINGS = SourceOption.optional(
      "underlyings", "SPX|VIX|SPX,VIX|VIX,SPX", "SPX, VIX or both with a comma between");

  private static final Pattern HEADER =
      Pattern.compile("\"?underlying_symbol\"?,\"?quote_date\"?,.*\\bbid_1545\\b.*\\bbid_eod\\b.*");

  @Override
  public boolean recognises(String head) {
    String header = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return HEADER.matcher(header.toLowerCase(Locale.ROOT)).matches();
  }

  @Override
  public List<SourceOption> options() {
    return List.of(SNAPSHOT, UNDERLYINGS);
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    String snapshot = option(SNAPSHOT, context, "");
    String underlyings = option(UNDERLYINGS, context, "SPX,VIX");
    TextLines lines = new TextLines(text);
    DatashopColumns columns = DatashopColumns.of(CsvHeader.read(lines), snapshot);
    return new DatashopRows(context, lines, columns, kept(underlyings));
  }

  private static String option(SourceOption option, ReadContext context, String otherwise)
      throws RefusedContentException {
    String value = context.options().getOrDefault(option.name(), otherwise);
    if (!option.form().matcher(value).matches()) {
      throw new RefusedContentException(
          "its source rule has the %s '%s'".formatted(option.name(), Shown.text(value)),
          "an option %s of %s".formatted(option.name(), option.expected()));
    }
    return value;
  }

  private static Set<Underlying> kept(String names) {
    Set<Underlying> kept = new TreeSet<>();
    Arrays.stream(names.split(",", -1)).map(Underlying::valueOf).forEach(kept::add);
    return kept;
  }
}
