package io.nightcondor.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.RealData;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.RowOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts of real files; rows as their README states them. */
class RealDataTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "2026-08-03,4698,344", "2026-08-04,4942,348", "2026-08-05,5478,344", "2026-08-06,5392,340",
    "2026-08-07,5288,340", "2026-08-10,6620,324", "2026-08-11,6528,344", "2026-08-12,6446,320",
    "2026-08-13,6360,320", "2026-08-14,6220,316"
  })
  void givenCompactPair_whenRead_thenNothingIsLost(LocalDate session, int spxRows, int vixRows)
      throws Exception {
    ReadFile spx = read(
        "chains/compact_spx_%s.json.gz".formatted(session),
        SourceFormat.COMPACT_JSON,
        Map.of(),
        session);
    ReadFile vix = read(
        "chains/compact_vix_%s.json.gz".formatted(session),
        SourceFormat.COMPACT_JSON,
        Map.of(),
        session);

    assertThat(spx.session()).contains(session);
    assertThat(vix.session()).contains(session);
    assertThat(options(spx)).isEqualTo(spxRows);
    assertThat(options(vix)).isEqualTo(vixRows);
    LocalDate thirdFriday = LocalDate.of(2026, 8, 21);
    Set<Root> roots = quotes(spx).stream()
        .filter(quote -> quote.series().expiry().equals(thirdFriday))
        .map(quote -> quote.series().root())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Root.class)));
    if (session.isBefore(LocalDate.of(2026, 8, 10))) {
      assertThat(roots).isEmpty();
    } else {
      assertThat(roots).containsExactly(Root.SPX, Root.SPXW);
    }
  }

  @Test
  void givenWholeChain_whenRead_thenSessionIsFridays() throws Exception {
    LocalDate session = LocalDate.of(2024, 1, 5);
    ReadFile chain = read(
        "chains/cboe_web_spx_quotedata_2024-01-05.csv.gz",
        SourceFormat.CBOE_WEB_CSV,
        Map.of(),
        session);

    assertThat(chain.session()).contains(session);
    assertThat(chain.rows()).hasSize(21_038 + 1);
  }

  private static ReadFile read(
      String name, SourceFormat format, Map<String, String> options, LocalDate session)
      throws RefusedContentException {
    Path file = RealData.file(name);
    ReadFile source = ReadFile.of(file, format, options, session, NYSE);
    Map<String, Integer> byCode = new TreeMap<>();
    int number = 0;
    for (RowOutcome row : source.rows()) {
      assertThat(row.number()).isEqualTo(++number);
      String code = row instanceof RowOutcome.Rejected rejected ? rejected.row().code() : "used";
      byCode.merge(code, 1, Integer::sum);
      if (row instanceof RowOutcome.Rejected rejected && byCode.get(code) <= 3) {
        System.out.println("  " + rejected.row().message());
      }
    }
    System.out.println(
        name + ": in " + source.rows().size() + " " + byCode + " " + source.remark());
    return source;
  }

  private static List<OptionQuote> quotes(ReadFile source) {
    return source.rows().stream()
        .filter(row -> row instanceof RowOutcome.Used used && used.row() instanceof OptionQuote)
        .map(row -> (OptionQuote) ((RowOutcome.Used) row).row())
        .toList();
  }

  private static long options(ReadFile source) {
    return source.rows().stream()
        .filter(row -> row instanceof RowOutcome.Used used
            ? used.row() instanceof OptionQuote
            : ((RowOutcome.Rejected) row).row().column().startsWith("o["))
        .count();
  }
}
