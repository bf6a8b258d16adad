package io.nightcondor.ingest.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.SeriesSamples;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.RankedBar;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuturesFormatsTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final String CFE_HEADER =
      "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n";
  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 21);

  @Test
  void givenContractFile_whenRead_thenDaysWithoutTradeHaveASettlementOnly() throws Exception {
    ReadFile file = contract(SeriesSamples.cfeContract());

    assertThat(file.content()).isEqualTo("VXQ24");
    assertThat(Read.used(file))
        .containsExactly(
            counted(new VxSettlement(FRIDAY, AUGUST, NONE, NONE, NONE, 21.85), 0, 10),
            counted(
                new VxSettlement(
                    Read.MONDAY,
                    AUGUST,
                    OptionalDouble.of(22),
                    OptionalDouble.of(38),
                    OptionalDouble.of(21.5),
                    32.1),
                900,
                90));
    assertThat(Read.messages(file))
        .containsExactly(
            "f:3: column 'Settle' has '0.00', expected a level above 0, such as 5446.68. Row rejected, load"
                + " continues.",
            "f:6: column 'Trade Date' has '08/06/2024', expected a date up to the session 2024-08-05. Row not"
                + " read, load continues.");
  }

  @Test
  void givenRowsBeforeTheChangeOfScale_whenRead_thenDividedByTenAndSaid() throws Exception {
    ReadFile file = contract(CFE_HEADER
        + "03/20/2007,K (May 08),155.10,155.10,154.60,154.60,156.00,-0.50,11,0,164\n"
        + "03/26/2007,K (May 08),15.50,15.57,15.49,15.50,15.48,-139.72,33,0,169\n");

    LocalDate expiry = LocalDate.of(2008, 5, 21);
    assertThat(Read.used(file))
        .containsExactly(
            counted(
                new VxSettlement(
                    LocalDate.of(2007, 3, 20),
                    expiry,
                    OptionalDouble.of(15.51),
                    OptionalDouble.of(15.51),
                    OptionalDouble.of(15.46),
                    15.6),
                11,
                164),
            counted(
                new VxSettlement(
                    LocalDate.of(2007, 3, 26),
                    expiry,
                    OptionalDouble.of(15.5),
                    OptionalDouble.of(15.57),
                    OptionalDouble.of(15.49),
                    15.48),
                33,
                169));
    assertThat(file.remark())
        .isEqualTo(
            "1 rows before 2007-03-26 are at ten times the VIX and were divided by ten. It has no"
                + " settlement of the session 2024-08-05.");
  }

  /** Good Friday moved the expiry: DOMAIN A4, the contract of March 2014 settled on a Tuesday. */
  @Test
  void givenSettlementDay_whenRead_thenTheOpeningQuotationIsItsSettlement() throws Exception {
    ReadFile file =
        contract(CFE_HEADER + "03/18/2014,H (Mar 14),0.00,0.00,0.00,0.00,15.46,-0.69,0,0,22375\n");

    LocalDate tuesday = LocalDate.of(2014, 3, 18);
    assertThat(Read.used(file))
        .containsExactly(
            counted(new VxSettlement(tuesday, tuesday, NONE, NONE, NONE, 15.46), 0, 22_375));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "08/02/2024,Q (Aug 24)|08/22/2023,Q (Aug 23)|Q13",
        "08/02/2024,Q (Aug 24)|08/02/2024,Q (Sep 24)|Q13",
        "08/02/2024,Q (Aug 24)|08/02/2024,Aug 24|Q13",
        "08/02/2024,Q|8/2/2024,Q|Q14",
        "22.00,38.00,21.50|22.00,21.00,21.50|BAD_NUMBER",
        "32.10,10.25,900|32.10,10.25,-900|BAD_NUMBER",
        "900,0,90|900,0,9.5|BAD_NUMBER",
        "08/05/2024,Q|08/02/2024,Q|Q15",
        "08/05/2024,Q (Aug 24),22.00|08/05/2024,Q (Aug 24)|BAD_ROW"
      })
  void givenFaultyRow_whenRead_thenItsCode(String from, String to, String code) throws Exception {
    ReadFile file = contract(SeriesSamples.cfeContract().replace(from, to));

    assertThat(file.rows()).hasSize(4);
    assertThat(Read.codes(file)).contains(code);
  }

  @Test
  void givenSettlementsWithAMarket_whenRead_thenBidAskVolumeAndOpenInterest() throws Exception {
    ReadFile file = settlements("21.80,21.90,1200,34000", "32.00,32.20,,");

    assertThat(Read.used(file))
        .containsExactly(
            market(FRIDAY, 21.85, OptionalDouble.of(21.8), OptionalDouble.of(21.9), 1200L, 34_000L),
            market(Read.MONDAY, 32.1, OptionalDouble.of(32), OptionalDouble.of(32.2)));
  }

  @Test
  void givenBlankOrZeroMarket_whenRead_thenMissingAndNeverZero() throws Exception {
    ReadFile file = settlements(",,0,0", "0,0,,");

    assertThat(Read.used(file))
        .containsExactly(
            market(FRIDAY, 21.85, NONE, NONE, 0L, 0L), market(Read.MONDAY, 32.1, NONE, NONE));
  }

  @Test
  void givenFaultyMarket_whenRead_thenTheRowIsRefusedAndSaysWhy() throws Exception {
    ReadFile file = settlements("21.90,21.80,,", "32.00,32.20,-1,");

    assertThat(Read.codes(file)).containsExactly("BAD_NUMBER", "BAD_NUMBER");
    assertThat(Read.messages(file))
        .containsExactly(
            "f:2: column 'ask' has '21.80', expected at least the bid of 21.9. Row rejected, load"
                + " continues.",
            "f:3: column 'volume' has '-1', expected a whole number of 0 or more. Row rejected, load"
                + " continues.");
  }

  private static ReadFile settlements(String friday, String monday) throws Exception {
    String text =
        "date,slot,open,high,low,close,settle,days_to_expiry,bid,ask,volume,open_interest\n"
            + "2024-08-02,VX1,,,,,21.85,19," + friday + "\n"
            + "2024-08-05,VX1,,,,,32.10,16," + monday + "\n";
    return Read.file(SourceFormat.VX_SETTLEMENTS_CSV, text, Map.of());
  }

  private static VxSettlement market(
      LocalDate session, double settle, OptionalDouble bid, OptionalDouble ask) {
    return new VxSettlement(
        session,
        AUGUST,
        NONE,
        NONE,
        NONE,
        settle,
        bid,
        ask,
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  private static VxSettlement market(
      LocalDate session,
      double settle,
      OptionalDouble bid,
      OptionalDouble ask,
      long volume,
      long openInterest) {
    return counted(market(session, settle, bid, ask), volume, openInterest);
  }

  /** The same with contracts of the day and open. */
  private static VxSettlement counted(VxSettlement plain, long volume, long openInterest) {
    return new VxSettlement(
        plain.session(),
        plain.expiry(),
        plain.open(),
        plain.high(),
        plain.low(),
        plain.settle(),
        plain.bid(),
        plain.ask(),
        OptionalLong.of(volume),
        OptionalLong.of(openInterest));
  }

  @Test
  void givenDayAfterTheSettlement_whenRead_thenRefused() throws Exception {
    ReadFile file =
        contract(CFE_HEADER + "05/22/2008,K (May 08),17.0,17.0,17.0,17.0,17.16,0,1,0,1\n");

    assertThat(Read.messages(file))
        .containsExactly(
            "f:2: column 'Trade Date' has '05/22/2008', expected a date up to the settlement of the contract on"
                + " 2008-05-21. Row rejected, load continues.");
  }

  @Test
  void givenContractBefore2006_whenRead_thenFileRefused() {
    String text = CFE_HEADER + "05/19/2004,K (May 04),0,0,0,0,183.55,0,0,0,0\n";

    assertThatThrownBy(() -> contract(text))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(
            "line 2: the contract settles in 2004-05, expected a contract of 2006-01 or later, from where"
                + " on the calendar gives the settlement day");
  }

  @Test
  void givenWideTable_whenRead_thenSlotsAreContractsAndIndicesAreBars() throws Exception {
    ReadFile file = wide(SeriesSamples.vxWide());

    assertThat(file.content()).isEqualTo("SPX,VIX,VX");
    assertThat(file.facts().leftOut()).containsExactly(Map.entry("empty cells", 1L));
    assertThat(Read.used(file))
        .hasSize(9)
        .contains(
            new VxSettlement(FRIDAY, AUGUST, NONE, NONE, NONE, 21.85),
            new VxSettlement(Read.MONDAY, LocalDate.of(2024, 10, 16), NONE, NONE, NONE, 25.7),
            new RankedBar(
                new IndexBar("SPX", Read.MONDAY, NONE, NONE, NONE, 5186.33),
                RankedBar.Rank.HISTORY));
  }

  /** 17 July 2024 was the settlement day of the contract of July. */
  @ParameterizedTest
  @CsvSource({"2024-07-16,2024-07-17", "2024-07-17,2024-08-21", "2024-07-18,2024-08-21"})
  void givenSettlementDay_whenWideTableRead_thenTheFirstSlotIsTheNextContract(
      LocalDate day, LocalDate expiry) throws Exception {
    ReadFile file = wide("\"\",\"date\",\"M1\"\n\"1\",%s,14.2\n".formatted(day));

    assertThat(Read.used(file))
        .containsExactly(new VxSettlement(day, expiry, NONE, NONE, NONE, 14.2));
  }

  @Test
  void givenWideTableBefore2006_whenRead_thenTheSlotsAreRefused() throws Exception {
    ReadFile file = wide("\"\",\"date\",\"M1\",\"M2\"\n\"1\",2005-12-30,NA,12.5\n");

    assertThat(Read.messages(file))
        .containsExactly(
            "f:2: column 'date' has '2005-12-30', expected a date from 2006-01-01 on, from where the calendar says"
                + " which contract is in a slot. Row rejected, load continues.");
  }

  @Test
  void givenLastTradeDates_whenReadAsWideTable_thenRefused() {
    assertThatThrownBy(() -> wide("\"\",\"date\",\"V1\"\n\"1\",2014-03-26,2014-04-16\n"))
        .hasMessage(
            "the table holds last trade dates and no settlements, expected settlements; the day on which a"
                + " slot settles follows from the calendar");
  }

  private static ReadFile contract(String text) throws RefusedContentException {
    return Read.file(SourceFormat.CFE_CONTRACT_CSV, text, Map.of());
  }

  private static ReadFile wide(String text) throws RefusedContentException {
    return Read.file(SourceFormat.VX_WIDE_CSV, text, Map.of());
  }
}
