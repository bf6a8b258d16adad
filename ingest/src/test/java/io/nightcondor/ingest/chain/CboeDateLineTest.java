package io.nightcondor.ingest.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CboeDateLineTest {

  /**
   * One moment as browsers write it with month in words and New York's time: en-US before and since
   * its narrow blanks, en-GB, fr, fr-CA, de, es in two versions, pt-BR, it, nl, ja, zh-CN.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "January 7, 2024 at 10:52 AM EST",
        "January 7, 2024 at 10:52\u202fAM EST",
        "7 January 2024 at 10:52 GMT-5",
        "7 janvier 2024 à 10:52 UTC\u22125",
        "7 janvier 2024 à 10 h 52 HNE",
        "7. Januar 2024 um 10:52 GMT-5",
        "7 de enero de 2024, 10:52 GMT-5",
        "7 de enero de 2024 a las 10:52 GMT-5",
        "7 de janeiro de 2024 às 10:52 GMT-5",
        "7 gennaio 2024 alle ore 10:52 GMT-5",
        "7 januari 2024 om 10:52 EST",
        "2024年1月7日 10:52 GMT-5",
        "2024年1月7日 GMT-5 10:52",
        "January 7, 2024 at 3:52 PM UTC",
        "January 7, 2024 at 10:52 AM ET"
      })
  void givenDateOfAnyLanguage_whenRead_thenTheSameMoment(String text) {
    Instant moment = Instant.parse("2024-01-07T15:52:00Z");

    assertThat(CboeDateLine.read("\"Date: " + text + "\",Bid: 1,Ask: 2,Size: 1*1,Volume: 0"))
        .contains(moment);
    assertThat(CboeDateLine.read("Date: " + text + ",Bid: 1,Ask: 2,Size: 1*1,Volume: 0"))
        .contains(moment);
    assertThat(CboeDateLine.read("Date: " + text + ",,,,,")).contains(moment);
  }

  @Test
  void givenOldDateLine_whenRead_thenNewYorkTimeOfThatDay() {
    // summer time, four hours behind
    assertThat(CboeDateLine.read("Sep 04 2020 @ 20:49 ET,Bid,3373,Ask,3481.35,Size,1x1,Vol,"))
        .contains(Instant.parse("2020-09-05T00:49:00Z"));
    assertThat(CboeDateLine.read("Jan 03 2020 @ 09:28 ET,Bid,0,Ask,0,Size,0x0,Vol,"))
        .contains(Instant.parse("2020-01-03T14:28:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date: Januember 7, 2024 at 10:52 AM EST",
        "Date: February 30, 2024 at 10:52 AM EST",
        "Date: January 7, 2024 at 13:52 PM EST",
        "Date: January 7, 2024 at 0:52 AM EST",
        "Date: January 7, 2024 at 25:52 EST",
        "Date: January 7, 2024 at 10:52 AM CST",
        "Date: January 7, 2024 at 10:52 AM",
        "Date: January 7, 2024 at 10:52 GMT-99",
        "Date: January 7, 2024",
        "Date: 01/07/2024 at 10:52 AM EST",
        "Date: 2024年13月7日 10:52 GMT-5",
        "Datum: January 7, 2024 at 10:52 AM EST",
        "Date: ",
        ""
      })
  void givenTextThatIsNoMoment_whenRead_thenNone(String line) {
    assertThat(CboeDateLine.read(line)).isEmpty();
  }

  @Test
  void givenMonthsOfALanguage_whenNamed_thenTheirNumbers() {
    List<String> languages = List.of(
        "January February March April May June July August September October November December",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
            + " dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");

    for (String language : languages) {
      String[] names = language.split(" ", -1);
      assertThat(names).hasSize(12);
      for (int i = 0; i < names.length; i++) {
        assertThat(MonthNames.of(names[i])).contains(Month.of(i + 1));
      }
    }
    assertThat(MonthNames.of("styczeń")).isEmpty();
  }

  @Test
  void givenHostInAnotherLanguage_whenRead_thenTheSame() {
    Locale host = Locale.getDefault();
    try {
      // a lower case i without its dot undoes what lower-cases by the host
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(MonthNames.of("APRIL")).contains(Month.APRIL);
      assertThat(CboeDateLine.read("Date: April 5, 2024 at 5:10 PM EDT"))
          .contains(Instant.parse("2024-04-05T21:10:00Z"));
    } finally {
      Locale.setDefault(host);
    }
  }
}
