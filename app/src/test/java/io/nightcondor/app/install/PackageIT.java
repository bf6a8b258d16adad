package io.nightcondor.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

/** What is in the tar.gz, and as whose. */
class PackageIT {

  private static final Path TARBALL = Path.of(System.getProperty("nightcondor.tarball"));

  @Test
  void givenTarball_whenListed_thenModesAndOwnersDoNotDependOnWhoBuiltIt() throws IOException {
    assertThat(entries()).hasSizeGreaterThan(100).allSatisfy(entry -> {
      boolean runs = entry.isDirectory() || entry.getName().contains("/bin/");
      assertThat(entry.getMode() & 0777).isEqualTo(runs ? 0755 : 0644);
      assertThat(entry.getName()).startsWith("nightcondor-").doesNotContain("..");
      assertThat(entry.isSymbolicLink() || entry.isLink()).isFalse();
      assertThat(entry.getLongUserId()).isZero();
      assertThat(entry.getLongGroupId()).isZero();
      assertThat(entry.getUserName()).isEqualTo("root");
      assertThat(entry.getLastModifiedTime().toInstant()).hasToString("2026-01-01T00:00:00Z");
    });
  }

  @Test
  void givenTarball_whenListed_thenAllPartsAreThere() throws IOException {
    assertThat(entries())
        .extracting(entry -> entry.getName().replaceFirst("^[^/]*/", ""))
        .contains(
            "bin/nightcondor",
            "lib/nightcondor.jar",
            "lib/program-id",
            "man/man1/nightcondor.1",
            "man/man1/nightcondor-run.1",
            "completion/nightcondor.bash",
            "systemd/nightcondor.service",
            "systemd/nightcondor.timer",
            "systemd/nightcondor-failure@.service",
            "cron/nightcondor",
            "logrotate/nightcondor",
            "sample/nightcondor.yaml",
            "licences/LICENSE",
            "licences/NOTICE",
            "licences/THIRD-PARTY.txt",
            "sbom/nightcondor.cdx.json",
            "doc/README.md",
            "doc/LICENSE");
  }

  private static List<TarArchiveEntry> entries() throws IOException {
    List<TarArchiveEntry> entries = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(TARBALL)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
