package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A workspace of which something may not be written. Root may write anywhere, so that as root the
 * program is started without that privilege; where it cannot be, the test is skipped.
 */
class RightsIT {

  private static final String USER = System.getProperty("user.name");
  private static final List<String> UNPRIVILEGED =
      List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all");

  @TempDir
  private Path folder;

  private Path workspace;

  @BeforeEach
  void copy() {
    assumeTrue(!USER.equals("root") || Files.exists(Path.of("/usr/bin/setpriv")));
    workspace = folder.resolve("ws");
    SmallMarket.copyDoneTo(workspace);
  }

  /** Else nobody could remove it. */
  @AfterEach
  void giveBack() throws IOException {
    if (workspace != null) {
      try (Stream<Path> all = Files.walk(workspace)) {
        for (Path path : all.toList()) {
          mayWrite(path, true);
        }
      }
    }
  }

  private static void mayWrite(Path path, boolean may) throws IOException {
    Set<PosixFilePermission> mode = EnumSet.copyOf(Files.getPosixFilePermissions(path));
    boolean changed = may
        ? mode.add(PosixFilePermission.OWNER_WRITE)
        : mode.remove(PosixFilePermission.OWNER_WRITE);
    if (changed) {
      Files.setPosixFilePermissions(path, mode);
    }
  }

  private BlackBox call(String... arguments) {
    String[] all = Stream.concat(
            Stream.of(arguments), Stream.of("-q", "--workspace", workspace.toString()))
        .toArray(String[]::new);
    return BlackBox.startBy(USER.equals("root") ? UNPRIVILEGED : List.of(), all);
  }

  @ParameterizedTest
  @CsvSource({
    "data, into it",
    "reports, into it",
    "outbox, into it",
    "backups, into it",
    "logs/nightcondor.log, it"
  })
  void givenPlaceThatMayNotBeWritten_whenRun_thenNothingIsBegunAndTheDoctorSaysTheSame(
      String place, String it) throws Exception {
    Path denied = workspace.resolve(place);
    mayWrite(denied, false);
    String objection = "%s: user '%s' may not write %s, or its disk is mounted read-only"
        .formatted(denied, USER, it);
    BlackBox run = call("run", "--date", "2024-08-02");
    assertThat(run.exit()).as(run.err()).isEqualTo(73);
    assertThat(run.err())
        .isEqualTo(
            "%s. Nothing was run; give it to that user, by chown -R %s: '%s', and run again.\n",
            objection, USER, denied);
    BlackBox doctor = call("doctor");
    assertThat(doctor.exit()).as(doctor.err()).isEqualTo(73);
    assertThat(doctor.err()).contains("FAIL  rights           " + objection + "\n");
  }

  @Test
  void givenLockThatMayNotBeWritten_whenCalled_thenPathWhatWasTriedAndWho() throws Exception {
    Path lock = workspace.resolve("data/nightcondor.lock");
    mayWrite(lock, false);
    BlackBox run = call("status");
    assertThat(run.exit()).isEqualTo(73);
    assertThat(run.err())
        .startsWith(
            "nightcondor: %1$s: cannot be locked; user '%2$s' has no right to %1$s, or its disk is mounted read-only. What has its final name is whole.\nwhen that user has the right, type:\n"
                .formatted(lock, USER));
  }

  @Test
  void givenSessionsReportsThatMayNotBeWritten_whenRun_thenTheStepSaysWho() throws Exception {
    Path second = Files.createDirectory(workspace.resolve("reports/2024-08-02"));
    mayWrite(second, false);
    BlackBox run = call("run", "--date", "2024-08-02");
    assertThat(run.exit()).as(run.err()).isEqualTo(73);
    assertThat(run.err())
        .contains(" failed in step render\n")
        .containsPattern("\n%s/\\S+: cannot be written; user '%s' has no right to %1$s/"
            .formatted(second, USER));
  }
}
