package io.nightcondor.app.config;

import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.tail.TailWindows;
import io.nightcondor.ingest.admission.AdmissionLimits;
import io.nightcondor.ingest.calendar.FomcDates;
import io.nightcondor.ingest.inbox.SourceRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads {@code nightcondor.yaml} strictly; {@link ConfigurationKey} has every key. */
public final class SettingsReader {

  /** Where systemd puts the secrets that it hands to a service. */
  private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

  private final Path folder;
  private final Complaints complaints;
  private final Logins logins;
  private final SettingsHash hash = new SettingsHash();

  private SettingsReader(Workspace workspace, Map<String, String> environment) {
    this.folder = workspace.root();
    this.complaints = new Complaints(workspace.configuration().toString());
    this.logins =
        new Logins(folder, Optional.ofNullable(environment.get(CREDENTIALS)).map(Path::of));
  }

  /** The configuration of a workspace; throws {@link ConfigurationException}. */
  public static Settings read(Workspace workspace) {
    return read(workspace, System.getenv());
  }

  static Settings read(Workspace workspace, Map<String, String> environment) {
    return new SettingsReader(workspace, environment).read(text(workspace.configuration()));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new ConfigurationException(
          "%s: no such file, expected the configuration of the workspace. Nothing was run; 'nightcondor demo' writes an example."
              .formatted(file));
    } catch (IOException e) {
      throw new ConfigurationException(
          "%s: cannot be read (%s), expected UTF-8 text. Nothing was run.".formatted(file, e));
    }
  }

  private Settings read(String text) {
    Section top = Section.top(complaints, YamlText.root(complaints, text, book -> {}));
    List<SourceRule> sources =
        complaints.attempt(() -> new SourcesReader(complaints, hash).read(top), List.of());
    Map<String, Policy> policies = complaints.attempt(
        () -> new PoliciesReader(complaints, hash).read(top), PoliciesReader.presets());
    List<BookSettings> books = complaints.attempt(() -> books(top, text, policies), List.of());
    double rate = of(top, ConfigurationKey.RATES, ConfigurationKey.RATES_FALLBACK);
    double share = of(top, ConfigurationKey.LIMITS, ConfigurationKey.REJECTED_SHARE);
    hash.add("rates.fallback", rate).add("limits.rejectedShare", share);
    AdmissionLimits admission =
        complaints.attempt(() -> AdmissionReader.limits(top, hash), AdmissionLimits.standard());
    CalendarReader calendar = new CalendarReader(folder, hash);
    Optional<Path> overrides = complaints.attempt(() -> calendar.overrides(top), Optional.empty());
    FomcCalendar fomc =
        complaints.attempt(() -> calendar.fomc(top), FomcDates.read(Optional.empty()));
    MailSettings outbox = new MailSettings("", Optional.empty(), 0);
    MailSettings mail = complaints.attempt(() -> new MailReader(folder, logins).read(top), outbox);
    Optional<DatabaseSettings> database =
        complaints.attempt(() -> new DatabaseReader(folder, logins).read(top), Optional.empty());
    Optional<WorkersSettings> workers = complaints.attempt(
        () -> new WorkersReader(folder, logins).read(top, top.has(ConfigurationKey.DATABASE)),
        Optional.empty());
    TailWindows tails =
        complaints.attempt(() -> RiskReader.windows(top, hash), TailWindows.DEFAULT);
    InboxSettings inbox = complaints.attempt(
        () -> AdmissionReader.inbox(top), new InboxSettings(Duration.ZERO, Duration.ZERO));
    TelemetrySettings unwatched =
        new TelemetrySettings(LogFormat.TEXT, Optional.empty(), Optional.empty(), Optional.empty());
    TelemetrySettings telemetry =
        complaints.attempt(() -> new TelemetryReader(folder).read(top), unwatched);
    KeepSettings keep =
        complaints.attempt(() -> KeepReader.read(top, folder), new KeepSettings(0, folder, 0));
    BacktestSettings backtest = complaints.attempt(
        () -> BacktestReader.read(top, policies), BacktestSettings.standard(policies));
    complaints.throwIfAny();
    return new Settings(
        sources,
        books,
        rate,
        share,
        admission,
        tails,
        inbox,
        overrides,
        fomc,
        mail,
        telemetry,
        database,
        workers,
        keep,
        backtest,
        hash.sha256());
  }

  /** The only number of a section. */
  private double of(Section top, ConfigurationKey section, ConfigurationKey key) {
    return complaints.attempt(
        () -> top.optional(section).number(key), Double.parseDouble(key.standard()));
  }

  /** Goes through the text once more: the policies that books need may stand below them. */
  private List<BookSettings> books(Section top, String text, Map<String, Policy> policies) {
    top.items(ConfigurationKey.BOOKS);
    List<BookSettings> books = new ArrayList<>();
    BooksReader reader = new BooksReader(complaints, hash, policies);
    AtomicInteger place = new AtomicInteger();
    YamlText.root(complaints, text, item -> {
      String where = "books[%d]".formatted(place.getAndIncrement());
      complaints
          .attempt(() -> Optional.of(reader.read(top, where, item)), Optional.<BookSettings>empty())
          .ifPresent(books::add);
    });
    books.sort(Comparator.comparing(book -> book.book().id()));
    return List.copyOf(books);
  }
}
