package io.nightcondor.app.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nightcondor.app.night.BlackBox;
import io.nightcondor.app.night.SmallMarket;
import io.nightcondor.app.night.Tree;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The demo's second night on a disk that is too small for it, at several sizes from no room at all
 * up to what the night needs. Mounting takes root; without, the test is skipped.
 */
class DiskFullIT {

  private static final String FIRST = SmallMarket.FIRST.toString();
  private static final String SECOND = SmallMarket.SECOND.toString();

  /** Of a whole campaign. */
  private static final int SIZES = 40;

  /** Per cent; the store is larger while it is written than once it is closed. */
  private static final long MOST_OF_WHAT_IS_LEFT = 125;

  private static final long ROOMY = 1L << 30;

  @TempDir
  private static Path folder;

  private static Path template;
  private static SortedMap<String, String> undisturbed;
  private static long before;
  private static long after;

  private Path disk;

  @BeforeAll
  static void runUndisturbed() throws InterruptedException, IOException {
    assumeTrue(Campaign.isAsked(), "a small disk is filled only with -Dfault.count=");
    Path probe = Files.createDirectory(folder.resolve("probe"));
    assumeTrue(mount(probe, "size=1m"), "a small disk cannot be mounted here: that takes root");
    call("umount", probe.toString());
    template = folder.resolve("template");
    SmallMarket.copyTo(template);
    // with no backups nothing hides what the night itself writes
    configure(template, "backup: { keep: 0 }");
    BlackBox first = run(template, FIRST);
    assertThat(first.exit()).as(first.err()).isZero();
    Path whole = folder.resolve("whole");
    SmallMarket.copy(template, whole);
    BlackBox second = run(whole, SECOND);
    assertThat(second.exit()).as(second.err()).isZero();
    undisturbed = Tree.of(whole.resolve("reports"));
    before = size(template);
    after = size(whole);
  }

  /** Kilobytes that are free; most are few, where lock, log and store want their first ones. */
  private static IntStream rooms() {
    int sizes = Campaign.of(SIZES);
    long most = (after - before) * MOST_OF_WHAT_IS_LEFT / 100;
    return IntStream.range(0, sizes).map(i -> (int) (most * i * i / sizes / sizes / 1024));
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    // what still holds the disk would keep it mounted
    assertThat(call("umount", disk.toString()) || call("umount", "--lazy", disk.toString()))
        .isTrue();
  }

  @Test
  void givenTooSmallDisk_whenRun_thenItIsLookedAtBefore() throws IOException, InterruptedException {
    Path workspace = workspace();
    leave(1);
    BlackBox refused = run(workspace, SECOND);
    assertThat(refused.exit()).as(refused.err()).isEqualTo(73);
    assertThat(refused.err())
        .contains(" free on the disk of data, reports, outbox, logs, expected ");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void givenTooSmallDisk_whenRoomIsGiven_thenTheSameCommandEndsWithTheSameBytes(int kilobytes)
      throws IOException, InterruptedException {
    Path workspace = workspace();
    configure(workspace, "disk: { freeMegabytes: 0 }");
    leave(kilobytes);
    BlackBox full = run(workspace, SECOND);
    int code = full.exit();
    System.out.println("disk of %d KB: exit %d".formatted(kilobytes, code));
    if (code != 0) {
      assertThat(code).as(full.err()).isEqualTo(74);
      assertThat(full.err()).containsPattern("  \\S+/nightcondor run (-q )?--date " + SECOND);
      assertThat(full.err().lines().count()).as(full.err()).isLessThanOrEqualTo(20);
      assertNothingHalf(workspace);
    }
    assertThat(mount(disk, "remount,size=" + ROOMY)).isTrue();
    BlackBox again = run(workspace, SECOND);
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(undisturbed);
  }

  /** On a disk of its own, with room. */
  private Path workspace() throws IOException, InterruptedException {
    disk = Files.createTempDirectory(folder, "disk");
    assertThat(mount(disk, "size=" + ROOMY)).isTrue();
    Path workspace = disk.resolve("ws");
    SmallMarket.copy(template, workspace);
    return workspace;
  }

  private void leave(long kilobytes) throws IOException, InterruptedException {
    FileStore store = Files.getFileStore(disk);
    long used = store.getTotalSpace() - store.getUsableSpace();
    assertThat(mount(disk, "remount,size=" + (used + kilobytes * 1024))).isTrue();
  }

  /** A report with its final name is one of those of the whole night. */
  private static void assertNothingHalf(Path workspace) {
    Tree.of(workspace.resolve("reports/" + SECOND)).forEach((name, hash) -> {
      if (!name.startsWith(".") && name.contains("/")) {
        assertThat(hash).as(name).isEqualTo(undisturbed.get(SECOND + "/" + name));
      }
    });
  }

  private static void configure(Path workspace, String line) throws IOException {
    Path configuration = workspace.resolve("nightcondor.yaml");
    Files.writeString(configuration, Files.readString(configuration) + "\n" + line + "\n");
  }

  private static BlackBox run(Path workspace, String session) {
    return BlackBox.start("run", "-q", "--date", session, "--workspace", workspace.toString());
  }

  private static boolean mount(Path at, String options) throws IOException, InterruptedException {
    return call("mount", "-t", "tmpfs", "-o", options, "tmpfs", at.toString());
  }

  private static boolean call(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
  }

  private static long size(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
