package io.nightcondor.ingest.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.Samples;
import io.nightcondor.ingest.SeriesSamples;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroFormatsTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  /**
   * 45 days from 1 June lead to 16 July, and from 1 July to 15 August: New York closes at 20:00Z.
   */
  @Test
  void givenMonthlySeries_whenRead_thenPublicAfterItsLagAndMarked() throws Exception {
    ReadFile file = fred(SeriesSamples.fred(), Map.of());

    assertThat(file.content()).isEqualTo("CPIAUCSL");
    assertThat(file.remark()).isEqualTo("ASSUMED_LAG of 45 days: CPIAUCSL.");
    assertThat(file.facts().leftOut()).containsExactly(Map.entry("missing values", 1L));
    assertThat(Read.used(file))
        .containsExactly(
            new MacroValue(
                "CPIAUCSL",
                LocalDate.of(2024, 4, 1),
                313.0,
                Instant.parse("2024-05-16T20:00:00Z"),
                true),
            new MacroValue(
                "CPIAUCSL",
                LocalDate.of(2024, 6, 1),
                313.4,
                Instant.parse("2024-07-16T20:00:00Z"),
                true));
    assertThat(Read.messages(file))
        .containsExactly(
            "f:5: column 'date' has '2024-07-01', expected a figure that was public at the close of the session"
                + " 2024-08-05; this one is from 2024-08-15T20:00:00Z on. Row not read, load continues.");
  }

  /** The lags of DOMAIN E3 from the first day of the period, and market series on their day. */
  @ParameterizedTest
  @CsvSource({
    "PPIACO,2024-05-01,2024-05-01,2024-06-15T20:00:00Z,2.5",
    "RBUSBIS,2024-05-31,2024-05-01,2024-06-30T20:00:00Z,2.5",
    "GDP,2024-02-15,2024-01-01,2024-04-30T20:00:00Z,2.5",
    "UNRATE,2024-05-01,2024-05-01,2024-06-15T20:00:00Z,0.025",
    "DGS2,2024-07-03,2024-07-03,2024-07-03T17:00:00Z,0.025",
    "DFF,2024-08-03,2024-08-03,2024-08-03T20:00:00Z,0.025",
    "VIXCLS,2024-08-05,2024-08-05,2024-08-05T20:00:00Z,2.5"
  })
  void givenKnownSeries_whenRead_thenItsUnitPeriodAndRelease(
      String series, LocalDate date, LocalDate reference, Instant releasedAt, double kept)
      throws Exception {
    ReadFile file = fred("DATE,%s\n%s,2.5\n".formatted(series, date), Map.of());

    assertThat(Read.used(file))
        .containsExactly(new MacroValue(
            series,
            reference,
            kept,
            releasedAt,
            !reference.equals(LocalDate.ofInstant(releasedAt, ZoneOffset.UTC))));
  }

  @Test
  void givenSeveralColumns_whenMapped_thenEachWithItsOwnIdUnitAndLag() throws Exception {
    ReadFile file = fred(
        "Date,Index,Inflation\n2024-05-01,313.2,\n2024-06-01,313.4,-0.06\n",
        Map.of(
            "series.Index", "CPIAUCNS",
            "series.Inflation", "CPI_MOM",
            "unit.Inflation", "percent",
            "lagDays.Inflation", "44"));

    assertThat(file.content()).isEqualTo("CPIAUCNS,CPI_MOM");
    assertThat(file.facts().leftOut()).containsExactly(Map.entry("missing values", 1L));
    assertThat(Read.used(file))
        .endsWith(new MacroValue(
            "CPI_MOM",
            LocalDate.of(2024, 6, 1),
            -0.0006,
            Instant.parse("2024-07-15T20:00:00Z"),
            true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date,value|;|the column 'value' does not say which series it is, expected an option series, such as"
            + " CPIAUCSL, in the configuration",
        "date,USREC|;|nothing says when a figure of the series USREC becomes public, expected an option lagDays, the"
            + " days from the date of a row to its release, 0 for a market series",
        "date,DGS2,DGS10|series=DGS2|the option series names one series and the file has 2 columns of figures,"
            + " expected options series.COLUMN",
        "month,DGS2|;|the header has no column 'date' (it has month, dgs2), expected a column date (or"
            + " observation_date) and one column or more of figures",
        "date|;|the header has no column of figures, expected a column date (or observation_date) and one column or"
            + " more of figures"
      })
  void givenHeaderThatDoesNotSay_whenRead_thenRefused(
      String header, String option, String message) {
    Map<String, String> options =
        option.equals(";") ? Map.of() : Map.of(option.split("=")[0], option.split("=")[1]);

    assertThatThrownBy(() -> fred(header + "\n2024-08-02,1,1\n", options))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-08-05,4.O8|value|BAD_NUMBER",
        "2024-08-05,4.08%|value|BAD_NUMBER",
        "2024-08-05,1e2|value|BAD_NUMBER",
        "2024-8-5,4.08|date|Q14",
        "2024-08-06,4.08|date|AFTER_SESSION",
        "2024-08-01,4.08|date|Q15",
        "2024-08-05|line|BAD_ROW"
      })
  void givenFaultyFigure_whenRead_thenItsColumnAndCode(String line, String column, String code)
      throws Exception {
    ReadFile file = fred("date,value\n2024-08-01,4.1\n" + line + "\n", Map.of("series", "DGS2"));

    assertThat(Read.codes(file)).containsExactly(code);
    assertThat(Read.messages(file).get(0)).startsWith("f:3: column '%s' has".formatted(column));
  }

  @Test
  void givenShillerTable_whenRead_thenZeroIsMissing() throws Exception {
    ReadFile file = Read.file(SourceFormat.SHILLER_CSV, SeriesSamples.shiller(), Map.of());

    assertThat(file.rows()).hasSize(11);
    assertThat(file.facts().leftOut()).containsExactly(Map.entry("missing values", 7L));
    assertThat(Read.used(file))
        .contains(
            new MacroValue(
                "SHILLER_LONG_RATE",
                LocalDate.of(2024, 6, 1),
                0.043,
                Instant.parse("2024-07-16T20:00:00Z"),
                true),
            new MacroValue(
                "SHILLER_PE10",
                LocalDate.of(2024, 5, 1),
                34.5,
                Instant.parse("2024-06-15T20:00:00Z"),
                true));
  }

  @Test
  void givenSofr_whenRead_thenTheCloseAsAFraction() throws Exception {
    ReadFile file = Read.file(SourceFormat.SOFR_CSV, SeriesSamples.sofr(), Map.of());

    assertThat(Read.used(file))
        .hasSize(2)
        .endsWith(new MacroValue("SOFR", Read.MONDAY, 0.0533, Read.NYSE.close(Read.MONDAY), false));
  }

  @Test
  void givenParCurve_whenRead_thenNominalYieldsUnderTheirFredIds() throws Exception {
    ReadFile file = Read.file(SourceFormat.TREASURY_PAR_JSON, SeriesSamples.treasury(), Map.of());

    assertThat(file.content()).isEqualTo("DGS10,DGS2,DGS30,DGS3MO,DGS5");
    assertThat(file.facts().leftOut())
        .containsExactly(Map.entry("missing values", 1L), Map.entry("rows of the family real", 1L));
    assertThat(Read.used(file))
        .hasSize(9)
        .endsWith(new MacroValue("DGS30", Read.MONDAY, 0.04, Read.NYSE.close(Read.MONDAY), false));
  }

  @Test
  void givenExchangeCalendar_whenReadAsParCurve_thenRefused() {
    assertThatThrownBy(() -> Read.file(
            SourceFormat.TREASURY_PAR_JSON,
            "{\"contractVersion\":\"xnys-calendar/v1\",\"sessions\":[]}",
            Map.of()))
        .hasMessage(
            "the document has no families of yields (its contractVersion is 'xnys-calendar/v1'), expected"
                + " yields under families.nominal.rows; a calendar of an exchange is no macro series, closures are"
                + " configured under calendar.overrides");
  }

  @Test
  void givenStatementDays_whenRead_thenThoseToComeAreNot() throws Exception {
    ReadFile file = Read.file(SourceFormat.FOMC_DATES_CSV, SeriesSamples.fomcDates(), Map.of());

    LocalDate july = LocalDate.of(2024, 7, 31);
    assertThat(Read.used(file))
        .hasSize(2)
        .endsWith(new MacroRelease("FOMC", july, Read.NYSE.close(july), NONE, NONE, NONE));
    assertThat(Read.codes(file)).containsExactly("AFTER_SESSION");
  }

  /** 08:30 in New York is 12:30Z in summer; the figures are percent; July's is still to come. */
  @Test
  void givenReleases_whenRead_thenFirstPrintConsensusAndRevision() throws Exception {
    ReadFile file = releases(SeriesSamples.releases());

    assertThat(file.content()).isEqualTo("CPI,GDP");
    assertThat(Read.used(file))
        .containsExactly(
            new MacroRelease(
                "CPI",
                LocalDate.of(2024, 6, 1),
                Instant.parse("2024-07-11T12:30:00Z"),
                OptionalDouble.of(-0.001),
                OptionalDouble.of(0.001),
                OptionalDouble.of(0)),
            new MacroRelease(
                "CPI",
                LocalDate.of(2024, 7, 1),
                Instant.parse("2024-08-14T12:30:00Z"),
                NONE,
                OptionalDouble.of(0.002),
                NONE),
            new MacroRelease(
                "GDP",
                LocalDate.of(2024, 4, 1),
                Instant.parse("2024-07-25T12:30:00Z"),
                OptionalDouble.of(0.028),
                NONE,
                NONE));
    assertThat(Read.codes(file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CPI,2024-06,2024-07-11T08:30,-0.1,,|release_timestamp|Q14",
        "CPI,2024-06,2024-07-11,-0.1,,|release_timestamp|Q14",
        "CPI,2024-06,2024-07-11T25:30-04:00,-0.1,,|release_timestamp|Q14",
        "CPI,2024-06,2024-05-11T08:30-04:00,-0.1,,|release_timestamp|Q14",
        "CPI,2024-13,2024-07-11T08:30-04:00,-0.1,,|reference_period|Q14",
        "CPI,June,2024-07-11T08:30-04:00,-0.1,,|reference_period|Q14",
        "cpi,2024-06,2024-07-11T08:30-04:00,-0.1,,|series|BAD_TEXT",
        "CPI,2024-06,2024-07-11T08:30-04:00,,,|actual_first_print|BAD_NUMBER",
        "CPI,2024-06,2024-07-11T08:30-04:00,-0.1,0.1%,|consensus|BAD_NUMBER",
        "CPI,2024-05,2024-07-11T08:30-04:00,-0.1,,|reference_period|Q15",
        "CPI,2024-06,2024-08-05T16:00:01-04:00,-0.1,,|release_timestamp|AFTER_SESSION",
        "CPI,2024-06,2024-08-05T16:00:01-04:00,,,-0.1|release_timestamp|AFTER_SESSION"
      })
  void givenFaultyRelease_whenRead_thenItsColumnAndCode(String line, String column, String code)
      throws Exception {
    ReadFile file =
        releases("series,reference_period,release_timestamp,actual_first_print,consensus,revised\n"
            + "CPI,2024-05,2024-06-12T08:30-04:00,0.0,0.1,0.0\n"
            + line
            + "\n");

    assertThat(Read.codes(file)).containsExactly(code);
    assertThat(Read.messages(file).get(0)).startsWith("f:3: column '%s' has".formatted(column));
  }

  @Test
  void givenReleasesWithoutUnit_whenRead_thenRefused() {
    assertThatThrownBy(
            () -> Read.file(SourceFormat.RELEASE_CALENDAR_CSV, SeriesSamples.releases(), Map.of()))
        .hasMessage(
            "its source rule does not say how the figures are written, expected an option unit of percent,"
                + " fraction or index in the configuration");
  }

  /** Each CSV of a series is recognised by its own reader; two columns may be prices or figures. */
  @Test
  void givenSamples_whenRecognised_thenEachByItsOwnReader() {
    assertThat(recognised(SeriesSamples.fred()))
        .containsExactly(SourceFormat.FRED_CSV, SourceFormat.INDEX_HISTORY_CSV);
    assertThat(recognised(SeriesSamples.sofr())).containsExactly(SourceFormat.SOFR_CSV);
    assertThat(recognised(SeriesSamples.shiller())).containsExactly(SourceFormat.SHILLER_CSV);
    assertThat(recognised(SeriesSamples.releases()))
        .containsExactly(SourceFormat.RELEASE_CALENDAR_CSV);
    assertThat(recognised(SeriesSamples.fomcDates())).containsExactly(SourceFormat.FOMC_DATES_CSV);
    assertThat(recognised(SeriesSamples.treasury()))
        .containsExactly(SourceFormat.TREASURY_PAR_JSON);
    assertThat(recognised(SeriesSamples.advanceDecline()))
        .containsExactly(SourceFormat.ADVANCE_DECLINE_CSV);
    assertThat(recognised(SeriesSamples.vxWide())).containsExactly(SourceFormat.VX_WIDE_CSV);
    assertThat(recognised(SeriesSamples.cfeContract()))
        .containsExactly(SourceFormat.CFE_CONTRACT_CSV);
    assertThat(recognised(Samples.settlements())).containsExactly(SourceFormat.VX_SETTLEMENTS_CSV);
    assertThat(recognised(Samples.history())).containsExactly(SourceFormat.INDEX_HISTORY_CSV);
    assertThat(recognised("date,DGS2,DGS10\n2024-08-05,3.89,3.78\n"))
        .containsExactly(SourceFormat.FRED_CSV);
  }

  private static List<SourceFormat> recognised(String text) {
    return Formats.recognised(text);
  }

  private static ReadFile fred(String text, Map<String, String> options)
      throws RefusedContentException {
    return Read.file(SourceFormat.FRED_CSV, text, options);
  }

  private static ReadFile releases(String text) throws RefusedContentException {
    return Read.file(SourceFormat.RELEASE_CALENDAR_CSV, text, Map.of("unit", "percent"));
  }
}
