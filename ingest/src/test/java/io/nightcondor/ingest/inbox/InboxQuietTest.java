package io.nightcondor.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No test sleeps: what happens while a run waits is done by its sleeper. */
class InboxQuietTest {

  private static final Duration QUIET = Duration.ofSeconds(2);

  @TempDir
  private Path folder;

  private Path inbox;
  private final List<Duration> slept = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    inbox = Files.createDirectories(folder.resolve("inbox/positions")).getParent();
    write("spx.csv", "1");
    write("positions/alpha.csv", "2");
  }

  private void write(String name, String text) {
    try {
      Files.writeString(
          inbox.resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  /** @param whileAsleep what others do to the inbox each time */
  private InboxQuiet quiet(int waitSeconds, Runnable whileAsleep) {
    return new InboxQuiet(QUIET, Duration.ofSeconds(waitSeconds), folder, time -> {
      slept.add(time);
      whileAsleep.run();
    });
  }

  private void age(String name, Duration age) throws IOException {
    Files.setLastModifiedTime(inbox.resolve(name), FileTime.from(Instant.now().minus(age)));
  }

  @Test
  void givenOldFiles_whenAwaited_thenAtOnce() throws IOException {
    age("spx.csv", Duration.ofMinutes(1));
    age("positions/alpha.csv", Duration.ofSeconds(10));

    quiet(300, () -> {}).await(inbox);

    assertThat(slept).isEmpty();
    assertThat(Files.list(folder)).containsExactly(folder.resolve("inbox"));
  }

  @Test
  void givenFreshFilesThatStayAsTheyAre_whenAwaited_thenTwoLooks() {
    quiet(300, () -> {}).await(inbox);

    assertThat(slept).containsExactly(QUIET);
  }

  @Test
  void givenTimesAheadOfTheClock_whenAwaited_thenTwoLooks() throws IOException {
    age("spx.csv", Duration.ofHours(-5));

    quiet(300, () -> {}).await(inbox);

    assertThat(slept).containsExactly(QUIET);
  }

  @Test
  void givenFileThatGrowsForAWhile_whenAwaited_thenUntilItIsStill() {
    quiet(300, () -> {
          if (slept.size() <= 3) {
            write("spx.csv", "more");
          }
        })
        .await(inbox);

    assertThat(slept).hasSize(4);
  }

  @Test
  void givenFileThatComesAndOneThatGoes_whenAwaited_thenLookedAgain() {
    quiet(300, () -> {
          try {
            if (slept.size() == 1) {
              write("vix.csv", "new");
            } else if (slept.size() == 2) {
              Files.delete(inbox.resolve("vix.csv"));
            }
          } catch (IOException cannotDelete) {
            throw new UncheckedIOException(cannotDelete);
          }
        })
        .await(inbox);

    assertThat(slept).hasSize(3);
  }

  @Test
  void givenHiddenFileThatGrows_whenAwaited_thenItDoesNotCount() throws IOException {
    age("spx.csv", Duration.ofMinutes(1));
    age("positions/alpha.csv", Duration.ofMinutes(1));
    write(".spx.csv.Xy12", "half");

    quiet(300, () -> write(".spx.csv.Xy12", "more")).await(inbox);

    assertThat(slept).isEmpty();
  }

  @Test
  void givenFileThatNeverStops_whenAwaited_thenNamesItWithBothSizes() {
    InboxQuiet quiet = quiet(6, () -> write("spx.csv", "four"));

    assertThatThrownBy(() -> quiet.await(inbox))
        .isInstanceOf(InputChangingException.class)
        // one character, then four more each time
        .hasMessage(inbox
            + ": 'spx.csv' had 9 bytes 2 seconds ago and has 13 bytes now: still being written after"
            + " 6 seconds. Nothing was run; when the transfer has ended, run again.");
    assertThat(slept).hasSize(3);
  }

  @Test
  void givenZeroSecondsOrNoFolder_whenAwaited_thenAtOnce() {
    InboxQuiet off = new InboxQuiet(Duration.ZERO, Duration.ZERO, folder, slept::add);

    assertThatCode(() -> off.await(inbox)).doesNotThrowAnyException();
    assertThatCode(() -> quiet(300, () -> {}).await(folder.resolve("absent")))
        .doesNotThrowAnyException();
    assertThat(slept).isEmpty();
  }
}
