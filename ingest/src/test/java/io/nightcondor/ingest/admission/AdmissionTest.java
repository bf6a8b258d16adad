package io.nightcondor.ingest.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.ingest.Samples;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.InboxManifest;
import io.nightcondor.ingest.inbox.InputMissingException;
import io.nightcondor.ingest.inbox.InputRefusedException;
import io.nightcondor.ingest.inbox.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final String REFUSED =
      ". File refused, none of its rows is read; repair or remove it and run again.";

  @TempDir
  private Path inbox;

  @Test
  void givenPlainAndGzippedChain_whenAdmitted_thenAcceptedByContent() throws IOException {
    AdmittedFile plain = admit("spx.csv", bytes(Samples.webChain()));
    AdmittedFile gzip = admit("spx.csv.gz", Door.gzip(bytes(Samples.webChain())));
    AdmittedFile misnamed = admit("spx2.csv", Door.gzip(bytes(Samples.webChain())));

    for (AdmittedFile file : List.of(plain, gzip, misnamed)) {
      assertThat(file.verdict()).as(file.message()).isEqualTo(Verdict.ACCEPTED);
      assertThat(file.session()).contains(MONDAY);
      assertThat(file.rows()).isEqualTo(7);
      assertThat(file.options()).containsEntry("content", "SPX");
    }
    assertThat(plain.message()).isEqualTo("spx.csv: File read, 7 rows.");
  }

  @Test
  void givenBrokenFiles_whenAdmitted_thenRefusedWithOneCompleteMessage() throws IOException {
    byte[] whole = Door.gzip(bytes(Samples.webChain()));
    assertRefused("a.csv", new byte[0], "the file is empty, expected rows");
    assertRefused("b.csv", bytes(" \n\n"), "the file holds nothing but blanks, expected rows");
    assertRefused(
        "c.json",
        bytes("hello"),
        "no whole JSON (line 1, column 1), expected one JSON object with sym, spot, asof, o and bars");
    assertRefused(
        Verdict.TRUNCATED,
        "d.json",
        bytes("{\"sym\":\"SPX\""),
        "the JSON ends early (line 1, column 13), expected one JSON object with sym, spot, asof, o and bars");
    assertRefused(
        "e.csv",
        new byte[] {(byte) 0xc3, 0x28, 0x0a},
        "the file is not UTF-8 text, expected UTF-8 text, plain, gzipped or zipped");
    assertRefused(
        Verdict.TRUNCATED,
        "f.csv.gz",
        Arrays.copyOf(whole, whole.length / 2),
        "the archive ends early, expected a whole gzip or zip file");
    assertThat(admit("g.csv.gz", Door.gzip(new byte[40 << 20])).message())
        .startsWith("g.csv.gz: the archive unpacks to ")
        .endsWith("expected at most 100 times its length" + REFUSED);
    assertRefused(
        "h.csv",
        bytes(Samples.webChain().replace("Date: August", "Datum: August")),
        "line 3: no date in '\"Datum: August 5, 2024 at 5:10 PM EDT\",Bid: 5180.1,Ask: 5190.2,Size: 1*1,Volume: 0',"
            + " expected a date such as 'Date: January 7, 2024 at 10:52 AM EST'");
    assertRefused(
        "i.csv",
        bytes(Samples.webChain().replace("Bid,Ask,Volume", "Ask,Bid,Volume")),
        "line 4: column 5 of the header is 'Ask', expected 'Bid'");
    assertRefused(
        "positions/j.csv",
        bytes("book,symbol,quantity,price,trade_date,note\n"),
        "the header has a column 'note', expected the columns book, symbol, quantity, price, trade_date and,"
            + " if wanted, strategy_id, condor_id");
    assertRefused(
        "vix/k.csv",
        bytes("Date,Price,Open\n"),
        "the header has no column 'high' (it has date, price, open), expected a column date (or time) and"
            + " either open, high, low and close (or price) or a single column of closes");
  }

  @Test
  void givenUnknownName_whenAdmitted_thenRefusedByName() throws IOException {
    assertRefused(
        "notes.txt",
        bytes("hello"),
        "no source of the configuration has this name, expected one of '*.csv*', '*.json*', 'vx/*', 'vix/*',"
            + " 'positions/*.csv'");
  }

  @Test
  void givenFileOfAnotherSession_whenAdmitted_thenStale() throws IOException {
    String friday =
        Samples.webChain().replace("August 5, 2024 at 5:10 PM", "August 5, 2024 at 3:59 PM");

    AdmittedFile file = admit("spx.csv", bytes(friday));

    assertThat(file.verdict()).isEqualTo(Verdict.STALE);
    assertThat(file.session()).contains(LocalDate.of(2024, 8, 2));
    assertThat(file.message())
        .isEqualTo(
            "spx.csv: holds the session 2024-08-02, expected 2024-08-05. File not read; put the file of"
                + " 2024-08-05 in its place and run again.");
  }

  @Test
  void givenSameBytes_whenAdmitted_thenDuplicateButNotPositionsOfYesterday() throws IOException {
    Door door = new Door(inbox, MONDAY, KnownNights.none());
    door.admit("a.csv", Samples.webChain());
    AdmittedFile again = door.admit("b.csv", Samples.webChain());
    AdmittedFile positions = admit("positions/a.csv", bytes(Samples.positions()));
    KnownNights yesterday = KnownNights.none().withPreviousSession(positions);

    assertThat(again.verdict()).isEqualTo(Verdict.DUPLICATE);
    assertThat(again.message())
        .isEqualTo("b.csv: has the same bytes as a.csv. File not read again.");
    assertThat(admit("positions/a.csv", bytes(Samples.positions()), yesterday).verdict())
        .isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void givenHistoryOfYesterday_whenAdmitted_thenDuplicate() throws IOException {
    AdmittedFile history = admit("vix/a.csv", bytes(Samples.history()));

    AdmittedFile again = admit(
        "vix/a.csv", bytes(Samples.history()), KnownNights.none().withPreviousSession(history));

    assertThat(again.verdict()).isEqualTo(Verdict.DUPLICATE);
  }

  @Test
  void givenOtherBytesUnderAnAdmittedName_whenAdmitted_thenCorrection() throws IOException {
    AdmittedFile before = admit("spx.csv", bytes(Samples.webChain()));

    AdmittedFile corrected = admit(
        "spx.csv",
        bytes(Samples.webChain().replace("60.1", "60.2")),
        KnownNights.none().withEarlierRevision(before));

    assertThat(corrected.verdict()).isEqualTo(Verdict.CORRECTION);
  }

  @Test
  void givenFewerRowsThanUsual_whenAdmitted_thenPartialFromFiveSessionsOn() throws IOException {
    byte[] chain = bytes(Samples.webChain());
    KnownNights none = KnownNights.none();

    AdmittedFile partial = admit("spx.csv", chain, none.withSessions(5, 9));

    assertThat(partial.verdict()).isEqualTo(Verdict.PARTIAL);
    // 7 rows are below 80 % of 9, which are 7.2, and above those of 8, which are 6.4
    assertThat(partial.message())
        .isEqualTo(
            "spx.csv: has 7 rows, expected at least 80 % (admission.partialBelow) of 9, the median of"
                + " the last 5 sessions. File read, 7 rows.");
    assertThat(admit("spx.csv", chain, none.withSessions(5, 8)).verdict())
        .isEqualTo(Verdict.ACCEPTED);
    assertThat(admit("spx.csv", chain, none.withSessions(4, 900)).verdict())
        .isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void givenTwoHistoriesOfOneSource_whenAdmitted_thenTheSecondIsRefused() throws IOException {
    Door door = new Door(inbox, MONDAY, KnownNights.none());
    door.admit("vix/a.csv", Samples.history());

    AdmittedFile second = door.admit("vix/b.csv", Samples.history() + "\n");

    assertThat(second.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(second.message())
        .startsWith("vix/b.csv: is about VIX as vix/a.csv is about VIX, expected ");
  }

  @Test
  void givenMarker_whenAdmitted_thenTheNightIsModelled() throws IOException {
    AdmittedFile marker = admit("MODELLED", bytes("SSVI with a mean-reverting curve\n"));

    assertThat(marker.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(marker.modelled()).isTrue();
    assertThat(marker.message())
        .isEqualTo("MODELLED: File read, 0 rows. SSVI with a mean-reverting curve");
    assertThat(admit("spx.csv", bytes(Samples.webChain())).modelled()).isTrue();
  }

  @Test
  void givenInbox_whenHashed_thenStableAndByName() throws IOException {
    write("b.csv", bytes("b"));
    write("positions/a.csv", bytes("a"));
    write(".hidden", bytes("h"));

    InboxManifest manifest = InboxManifest.read(inbox, MONDAY);

    assertThat(manifest.files())
        .extracting(InboxFile::name)
        .containsExactly("b.csv", "positions/a.csv");
    // SHA-256 of "b", as sha256sum prints it
    assertThat(manifest.files().get(0).sha256())
        .isEqualTo("3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d");
    assertThat(InboxManifest.read(inbox, MONDAY)).isEqualTo(manifest);
    write("b.csv", bytes("c"));
    assertThat(InboxManifest.read(inbox, MONDAY).sha256()).isNotEqualTo(manifest.sha256());
  }

  @Test
  void givenNoFilesOrUnsafeNames_whenHashed_thenSaysWhatToDo() throws IOException {
    Path absent = inbox.resolve("absent");
    assertThatThrownBy(() -> InboxManifest.read(absent, MONDAY))
        .isInstanceOf(InputMissingException.class)
        .hasMessage(absent
            + ": no such folder, expected the files of session 2024-08-05 in it. Nothing was run; put"
            + " them there and run again.");
    assertThatThrownBy(() -> InboxManifest.read(inbox, MONDAY))
        .isInstanceOf(InputMissingException.class);
    write("a\nb.csv", bytes("x"));
    assertThatThrownBy(() -> InboxManifest.read(inbox, MONDAY))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageContaining("entry 'a?b.csv', expected a name of letters");
    Files.delete(inbox.resolve("a\nb.csv"));
    Files.createSymbolicLink(inbox.resolve("link.csv"), Path.of("b.csv"));
    assertThatThrownBy(() -> InboxManifest.read(inbox, MONDAY))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageContaining("expected a plain file, not a link or device");
  }

  private void assertRefused(String name, byte[] content, String reason) throws IOException {
    assertRefused(Verdict.REFUSED, name, content, reason);
  }

  private void assertRefused(Verdict verdict, String name, byte[] content, String reason)
      throws IOException {
    AdmittedFile file = admit(name, content);
    assertThat(file.message()).isEqualTo(name + ": " + reason + REFUSED);
    assertThat(file.verdict()).isEqualTo(verdict);
    assertThat(file.rows()).isZero();
  }

  private AdmittedFile admit(String name, byte[] content) throws IOException {
    return admit(name, content, KnownNights.none());
  }

  private AdmittedFile admit(String name, byte[] content, PriorNights prior) throws IOException {
    return new Door(inbox, MONDAY, prior).admit(name, content);
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = inbox.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
