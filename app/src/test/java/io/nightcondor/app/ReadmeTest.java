package io.nightcondor.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.margin.UnequalCondor;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.ingest.admission.Admission;
import io.nightcondor.ingest.admission.PriorNights;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.format.AdmittedRows;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InboxManifest;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.source.RowOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the program reads. */
class ReadmeTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 6);

  @TempDir
  private Path folder;

  private String readme;

  @BeforeEach
  void read() throws IOException {
    readme = Files.readString(Path.of("..", "README.md"));
    Files.writeString(folder.resolve("nightcondor.yaml"), block("```yaml\n(sources:.*?)```"));
  }

  @Test
  void givenItsConfiguration_whenRead_thenItHasTheBook() {
    Settings settings = SettingsReader.read(new Workspace(folder));
    assertThat(settings.books())
        .singleElement()
        .satisfies(book -> assertThat(book.book().id()).isEqualTo("arbor"));
  }

  @Test
  void givenItsPolicy_whenRead_thenItsBookIsUnderIt() throws IOException {
    Workspace workspace = new Workspace(folder);
    Path file = workspace.configuration();
    String policies = block("```yaml\n(policies:\n  house:.*?)```");
    Files.writeString(
        file, Files.readString(file).replace("policy: steward", "policy: house") + policies);
    Policy policy = SettingsReader.read(workspace).book("arbor").orElseThrow().policy();
    assertThat(policy.marginRules().unequalCondor()).isEqualTo(UnequalCondor.WIDER_SIDE);
    assertThat(policy.commission(OsiSymbol.parse("SPXW240809P05320000"))).isEqualTo(1.15);
  }

  @Test
  void givenItsMappedSource_whenRead_thenItsOptionsAreThoseOfTheFormat() throws IOException {
    Workspace workspace = new Workspace(folder);
    Path file = workspace.configuration();
    String mapped = block("```yaml\n(  - glob: desk_chain.*?)```");
    Files.writeString(file, Files.readString(file).replace("sources:\n", "sources:\n" + mapped));
    assertThat(SettingsReader.read(workspace).sources())
        .anyMatch(source -> source.format() == SourceFormat.MAPPED_CSV);
  }

  @Test
  void givenItsTableOfFormats_whenRead_thenEveryFormatIsInIt() {
    for (SourceFormat format : SourceFormat.values()) {
      if (format != SourceFormat.MODELLED_MARKER) {
        assertThat(readme).contains("`" + format.id() + "`");
      }
    }
  }

  @Test
  void givenItsLimits_whenRead_thenTheyAreTheDefaults() throws IOException {
    Workspace workspace = new Workspace(folder);
    Settings plain = SettingsReader.read(workspace);
    Path file = workspace.configuration();
    Files.writeString(file, Files.readString(file) + block("```yaml\n(admission:.*?)```"));
    Settings stated = SettingsReader.read(workspace);
    assertThat(stated.admission()).isEqualTo(plain.admission());
    assertThat(stated.inbox()).isEqualTo(plain.inbox());
  }

  @Test
  void givenItsWindowsAndLimits_whenRead_thenDefaultsAndTheBooksOwn() throws IOException {
    Workspace workspace = new Workspace(folder);
    Settings plain = SettingsReader.read(workspace);
    Path file = workspace.configuration();
    String limits = block("id: arbor\n    (limits: .*?) +#");
    Files.writeString(
        file,
        Files.readString(file)
                .replace("    policy: steward\n", "    policy: steward\n    " + limits + "\n")
            + block("```yaml\n(risk:.*?)books:"));
    Settings stated = SettingsReader.read(workspace);
    assertThat(stated.tails()).isEqualTo(plain.tails());
    Policy policy = stated.book("arbor").orElseThrow().policy();
    assertThat(policy.number(PolicyKey.LIMIT_SHORTFALL)).isEqualTo(0.03);
    assertThat(policy.number(PolicyKey.LIMIT_MARGIN)).isEqualTo(0.4);
  }

  @Test
  void givenItsMailSettings_whenRead_thenServerAndRecipientsWithTheirFiles() throws IOException {
    Workspace workspace = new Workspace(folder);
    Path file = workspace.configuration();
    String recipients = block("  # (recipients: [^\n]+)");
    Files.writeString(
        file,
        Files.readString(file).replaceFirst("recipients: [^\n]+", recipients)
            + block("```yaml\n(mail:.*?)```"));
    Settings stated = SettingsReader.read(workspace);
    assertThat(stated.mail().smtp())
        .hasValueSatisfying(smtp -> assertThat(smtp.startTls()).isTrue());
    assertThat(stated.books().get(0).recipients())
        .extracting(recipient -> recipient.attach().size())
        .containsExactly(2, 3);
  }

  @Test
  void givenItsPositionFile_whenAdmitted_thenEveryRowIsUsed() throws IOException {
    Path inbox = folder.resolve("inbox/2024-08-06");
    Files.createDirectories(inbox.resolve("positions"));
    String positions = block("```text\n(book,symbol,.*?)```");
    Files.writeString(inbox.resolve("positions/arbor.csv"), positions);
    ExchangeCalendar calendar = ExchangeCalendars.nyse(Optional.empty());
    Settings settings = SettingsReader.read(new Workspace(folder));
    InboxManifest manifest = InboxManifest.read(inbox, SESSION);
    Admission admission = new Admission(
        inbox,
        SESSION,
        calendar,
        settings.sources(),
        settings.admission(),
        PriorNights.none(),
        List.of());
    AdmittedFile file = admission.admit(manifest.files().get(0));
    assertThat(file.verdict()).as(file.message()).isEqualTo(Verdict.ACCEPTED);
    int used = 0;
    try (AdmittedRows rows = AdmittedRows.open(inbox, file, SESSION, calendar)) {
      for (Optional<RowOutcome> row = rows.next(); row.isPresent(); row = rows.next()) {
        assertThat(row.get()).isInstanceOf(RowOutcome.Used.class);
        used++;
      }
    }
    assertThat(used).isEqualTo((int) positions.lines().count() - 1);
  }

  private String block(String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(readme);
    assertThat(matcher.find()).as("README has " + pattern).isTrue();
    return matcher.group(1);
  }
}
