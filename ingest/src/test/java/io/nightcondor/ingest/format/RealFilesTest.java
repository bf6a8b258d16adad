package io.nightcondor.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.RealData;
import io.nightcondor.ingest.admission.Admission;
import io.nightcondor.ingest.admission.AdmissionLimits;
import io.nightcondor.ingest.admission.PriorNights;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.FileHash;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.RowOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of the real data is read by a configured source, each of its rows counted, or refused
 * for a stated reason.
 */
class RealFilesTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());

  /** Folders of which every file is in the list. */
  private static final List<String> WHOLE_FOLDERS =
      List.of("chains", "futures", "history", "macro");

  /** The session of the night unless the list says another: the last of the data. */
  private static final String SESSION = "2026-08-21";

  /**
   * File, format, options, lines and cells a line (as the README of the data has them), outcome. An
   * option {@code session} is the session of the night.
   */
  private static final List<String> CASES =
      """
      chains/cboe_cols_spx_2023-09-04_gth.csv.gz | cboe-web-csv | undated=accept session=2023-09-01 | 3596x2 | accepted: in 7192, used 7154, Q04 38
      chains/cboe_cols_vix_2023-09-04_gth.csv.gz | cboe-web-csv | undated=accept session=2023-09-01 | 208x2 | accepted: in 416, used 416
      chains/cboe_delayed_json_rut_2023-09-20.json.gz | cboe-delayed-json | session=2023-09-20 | 6680x1 | refused: the underlying is 'RUT', expected SPX or VIX
      chains/cboe_legacy_spx_quotedata_2020-09-04.dat.gz | cboe-web-csv | session=2020-09-04 | 9369x2 | mixed: in 18739, used 18739
      chains/cboe_legacy_vix_quotedata_2019-08-29.dat | cboe-web-csv | session=2019-08-28 | 380x2 | accepted: in 761, used 741, AFTER_SESSION 1, Q04 19
      chains/cboe_web_spx_quotedata_2024-01-05.csv.gz | cboe-web-csv | session=2024-01-05 | 10519x2 | accepted: in 21039, used 20907, Q01 2, Q04 130
      chains/compact_spx_2026-08-03.json.gz | compact-json | session=2026-08-03 | 4698x1 | accepted: in 5206, used 5206
      chains/compact_spx_2026-08-04.json.gz | compact-json | session=2026-08-04 | 4942x1 | accepted: in 5451, used 5451
      chains/compact_spx_2026-08-05.json.gz | compact-json | session=2026-08-05 | 5478x1 | accepted: in 5988, used 5715, Q01 65, Q04 208
      chains/compact_spx_2026-08-06.json.gz | compact-json | session=2026-08-06 | 5392x1 | accepted: in 5903, used 5903
      chains/compact_spx_2026-08-07.json.gz | compact-json | session=2026-08-07 | 5288x1 | accepted: in 5800, used 5800
      chains/compact_spx_2026-08-10.json.gz | compact-json | session=2026-08-10 | 6620x1 | accepted: in 7133, used 7133
      chains/compact_spx_2026-08-11.json.gz | compact-json | session=2026-08-11 | 6528x1 | accepted: in 7042, used 7042
      chains/compact_spx_2026-08-12.json.gz | compact-json | session=2026-08-12 | 6446x1 | accepted: in 6961, used 6961
      chains/compact_spx_2026-08-13.json.gz | compact-json | session=2026-08-13 | 6360x1 | accepted: in 6876, used 6876
      chains/compact_spx_2026-08-14.json.gz | compact-json | session=2026-08-14 | 6220x1 | accepted: in 6737, used 6737
      chains/compact_vix_2026-08-03.json.gz | compact-json | session=2026-08-03 | 344x1 | accepted: in 855, used 853, NOT_A_SESSION 1, Q15 1
      chains/compact_vix_2026-08-04.json.gz | compact-json | session=2026-08-04 | 348x1 | accepted: in 860, used 858, NOT_A_SESSION 1, Q15 1
      chains/compact_vix_2026-08-05.json.gz | compact-json | session=2026-08-05 | 344x1 | accepted: in 857, used 823, NOT_A_SESSION 1, Q04 32, Q15 1
      chains/compact_vix_2026-08-06.json.gz | compact-json | session=2026-08-06 | 340x1 | accepted: in 854, used 852, NOT_A_SESSION 1, Q15 1
      chains/compact_vix_2026-08-07.json.gz | compact-json | session=2026-08-07 | 340x1 | accepted: in 855, used 853, NOT_A_SESSION 1, Q15 1
      chains/compact_vix_2026-08-10.json.gz | compact-json | session=2026-08-10 | 324x1 | accepted: in 840, used 838, NOT_A_SESSION 1, Q15 1
      chains/compact_vix_2026-08-11.json.gz | compact-json | session=2026-08-11 | 344x1 | accepted: in 861, used 859, NOT_A_SESSION 1, Q15 1
      chains/compact_vix_2026-08-12.json.gz | compact-json | session=2026-08-12 | 320x1 | accepted: in 838, used 806, NOT_A_SESSION 1, Q04 30, Q15 1
      chains/compact_vix_2026-08-13.json.gz | compact-json | session=2026-08-13 | 320x1 | accepted: in 839, used 837, NOT_A_SESSION 1, Q15 1
      chains/compact_vix_2026-08-14.json.gz | compact-json | session=2026-08-14 | 316x1 | accepted: in 836, used 834, NOT_A_SESSION 1, Q15 1
      futures/vix_futures_expirations_2004_2017.csv | vx-wide-csv | | 3305x8 | refused: the table holds last trade dates and no settlements, expected settlements; the day on which a slot settles follows from the calendar
      futures/vix_futures_settle_m1_m8_2004_2017.csv | vx-wide-csv | | 3305x8 | accepted: in 23213, used 21440, BAD_NUMBER 105, Q14 1668; left out: empty cells 3227
      futures/vix_futures_vx1_vx8_2007_2021.csv | vx-wide-csv | | 3711x10 | accepted: in 37110, used 37110
      futures/vx_continuous_vx1_vx6_2013_2026.csv | vx-settlements-csv | | 19764x1 | accepted: in 19764, used 19764
      futures/cfe/CFE_F14_VX.csv | cfe-contract-csv | | 191x1 | accepted: in 191, used 191
      futures/cfe/CFE_F15_VX.csv | cfe-contract-csv | | 191x1 | accepted: in 191, used 191
      futures/cfe/CFE_G14_VX.csv | cfe-contract-csv | | 185x1 | accepted: in 185, used 185
      futures/cfe/CFE_G15_VX.csv | cfe-contract-csv | | 185x1 | accepted: in 185, used 185
      futures/cfe/CFE_H14_VX.csv | cfe-contract-csv | | 180x1 | accepted: in 180, used 180
      futures/cfe/CFE_H15_VX.csv | cfe-contract-csv | | 186x1 | accepted: in 186, used 186
      futures/cfe/CFE_J14_VX.csv | cfe-contract-csv | | 187x1 | accepted: in 187, used 187
      futures/cfe/CFE_J15_VX.csv | cfe-contract-csv | | 177x1 | accepted: in 177, used 177
      futures/cfe/CFE_K08_VX.csv | cfe-contract-csv | | 525x1 | accepted: in 525, used 524, BAD_NUMBER 1
      futures/cfe/CFE_K14_VX.csv | cfe-contract-csv | | 186x1 | accepted: in 186, used 186
      futures/cfe/CFE_K15_VX.csv | cfe-contract-csv | | 152x1 | accepted: in 152, used 152
      futures/cfe/CFE_M14_VX.csv | cfe-contract-csv | | 186x1 | accepted: in 186, used 186
      futures/cfe/CFE_M15_VX.csv | cfe-contract-csv | | 133x1 | accepted: in 133, used 133
      futures/cfe/CFE_N14_VX.csv | cfe-contract-csv | | 185x1 | accepted: in 185, used 185
      futures/cfe/CFE_N15_VX.csv | cfe-contract-csv | | 108x1 | accepted: in 108, used 108
      futures/cfe/CFE_Q14_VX.csv | cfe-contract-csv | | 185x1 | accepted: in 185, used 185
      futures/cfe/CFE_Q15_VX.csv | cfe-contract-csv | | 88x1 | accepted: in 88, used 88
      futures/cfe/CFE_U14_VX.csv | cfe-contract-csv | | 185x1 | accepted: in 185, used 185
      futures/cfe/CFE_U15_VX.csv | cfe-contract-csv | | 69x1 | accepted: in 69, used 69
      futures/cfe/CFE_V14_VX.csv | cfe-contract-csv | | 188x1 | accepted: in 188, used 188
      futures/cfe/CFE_V15_VX.csv | cfe-contract-csv | | 47x1 | accepted: in 47, used 47
      futures/cfe/CFE_X14_VX.csv | cfe-contract-csv | | 189x1 | accepted: in 189, used 189
      futures/cfe/CFE_X15_VX.csv | cfe-contract-csv | | 28x1 | accepted: in 28, used 28
      futures/cfe/CFE_Z14_VX.csv | cfe-contract-csv | | 188x1 | accepted: in 188, used 188
      futures/cfe/CFE_Z15_VX.csv | cfe-contract-csv | | 8x1 | accepted: in 8, used 8
      history/cboe_VIX_History_to_2025-04-17.csv | index-history-csv | symbol=VIX | 8909x1 | accepted: in 8909, used 8886, NOT_A_SESSION 23
      history/cboe_VVIX_History_2006_2024.csv | index-history-csv | symbol=VVIX | 4583x1 | accepted: in 4583, used 4583
      history/nyse_advancing_ADV.csv | index-history-csv | symbol=NYSE_ADV | 8515x1 | accepted: in 8515, used 8515
      history/nyse_declining_DECL.csv | index-history-csv | symbol=NYSE_DECL | 8426x1 | accepted: in 8426, used 8426
      history/nyse_unchanged_UCHG.csv | index-history-csv | symbol=NYSE_UCHG | 8562x1 | accepted: in 8562, used 8562
      history/spx_1927_2023.csv.gz | index-history-csv | symbol=SPX | 23953x1 | accepted: in 23953, used 23953
      history/spx_daily_2019_2026.csv | index-history-csv | symbol=SPX | 1909x1 | accepted: in 1909, used 1909
      history/spx_investing_1990_2026.csv | index-history-csv | symbol=SPX | 9206x1 | accepted: in 9206, used 9206
      history/uvxy_close_2011_2026.csv | index-history-csv | symbol=UVXY | 3728x1 | accepted: in 3728, used 3728
      history/vix-daily.csv | index-history-csv | symbol=VIX | 9235x1 | accepted: in 9235, used 9202, NOT_A_SESSION 33
      history/vxx_close_2018_2026.csv | index-history-csv | symbol=VXX | 2141x1 | accepted: in 2141, used 2141
      history/yahoo_GSPC_2005_2026.csv | index-history-csv | symbol=SPX | 5382x1 | accepted: in 5382, used 5382
      history/yahoo_SKEW_2005_2026.csv | index-history-csv | symbol=SKEW | 5318x1 | accepted: in 5318, used 5318
      history/yahoo_VIX3M_2005_2026.csv | index-history-csv | symbol=VIX3M | 5001x1 | accepted: in 5001, used 5001
      history/yahoo_VIX6M_2005_2026.csv | index-history-csv | symbol=VIX6M | 4633x1 | accepted: in 4633, used 4633
      history/yahoo_VVIX_2005_2026.csv | index-history-csv | symbol=VVIX | 4875x1 | accepted: in 4875, used 4875
      macro/cpi_us_cpiai.csv | fred-csv | series.index=CPIAUCNS series.inflation=CPI_MOM unit.inflation=percent lagDays=45 | 1360x2 | accepted: in 2719, used 2719; left out: missing values 1
      macro/fomc_announce_dates_2000_2026.csv | fomc-dates-csv | | 220x1 | accepted: in 220, used 220
      macro/fred_CPIAUCSL.csv | fred-csv | series=CPIAUCSL session=2025-12-05 | 551x1 | accepted: in 550, used 549, AFTER_SESSION 1; left out: missing values 1
      macro/fred_CPILFESL.csv | fred-csv | series=CPILFESL | 551x1 | accepted: in 550, used 550; left out: missing values 1
      macro/fred_DGS10.csv | fred-csv | series=DGS10 | 12001x1 | accepted: in 11499, used 11499; left out: missing values 502
      macro/fred_DGS2.csv | fred-csv | series=DGS2 session=2024-08-05 | 12001x1 | accepted: in 11499, used 11150, AFTER_SESSION 349; left out: missing values 502
      macro/fred_DGS30.csv | fred-csv | series=DGS30 | 12001x1 | accepted: in 11499, used 11499; left out: missing values 502
      macro/fred_DTWEXBGS.csv | fred-csv | series=DTWEXBGS | 5215x1 | accepted: in 5010, used 5010; left out: missing values 205
      macro/fred_FEDFUNDS.csv | fred-csv | series=FEDFUNDS | 551x1 | accepted: in 551, used 551
      macro/fred_GDP.csv | fred-csv | series=GDP session=2025-09-30 | 183x1 | accepted: in 183, used 182, AFTER_SESSION 1
      macro/fred_GDPC1.csv | fred-csv | series=GDPC1 | 183x1 | accepted: in 183, used 183
      macro/fred_PPIACO.csv | fred-csv | | 1347x1 | accepted: in 1347, used 1347
      macro/fred_PPIFIS.csv | fred-csv | series=PPIFIS | 191x1 | accepted: in 191, used 191
      macro/fred_RBUSBIS.csv | fred-csv | | 358x1 | accepted: in 358, used 358
      macro/fred_SP500.csv | fred-csv | series=SP500 | 2609x1 | accepted: in 2514, used 2514; left out: missing values 95
      macro/fred_UNRATE.csv | fred-csv | series=UNRATE | 551x1 | accepted: in 550, used 550; left out: missing values 1
      macro/fred_USREC.csv | fred-csv | series=USREC lagDays=480 | 552x1 | accepted: in 552, used 544, AFTER_SESSION 8
      macro/fred_USREC.csv | fred-csv | series=USREC | 552x1 | refused: nothing says when a figure of the series USREC becomes public, expected an option lagDays, the days from the date of a row to its release, 0 for a market series
      macro/fred_VIXCLS.csv | fred-csv | series=VIXCLS | 9391x1 | accepted: in 9091, used 9091; left out: missing values 300
      macro/fred_rates_curve_2004_2026.csv | fred-csv | | 7892x9 | accepted: in 51148, used 51148; left out: missing values 19880
      macro/shiller_pe.csv | fred-csv | series=SHILLER_PE10 session=2026-05-29 | 473x1 | accepted: in 473, used 472, AFTER_SESSION 1
      macro/shiller_sp500.csv | shiller-csv | | 1866x9 | accepted: in 16398, used 16398; left out: missing values 396
      macro/sofr_2021_2026.csv | sofr-csv | | 1246x1 | accepted: in 1246, used 1246
      macro/sp500_forward_pe.csv | fred-csv | | 4750x1 | accepted: in 4750, used 4750
      macro/us_treasury_curve_2025_2026.json | treasury-par-json | | 410x6 | accepted: in 2050, used 2050; left out: rows of the family real 410
      macro/xnys_calendar_2026.json.gz | treasury-par-json | | 365x1 | refused: the document has no families of yields (its contractVersion is 'xnys-calendar/v1'), expected yields under families.nominal.rows; a calendar of an exchange is no macro series, closures are configured under calendar.overrides
      """.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();

  static Stream<String> cases() {
    return CASES.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givenRealFile_whenRead_thenEveryRowIsCountedOrTheFileRefused(String line) {
    List<String> fields =
        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    Map<String, String> options = new TreeMap<>();
    options.put("session", SESSION);
    Arrays.stream(fields.get(2).split(" "))
        .filter(option -> !option.isEmpty())
        .forEach(option -> options.put(option.split("=")[0], option.split("=")[1]));
    LocalDate session = LocalDate.parse(options.remove("session"));
    SourceFormat format = SourceFormat.of(fields.get(1)).orElseThrow();
    Path path = RealData.file(fields.get(0));

    String outcome;
    long cells = 0;
    try {
      ReadFile file = ReadFile.of(path, format, options, session, NYSE);
      cells = cells(file, format);
      outcome = verdict(path, format, options, session) + ": " + outcome(file);
    } catch (RefusedContentException refused) {
      outcome = "refused: " + refused.getMessage();
    }

    System.out.println(String.join(" | ", fields.subList(0, 4)) + " | " + outcome);
    assertThat(outcome).isEqualTo(fields.get(4));
    if (!outcome.startsWith("refused")) {
      String[] size = fields.get(3).split("x");
      assertThat(cells).isEqualTo(Long.parseLong(size[0]) * Long.parseLong(size[1]));
    }
  }

  @Test
  void givenRealFolders_whenListed_thenEveryFileIsInTheList() throws IOException {
    Path folder = RealData.file("README.md").resolveSibling(".");
    for (String name : WHOLE_FOLDERS) {
      try (Stream<Path> files = Files.walk(folder.resolve(name))) {
        List<String> all = files
            .filter(Files::isRegularFile)
            .map(file -> folder.relativize(file).toString())
            .sorted()
            .toList();
        assertThat(CASES.stream().map(line -> line.split("\\|")[0].strip()).toList())
            .containsAll(all);
      }
    }
  }

  /** Cells that the README of the data counts: of a chain its quotes, not the index's bars. */
  private static long cells(ReadFile file, SourceFormat format) {
    if (format.isChain()) {
      return file.rows().stream().filter(RealFilesTest::isOfAnOption).count();
    }
    return file.rows().size()
        + file.facts().leftOut().values().stream().mapToLong(Long::longValue).sum();
  }

  private static boolean isOfAnOption(RowOutcome row) {
    if (row instanceof RowOutcome.Rejected rejected) {
      String column = rejected.row().column();
      return !column.startsWith("bars[]") && !column.equals("Last") && !column.equals("spot");
    }
    return row instanceof RowOutcome.Used used && used.row() instanceof OptionQuote;
  }

  /** What a night of that session says of it to which nothing came in before. */
  private static String verdict(
      Path path, SourceFormat format, Map<String, String> options, LocalDate session) {
    Admission admission = new Admission(
        path.getParent(),
        session,
        NYSE,
        List.of(new SourceRule("*", format, options)),
        AdmissionLimits.standard(),
        PriorNights.none(),
        List.of());
    FileHash hash = FileHash.of(path);
    InboxFile file = new InboxFile(path.getFileName().toString(), hash.bytes(), hash.sha256());
    return admission.admit(file).verdict().name().toLowerCase(Locale.ROOT);
  }

  /** Such as {@code in 4, used 2, AFTER_SESSION 1, Q15 1; left out: missing values 3}. */
  private static String outcome(ReadFile file) {
    SortedMap<String, Long> rejected = file.rows().stream()
        .filter(RowOutcome.Rejected.class::isInstance)
        .collect(Collectors.groupingBy(
            row -> ((RowOutcome.Rejected) row).row().code(), TreeMap::new, Collectors.counting()));
    long refused = rejected.values().stream().mapToLong(Long::longValue).sum();
    String leftOut = file.facts().leftOut().isEmpty()
        ? ""
        : "; left out: " + counts(file.facts().leftOut());
    return "in %d, used %d%s%s"
        .formatted(
            file.rows().size(),
            file.rows().size() - refused,
            rejected.isEmpty() ? "" : ", " + counts(rejected),
            leftOut);
  }

  private static String counts(SortedMap<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }
}
