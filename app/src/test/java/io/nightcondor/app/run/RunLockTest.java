package io.nightcondor.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  @TempDir
  private Path folder;

  @Test
  void givenHeldLock_whenAnotherRunStarts_thenItNamesPidStartAndStep() {
    Path file = folder.resolve("data/nightcondor.lock");
    try (RunLock lock = RunLock.acquire(file)) {
      lock.step("recompute");
      assertThatThrownBy(() -> RunLock.acquire(file))
          .isInstanceOf(LockedException.class)
          .message()
          .matches(
              "another run holds .*nightcondor\\.lock: pid %d, since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ, step recompute\\. Nothing was run; wait for its end and run again\\."
                  .formatted(ProcessHandle.current().pid()));
    }
  }

  @Test
  void givenLockThatWasLetGo_whenNextRunStarts_thenItGetsIt() {
    Path file = folder.resolve("nightcondor.lock");
    RunLock.acquire(file).close();
    try (RunLock lock = RunLock.acquire(file)) {
      lock.step("ingest");
      assertThat(file).content().contains("step ingest");
    }
  }

  @Test
  void givenFullDisk_whenLocked_thenOnlyTheNoteIsMissing() throws IOException {
    Path full = Path.of("/dev/full"); // a device of Linux that takes nothing
    assumeTrue(Files.isWritable(full), "this system has no " + full);
    Path file = Files.createSymbolicLink(folder.resolve("nightcondor.lock"), full);
    try (RunLock lock = RunLock.acquire(file)) {
      lock.step("ingest");
      assertThat(lock.step()).isEqualTo("ingest");
      assertThat(RunLock.isHeld(file)).isTrue();
    }
  }
}
