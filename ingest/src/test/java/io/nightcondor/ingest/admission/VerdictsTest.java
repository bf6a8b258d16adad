package io.nightcondor.ingest.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wiped, partial and mixed chains, rivals and the order of files. */
class VerdictsTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final String EVENING = "August 5, 2024 at 5:10 PM EDT";
  private static final SmallChain CHAIN = SmallChain.of(SmallChain.expiry(MONDAY), 5200);

  @TempDir
  private Path inbox;

  private Door door() {
    return new Door(inbox, MONDAY, KnownNights.none());
  }

  @Test
  void givenQuotesWithoutBidAndAsk_whenMoreThanHalf_thenWiped() {
    AdmittedFile half = door().admit("spx.csv", CHAIN.wiped(41).text(EVENING, 5200));
    AdmittedFile more = door().admit("spx.csv", CHAIN.wiped(42).text(EVENING, 5200));

    assertThat(half.verdict()).as(half.message()).isEqualTo(Verdict.ACCEPTED);
    assertThat(more.verdict()).isEqualTo(Verdict.WIPED);
    // 42 of 82 are 51.22 %
    assertThat(more.message())
        .isEqualTo("spx.csv: 42 of 82 quotes (51.22 %) have bid 0 and ask 0, expected at most 50 %"
            + " (admission.wipedAbove). File not read; put the file of 2024-08-05 in its place and"
            + " run again.");
  }

  /** The options' own level is 5200. */
  @ParameterizedTest
  @CsvSource({
    "5200.00, ACCEPTED",
    "5190.00, ACCEPTED", // 0.193 %
    "5189.00, MIXED", // 0.212 %
    "5210.00, ACCEPTED", // 0.192 %
    "5211.00, MIXED", // 0.211 %
  })
  void givenIndexPrint_whenFarFromTheOptions_thenMixed(double print, Verdict verdict) {
    AdmittedFile file = door().admit("spx.csv", CHAIN.text(EVENING, print));

    assertThat(file.verdict()).as(file.message()).isEqualTo(verdict);
  }

  /** Forwards 0.4 % a month apart: the level at the close is below the nearer of them. */
  @Test
  void givenTwoExpiries_whenLevelTaken_thenCarryIsTakenOut() {
    LocalDate near = LocalDate.of(2024, 9, 6);
    LocalDate far = LocalDate.of(2024, 10, 4);
    QuoteColumns.Builder both = new QuoteColumns.Builder();
    for (SmallChain chain : List.of(SmallChain.of(near, 5200), SmallChain.of(far, 5218.2))) {
      chain.quotes().forEach(quote -> both.add(quote.series(), quote.bid(), quote.ask()));
    }

    double level = ParityLevels.index(both.build(), MONDAY, Door.NYSE).orElseThrow();

    // 32 days to the first expiry, 28 more to the second, both at the close; quotes are in cents
    assertThat(level).isCloseTo(5200 * Math.pow(5200 / 5218.2, 32 / 28.0), within(0.05));
  }

  @Test
  void givenHeldSeries_whenNotInTheChain_thenPartialNamesFiveOfThem() {
    Door door = door();
    StringBuilder positions = new StringBuilder("book,symbol,quantity,price,trade_date\n");
    for (int strike = 5605; strike <= 5630; strike += 5) {
      positions.append("alpha,SPXW240816C0%d000,-1,1,2024-08-01\n".formatted(strike));
    }
    positions
        .append("alpha,SPXW240816C05200000,1,1,2024-08-01\n") // is in the chain
        .append("alpha,SPXW240816C05635000,1,1,2024-08-01\n") // bought and sold
        .append("alpha,SPXW240816C05635000,-1,1,2024-08-01\n")
        .append("alpha,SPXW240805C05640000,1,1,2024-08-01\n") // settles at this close
        .append("alpha,VIX240918C00030000,1,1,2024-08-01\n"); // of no root of the chain
    door.admit("positions/a.csv", positions.toString());

    AdmittedFile chain = door.admit("spx.csv", CHAIN.text(EVENING, 5200));

    assertThat(chain.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(chain.message())
        .isEqualTo(
            "spx.csv: lacks 6 series that books hold: SPXW240816C05605000, SPXW240816C05610000,"
                + " SPXW240816C05615000, SPXW240816C05620000, SPXW240816C05625000 and 1 more. File read,"
                + " 83 rows.");
  }

  @Test
  void givenHeldSeriesWithoutAMarket_whenItsRowIsThere_thenNotMissing() {
    Door door = door();
    door.admit(
        "positions/a.csv",
        "book,symbol,quantity,price,trade_date\nalpha,SPXW240816C04800000,1,1,2024-08-01\n");

    AdmittedFile chain = door.admit("spx.csv", CHAIN.wiped(2).text(EVENING, 5200));

    assertThat(chain.verdict()).as(chain.message()).isEqualTo(Verdict.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      SPX     | CBOE_WEB_CSV | SPX     | COMPACT_JSON | true
      SPX     | CBOE_WEB_CSV | SPX     | CBOE_WEB_CSV | false
      SPX     | CBOE_WEB_CSV | VIX     | COMPACT_JSON | false
      SPX,VIX | CBOE_WEB_CSV | VIX     | COMPACT_JSON | true
      SPX,VIX | CBOE_WEB_CSV | VIX     | CBOE_WEB_CSV | true
      SPX     | CBOE_WEB_CSV | SPX,VIX | CBOE_WEB_CSV | true
      SPX,VIX | CBOE_WEB_CSV | SPX,VIX | CBOE_WEB_CSV | false
      """)
  void givenChainOfSomeUnderlyings_whenAnotherHoldsOneOfThem_thenRivalUnlessAlike(
      String first, SourceFormat firstFormat, String content, SourceFormat format, boolean rival) {
    JudgedFiles judged = new JudgedFiles(List.of(new AdmittedFile(
        "a",
        firstFormat.id(),
        "aa",
        Optional.of(MONDAY),
        1,
        0,
        Verdict.ACCEPTED,
        "a: read.",
        false,
        Map.of("source", "*", "content", first))));

    assertThat(judged.rival(new InboxFile("b", 1, "bb"), format, "*", content).isPresent())
        .isEqualTo(rival);
  }

  @Test
  void givenInbox_whenOrdered_thenPositionsThenChainsThenTheRest() {
    List<InboxFile> files = List.of(
        file("MODELLED"),
        file("a.txt"),
        file("b.json"),
        file("c.csv"),
        file("positions/z.csv"),
        file("vix/a.csv"));

    assertThat(door().admission().inOrder(files))
        .extracting(InboxFile::name)
        .containsExactly("positions/z.csv", "b.json", "c.csv", "MODELLED", "a.txt", "vix/a.csv");
  }

  private static InboxFile file(String name) {
    return new InboxFile(name, 1, name);
  }

  @Test
  void givenColumns_whenTakenApart_thenTheSameSeriesAndQuotes() {
    QuoteColumns columns = CHAIN.columns();

    assertThat(columns.size()).isEqualTo(82);
    assertThat(columns.quotes(columns.slices().get(0)))
        .extracting(quote -> new SmallChain.Quote(quote.series(), quote.bid(), quote.ask()))
        .containsExactlyInAnyOrderElementsOf(CHAIN.quotes());
    assertThat(columns.overlap(columns)).isEqualTo(new QuoteColumns.Overlap(82, 82));
    assertThat(columns.overlap(QuoteColumns.none())).isEqualTo(new QuoteColumns.Overlap(0, 0));
    assertThat(ParityLevels.move(Underlying.SPX, columns, QuoteColumns.none(), MONDAY))
        .isEmpty();
  }
}
