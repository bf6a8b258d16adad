package io.nightcondor.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.night.BlackBox;
import io.nightcondor.app.night.SmallMarket;
import io.nightcondor.app.night.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two to eight processes start the same night at once: one runs it, the others say who does. */
class StartersIT {

  private static final int ROUNDS_OF_A_WHOLE_CAMPAIGN = 25;
  private static final int FEWEST = 2;
  private static final int MOST = 8;
  private static final int DONE = 0;
  private static final int LOCKED = 75;
  private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-Xmx400m");

  @TempDir
  private static Path folder;

  private static Path template;
  private static SortedMap<String, String> undisturbed;
  private static int mails;

  @BeforeAll
  static void runUndisturbed() throws InterruptedException {
    template = folder.resolve("template");
    SmallMarket.copyTo(template);
    Path workspace = folder.resolve("undisturbed");
    SmallMarket.copy(template, workspace);
    BlackBox night = start(workspace);
    assertThat(night.exit()).as(night.err()).isZero();
    undisturbed = Tree.of(workspace.resolve("reports"));
    mails = Tree.of(workspace.resolve("outbox")).size();
  }

  private static List<Integer> rounds() {
    Random random = Campaign.random("starters");
    return IntStream.range(0, Campaign.of(ROUNDS_OF_A_WHOLE_CAMPAIGN))
        .mapToObj(round -> FEWEST + random.nextInt(MOST - FEWEST + 1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void givenSeveralStarters_whenTheyRunTheSameNight_thenOneDoesAndTheOthersNameIt(int starters)
      throws InterruptedException {
    Path workspace = folder.resolve("round-" + System.nanoTime());
    SmallMarket.copy(template, workspace);
    List<BlackBox> all = new ArrayList<>();
    for (int i = 0; i < starters; i++) {
      all.add(start(workspace));
    }
    List<Integer> codes = new ArrayList<>();
    for (BlackBox starter : all) {
      int code = starter.exit();
      codes.add(code);
      if (code == LOCKED) {
        assertThat(starter.err())
            .startsWith("another run holds ")
            .matches(
                "(?s).*: (pid \\d+, since .*, step .*|it is just starting)\\. Nothing was run;.*");
      }
    }
    System.out.printf("%d starters: %s%n", starters, codes);
    // one that starts when the night is over finds nothing to do
    assertThat(codes).containsOnly(DONE, LOCKED).contains(DONE);
    assertThat(all.stream().filter(starter -> starter.out().contains("mails sent")))
        .hasSize(1);
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(undisturbed);
    assertThat(Tree.of(workspace.resolve("outbox"))).hasSize(mails);
  }

  private static BlackBox start(Path workspace) {
    return BlackBox.startWith(
        SMALL, "run", "--date", SmallMarket.FIRST.toString(), "--workspace", workspace.toString());
  }
}
