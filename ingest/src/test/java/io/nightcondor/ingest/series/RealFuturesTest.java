package io.nightcondor.ingest.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.RealData;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.source.RowOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which contract stands in which slot, held against files that say it in another way. */
class RealFuturesTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  private static final LocalDate SESSION = LocalDate.of(2026, 8, 21);

  /**
   * VX settled in steps of 0.05 until 2015 and the tables round to 0.01: one step, and a rounding.
   */
  private static final double ONE_TICK = 0.06;

  /** One contract on one day. */
  private record Key(LocalDate date, LocalDate expiry) {}

  @Test
  void givenExpirationsFile_whenSlotsRead_thenAgreeUntilItsDatesAreProvisional() throws Exception {
    List<String> lines =
        Files.readAllLines(RealData.file("futures/vix_futures_expirations_2004_2017.csv"));
    List<VxSettlement> settlements =
        read("futures/vix_futures_settle_m1_m8_2004_2017.csv", SourceFormat.VX_WIDE_CSV);
    Map<LocalDate, List<LocalDate>> listed = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",");
      listed.put(
          LocalDate.parse(fields[1]),
          Stream.of(fields)
              .skip(2)
              .filter(cell -> !cell.equals("NA"))
              .map(LocalDate::parse)
              .toList());
    }

    int agree = 0;
    int beyond = 0;
    List<LocalDate> disagree = new ArrayList<>();
    for (VxSettlement row : settlements) {
      List<LocalDate> expiries = listed.get(row.session());
      if (expiries.contains(row.expiry())) {
        agree++;
      } else if (expiries.get(0).equals(row.session())
          && row.expiry().isAfter(expiries.get(expiries.size() - 1))) {
        beyond++;
      } else {
        disagree.add(row.session());
      }
    }
    System.out.printf(
        "expirations file: %d slots agree, %d are behind its last on a settlement day, %d disagree%n",
        agree, beyond, disagree.size());

    // from 18 August 2016 on the file has 20 April 2017 and later dates of months to come, off by a
    // day or a month; the exchange settled on 19 April
    assertThat(disagree).isNotEmpty().allMatch(date -> !date.isBefore(LocalDate.of(2016, 8, 18)));
    assertThat(List.of(agree, beyond, disagree.size())).isEqualTo(List.of(20_762, 99, 579));
  }

  /** On a settlement day the contract that settles is in no slot: V1 of the file is that day. */
  @Test
  void givenSettlementDay_whenSlotsRead_thenTheFirstIsTheNextContract() throws Exception {
    List<VxSettlement> wide =
        read("futures/vix_futures_vx1_vx8_2007_2021.csv", SourceFormat.VX_WIDE_CSV);

    List<VxSettlement> onTheDay = wide.stream()
        .filter(row -> NYSE.monthlyVixExpiry(YearMonth.from(row.session())).equals(row.session()))
        .toList();

    assertThat(onTheDay).isNotEmpty().noneMatch(row -> row.expiry().equals(row.session()));
    assertThat(common(onTheDay, continuous())).isEqualTo(new Common(624, 0));
  }

  @Test
  void givenThreeLayouts_whenRead_thenTheSameContractHasTheSameSettlement() throws Exception {
    Map<Key, Double> continuous = continuous();
    List<VxSettlement> contracts = new ArrayList<>();
    for (String contract :
        "F14 F15 G14 G15 H14 H15 J14 J15 K14 K15 M14 M15 N14 N15 Q14 Q15 U14 U15 V14 V15 X14 X15 Z14 Z15"
            .split(" ")) {
      contracts.addAll(
          read("futures/cfe/CFE_%s_VX.csv".formatted(contract), SourceFormat.CFE_CONTRACT_CSV));
    }

    assertThat(common(
            read("futures/vix_futures_vx1_vx8_2007_2021.csv", SourceFormat.VX_WIDE_CSV),
            continuous))
        .isEqualTo(new Common(13_080, 0));
    assertThat(common(contracts, continuous)).isEqualTo(new Common(2256, 0));
    // the table M1 to M8 has the closes of the exchange's contract files in place of settlements
    assertThat(common(
            read("futures/vix_futures_settle_m1_m8_2004_2017.csv", SourceFormat.VX_WIDE_CSV),
            continuous))
        .isEqualTo(new Common(6077, 19));
  }

  /** The exchange divided by ten on 2007-03-26; the wide table begins just after. */
  @Test
  void givenContractAcrossTheChangeOfScale_whenRead_thenOneScale() throws Exception {
    Map<Key, Double> wide = new HashMap<>();
    read("futures/vix_futures_vx1_vx8_2007_2021.csv", SourceFormat.VX_WIDE_CSV)
        .forEach(row -> wide.put(new Key(row.session(), row.expiry()), row.settle()));

    List<VxSettlement> contract = read("futures/cfe/CFE_K08_VX.csv", SourceFormat.CFE_CONTRACT_CSV);

    // the file has 155.20 on Friday 23 March 2007 and 15.48 on Monday
    assertThat(contract)
        .filteredOn(row -> row.session().isAfter(LocalDate.of(2007, 3, 22))
            && row.session().isBefore(LocalDate.of(2007, 3, 27)))
        .extracting(VxSettlement::settle)
        .containsExactly(15.52, 15.48);
    // the wide table is up to 0.2 off on seven days of September and October 2007
    assertThat(common(contract, wide)).isEqualTo(new Common(162, 7));
  }

  /** Settlements that two sources have: within a tick, and further apart. */
  private record Common(int agree, int disagree) {}

  private static Common common(List<VxSettlement> rows, Map<Key, Double> others) {
    int agree = 0;
    int disagree = 0;
    for (VxSettlement row : rows) {
      Double other = others.get(new Key(row.session(), row.expiry()));
      if (other != null) {
        boolean same = Math.abs(other - row.settle()) < ONE_TICK;
        agree += same ? 1 : 0;
        disagree += same ? 0 : 1;
      }
    }
    return new Common(agree, disagree);
  }

  private static Map<Key, Double> continuous() throws Exception {
    Map<Key, Double> settles = new HashMap<>();
    read("futures/vx_continuous_vx1_vx6_2013_2026.csv", SourceFormat.VX_SETTLEMENTS_CSV)
        .forEach(row -> settles.put(new Key(row.session(), row.expiry()), row.settle()));
    return settles;
  }

  private static List<VxSettlement> read(String name, SourceFormat format) throws Exception {
    Path file = RealData.file(name);
    return ReadFile.of(file, format, Map.of(), SESSION, NYSE).rows().stream()
        .filter(RowOutcome.Used.class::isInstance)
        .map(row -> ((RowOutcome.Used) row).row())
        .filter(VxSettlement.class::isInstance)
        .map(VxSettlement.class::cast)
        .toList();
  }
}
