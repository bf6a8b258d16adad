package io.nightcondor.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

/** What is in the tar.gz, and as whose. */
class PackageIT {

  private static final Path TARBALL = Path.of(System.getProperty("nightcondor.tarball"));

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

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

  @Test
  void givenDocuments_whenTheirLinksAreFollowed_thenTheFilesAreInThePackage() throws IOException {
    Map<String, String> documents = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    try (TarArchiveInputStream tar = open()) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        names.add(entry.getName());
        if (entry.getName().endsWith(".md")) {
          documents.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    assertThat(documents).hasSizeGreaterThan(5);
    List<String> dead = new ArrayList<>();
    documents.forEach((name, text) -> LINK.matcher(text)
        .results()
        .map(link -> link.group(1).replaceFirst("#.*", ""))
        .filter(target -> !target.isEmpty() && !target.contains(":"))
        .filter(target ->
            !names.contains(Path.of(name).resolveSibling(target).normalize().toString()))
        .forEach(target -> dead.add(name + ": " + target)));
    assertThat(dead).isEmpty();
  }

  /** The program has no page of its own; whose frame it is made with is not its homepage. */
  @Test
  void givenDebianPackage_whenItsFieldsAreRead_thenNoHomepageOfOthers() throws IOException {
    String control = control();
    assertThat(control).startsWith("Package: nightcondor\n").contains("\nDescription: ");
    assertThat(control).doesNotContain("Homepage");
  }

  private static String control() throws IOException {
    try (Stream<Path> built = Files.list(TARBALL.resolveSibling("."));
        ArArchiveInputStream deb = new ArArchiveInputStream(Files.newInputStream(built
            .filter(file -> file.toString().endsWith("_all.deb"))
            .findFirst()
            .orElseThrow()))) {
      ArArchiveEntry part = deb.getNextEntry();
      while (!part.getName().startsWith("control.tar")) {
        part = deb.getNextEntry();
      }
      TarArchiveInputStream files = new TarArchiveInputStream(new GZIPInputStream(deb));
      TarArchiveEntry entry = files.getNextEntry();
      while (!entry.getName().endsWith("/control")) {
        entry = files.getNextEntry();
      }
      return new String(files.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static TarArchiveInputStream open() throws IOException {
    return new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(TARBALL)));
  }

  private static List<TarArchiveEntry> entries() throws IOException {
    List<TarArchiveEntry> entries = new ArrayList<>();
    try (TarArchiveInputStream tar = open()) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
