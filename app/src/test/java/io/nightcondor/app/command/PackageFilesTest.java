package io.nightcondor.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.nightcondor.app.command.manual.ManualPage;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What lies beside the program in a package fits the program. */
class PackageFilesTest {

  private static final Path PACKAGED = Path.of("src/main/package");

  @TempDir
  private Path folder;

  @Test
  void givenCommands_whenWritten_thenEachHasItsPageWithExitCodes() throws IOException {
    PackageFiles.main(new String[] {folder.toString(), "2026-01-01T00:00:00Z"});
    CommandSpec root = RootCommand.model(Clock.systemUTC()).getCommandSpec();
    assertThat(ManualPage.commandsOf(root)).isNotEmpty().allSatisfy(command -> {
      Path page = folder.resolve("man/man1").resolve(ManualPage.fileName(command));
      assertThat(page)
          .content()
          .startsWith(".TH \"nightcondor-" + command.name() + "\" \"1\" \"2026-01-01\"")
          .contains(".SH \"EXIT STATUS\"\n.TP\n\\fB0\\fR\n");
      assertThat(folder.resolve("man-gz/man1/" + page.getFileName() + ".gz")).exists();
    });
    assertThat(folder.resolve("man/man1/nightcondor.1"))
        .content()
        .contains("\\fBNIGHTCONDOR_JAVA_OPTS\\fR");
    assertThat(folder.resolve("completion/nightcondor.bash")).content().contains("--workspace");
    assertThat(folder.resolve("lib/program-id")).content().matches("[0-9a-f]{12}\n");
  }

  @Test
  void givenOtherCommandsCode_whenPageIsMade_thenOnlyItsOwnIsShown() {
    CommandLine root = RootCommand.model(Clock.systemUTC());
    assertThat(page(root, "status")).contains("\\fB5\\fR\na limit of a book is broken");
    assertThat(page(root, "run")).contains("\\fB3\\fR\n").doesNotContain("\\fB5\\fR\n");
  }

  private static String page(CommandLine root, String command) {
    CommandSpec spec = root.getSubcommands().get(command).getCommandSpec();
    return new ManualPage(spec, "1.0", "2026-01-01").roff();
  }

  @ParameterizedTest
  @CsvSource({
    "cron/nightcondor, (?m)^30 .* nightcondor  nightcondor (.*)$",
    "systemd/nightcondor.service, (?m)^ExecStart=nightcondor (.*)$",
    "deb/postinst, (?m)^ +\\S+/nightcondor (.*) \\|\\|"
  })
  void givenLineOfPackagedFile_whenParsed_thenItIsCommandOfTheProgram(String file, String line)
      throws IOException {
    Matcher matcher = Pattern.compile(line).matcher(Files.readString(PACKAGED.resolve(file)));
    assertThat(matcher.find()).isTrue();
    String[] arguments = matcher.group(1).split(" ");
    assertThatCode(() -> RootCommand.model(Clock.systemUTC()).parseArgs(arguments))
        .doesNotThrowAnyException();
  }

  @Test
  void givenSampleConfiguration_whenRead_thenItIsRight() throws IOException {
    Files.copy(PACKAGED.resolve("sample/nightcondor.yaml"), folder.resolve("nightcondor.yaml"));
    assertThat(SettingsReader.read(new Workspace(folder)).books()).hasSize(1);
  }
}
