package io.nightcondor.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class IoFailureTest {

  private static final String USER = System.getProperty("user.name");

  @Test
  void givenNoRight_whenTold_thenWhatWasTriedByWhomAndWhere() {
    AccessDeniedException denied = new AccessDeniedException("reports/.a.part");
    IoFailure told = IoFailure.behind(new IllegalStateException(
            "step", new UncheckedIOException("reports/a: cannot be written", denied)))
        .orElseThrow();
    assertThat(told.isDenied()).isTrue();
    assertThat(told.words())
        .isEqualTo(
            "reports/a: cannot be written; user '%s' has no right to reports/.a.part, or its disk is mounted read-only",
            USER);
  }

  @Test
  void givenNoRightAndNoWord_whenTold_thenTheFileIsNamedOnce() {
    IOException denied = new FileNotFoundException("logs/a.log (Permission denied)");
    for (Throwable thrown : new Throwable[] {denied, new UncheckedIOException(denied)}) {
      assertThat(IoFailure.behind(thrown).orElseThrow().words())
          .isEqualTo(
              "user '%s' has no right to logs/a.log, or its disk is mounted read-only", USER);
    }
  }

  @Test
  void givenFullOrBrokenDisk_whenTold_thenTheCausesOwnWords() {
    IoFailure full = IoFailure.behind(new UncheckedIOException(
            "a: cannot be written", new FileSystemException("a", null, "No space left on device")))
        .orElseThrow();
    assertThat(full.kind()).isEqualTo(IoFailure.Kind.FULL);
    assertThat(full.words()).isEqualTo("a: No space left on device");
    assertThat(IoFailure.behind(new IOException("Input/output error"))
            .orElseThrow()
            .kind())
        .isEqualTo(IoFailure.Kind.BROKEN);
  }
}
