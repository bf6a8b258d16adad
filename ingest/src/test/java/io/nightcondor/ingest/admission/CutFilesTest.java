package io.nightcondor.ingest.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.ingest.RealData;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real chains, cut as a broken transfer cuts them, with five sessions of history. The rule: a cut
 * archive and a cut JSON text end early wherever they are cut, and so does a CSV that is cut within
 * a line of its rows; a CSV that is cut at a line end is whole as far as a reader can tell, so that
 * its number of rows decides; and where the cut leaves nothing that tells a chain, it is refused.
 * No cut is ever accepted but that of a few rows at a line end.
 */
@Tag("once")
class CutFilesTest {

  /** Below this share of the usual rows a chain is partial; the default of admission. */
  private static final double PARTIAL_BELOW = 0.80;

  private static final double[] SHARES = {0, 0.01, 0.5, 0.99, 0.999};

  /** A blank line, the underlying, the date, the names of the columns. */
  private static final int HEAD_LINES = 4;

  private static final int TAIL_LINES = 7;

  @TempDir
  private Path inbox;

  private final Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
  private int cuts;

  /**
   * A real file.
   *
   * @param rows that admission counts in the whole file
   */
  private record Chain(byte[] text, LocalDate session, String name, int rows) {}

  @Test
  void givenRealChains_whenCutAnywhere_thenTheVerdictOfTheRule() throws IOException {
    List<Chain> json = new ArrayList<>();
    for (String day : List.of("2026-08-03", "2026-08-12")) {
      for (String underlying : List.of("spx", "vix")) {
        String file = "chains/compact_%s_%s.json.gz".formatted(underlying, day);
        json.add(chain(file, LocalDate.parse(day), underlying + ".json"));
      }
    }
    Chain csv = chain(
        "chains/cboe_web_spx_quotedata_2024-01-05.csv.gz", LocalDate.of(2024, 1, 5), "spx.csv");

    for (Chain chain : json) {
      for (int end : ends(chain.text(), '}')) {
        assertCut(chain, Arrays.copyOf(chain.text(), end), end == 0);
      }
      assertPackedCuts(chain);
    }
    assertPackedCuts(csv);
    for (int end : ends(csv.text(), '\n')) {
      assertCsvCut(csv, end);
    }

    assertThat(cuts).isGreaterThanOrEqualTo(200);
    assertThat(seen.keySet())
        .containsExactlyInAnyOrder(
            Verdict.ACCEPTED, Verdict.PARTIAL, Verdict.TRUNCATED, Verdict.REFUSED);
  }

  private Chain chain(String file, LocalDate session, String name) throws IOException {
    byte[] text;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(RealData.file(file)))) {
      text = in.readAllBytes();
    }
    AdmittedFile whole = new Door(inbox, session, KnownNights.none()).admit(name, text);
    assertThat(whole.verdict()).as(whole.message()).isEqualTo(Verdict.ACCEPTED);
    return new Chain(text, session, name, whole.rows());
  }

  private void assertPackedCuts(Chain chain) throws IOException {
    byte[] packed = Door.gzip(chain.text());
    for (double share : SHARES) {
      int end = (int) (share * packed.length);
      assertCut(chain, Arrays.copyOf(packed, end), end == 0);
    }
    for (int missing = 1; missing <= TAIL_LINES; missing++) {
      assertCut(chain, Arrays.copyOf(packed, packed.length - missing), false);
    }
  }

  /** Nothing of the file decides but that it is empty, which is no beginning of one. */
  private void assertCut(Chain chain, byte[] cut, boolean empty) {
    assertVerdict(chain, cut, empty ? Verdict.REFUSED : Verdict.TRUNCATED);
  }

  private void assertCsvCut(Chain chain, int end) {
    byte[] cut = Arrays.copyOf(chain.text(), end);
    long lines = new String(cut, StandardCharsets.UTF_8).lines().count();
    boolean inHead = lines <= HEAD_LINES;
    boolean atLineEnd = end > 0 && cut[end - 1] == '\n';
    Verdict expected;
    if (inHead) {
      expected = Verdict.REFUSED;
    } else if (!atLineEnd) {
      expected = Verdict.TRUNCATED;
    } else {
      long rows = 1 + 2 * (lines - HEAD_LINES);
      expected = rows < PARTIAL_BELOW * chain.rows() ? Verdict.PARTIAL : Verdict.ACCEPTED;
    }
    assertVerdict(chain, cut, expected);
  }

  private void assertVerdict(Chain chain, byte[] cut, Verdict expected) {
    KnownNights history = KnownNights.none().withSessions(5, chain.rows());
    AdmittedFile file = new Door(inbox, chain.session(), history).admit(chain.name(), cut);
    assertThat(file.verdict())
        .as("%s cut at %d: %s", chain.name(), cut.length, file.message())
        .isEqualTo(expected);
    cuts++;
    seen.merge(expected, 1, Integer::sum);
  }

  /**
   * Shares of the bytes, then the ends of elements, the places before those and their middles, near
   * half and at the tail; never the end of the whole file.
   */
  private static List<Integer> ends(byte[] text, char elementEnd) {
    List<Integer> ends = new ArrayList<>();
    for (double share : SHARES) {
      ends.add((int) (share * text.length));
    }
    for (int from : new int[] {text.length / 2, text.length - 1}) {
      int end = from;
      for (int i = 0; i < TAIL_LINES; i++) {
        int before = end - 1;
        while (text[before - 1] != elementEnd) {
          before--;
        }
        ends.add(before);
        ends.add(before - 1);
        ends.add((before + end) / 2);
        end = before;
      }
    }
    return ends;
  }
}
