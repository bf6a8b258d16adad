package io.nightcondor.app.realdata;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Middles of bid and ask in the compact SPX chains, as a trader's fills. */
final class MidPrices {

  private final Path data;
  private final Map<LocalDate, JsonNode> chains = new TreeMap<>();

  MidPrices(Path data) {
    this.data = data;
  }

  /**
   * The middle of a series' quote. Where both roots of a date and strike are in the file, the one
   * that settles at the close has more time and so the higher price.
   */
  String of(LocalDate session, OptionSeries series) {
    List<BigDecimal> mids = new ArrayList<>();
    for (JsonNode option : chain(session).get("o")) {
      LocalDate expiry =
          LocalDate.ofInstant(Instant.ofEpochSecond(option.get("e").asLong()), ZoneOffset.UTC);
      String right = series.right() == OptionRight.CALL ? "C" : "P";
      if (expiry.equals(series.expiry())
          && option.get("t").asString().equals(right)
          && option.get("k").asDouble() == series.strike()) {
        mids.add(option
            .get("b")
            .decimalValue()
            .add(option.get("a").decimalValue())
            .divide(BigDecimal.valueOf(2)));
      }
    }
    mids.sort(Comparator.naturalOrder());
    if (mids.isEmpty()) {
      throw new IllegalStateException("%s is not quoted on %s".formatted(series, session));
    }
    return (series.root() == Root.SPX ? mids.get(0) : mids.get(mids.size() - 1)).toPlainString();
  }

  private JsonNode chain(LocalDate session) {
    return chains.computeIfAbsent(session, date -> {
      Path file = data.resolve("chains/compact_spx_%s.json.gz".formatted(date));
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        return JsonMapper.shared().readTree(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
