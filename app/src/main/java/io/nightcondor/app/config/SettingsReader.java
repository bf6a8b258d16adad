package io.nightcondor.app.config;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.ingest.admission.AdmissionLimits;
import io.nightcondor.ingest.calendar.FomcDates;
import io.nightcondor.ingest.inbox.InputRefusedException;
import io.nightcondor.ingest.inbox.SourceRule;
import io.nightcondor.reporting.Sha256;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code nightcondor.yaml} strictly; the package comment shows every key. */
public final class SettingsReader {

  private static final Pattern BOOK_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final double DEFAULT_RATE = 0.05;
  private static final double DEFAULT_REJECTED_SHARE = 0.5;
  private static final double LARGEST_EQUITY = 1e15;

  private static final Set<String> TOP = Set.of(
      "sources",
      "books",
      "policies",
      "rates",
      "limits",
      "risk",
      "admission",
      "inbox",
      "calendar",
      "mail",
      "log",
      "metrics",
      "heartbeat",
      "database",
      "backup",
      "disk");
  private static final Set<String> BOOK =
      Set.of("id", "name", "owner", "equity", "treasuryBills", "policy", "limits", "recipients");
  private static final Set<String> POLICY = Set.of("preset", "overrides");
  private static final Set<String> CALENDAR = Set.of("overrides", "fomc");
  private static final Set<String> DATABASE = Set.of("url", "username", "passwordFile");

  private final Path folder;
  private final String file;
  private final SettingsHash hash = new SettingsHash();

  private SettingsReader(Workspace workspace) {
    this.folder = workspace.root();
    this.file = workspace.configuration().toString();
  }

  /** The configuration of a workspace; throws {@link ConfigurationException}. */
  public static Settings read(Workspace workspace) {
    return new SettingsReader(workspace).read(text(workspace.configuration()));
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
    Section top = Section.of(file, "", root(text), TOP);
    List<SourceRule> sources = new SourcesReader(file, hash).read(top);
    List<BookSettings> books = books(top, policies(top));
    double rate = DEFAULT_RATE;
    if (top.has("rates")) {
      Section rates = Section.of(file, "rates", top.node("rates", ""), Set.of("fallback"));
      rate = rates.number("fallback", -0.1, 1, "a rate from -0.1 to 1, such as 0.05 for 5 %");
    }
    double share = DEFAULT_REJECTED_SHARE;
    if (top.has("limits")) {
      Section limits = Section.of(file, "limits", top.node("limits", ""), Set.of("rejectedShare"));
      share = limits.number("rejectedShare", 0, 1, "a fraction from 0 to 1, such as 0.5");
    }
    hash.add("rates.fallback", rate).add("limits.rejectedShare", share);
    AdmissionLimits admission = AdmissionReader.limits(file, top, hash);
    Optional<Section> calendar = calendar(top);
    Optional<Path> overrides = calendarFile(
        calendar, "overrides", "a file of closures and early closes inside the workspace");
    FomcCalendar fomc =
        fomc(calendarFile(calendar, "fomc", "a file of FOMC statement days inside the workspace"));
    MailSettings mail = new MailReader(file, folder).read(top);
    Optional<DatabaseSettings> database = database(top);
    return new Settings(
        sources,
        books,
        rate,
        share,
        admission,
        RiskReader.windows(file, top, hash),
        AdmissionReader.inbox(file, top),
        overrides,
        fomc,
        mail,
        new TelemetryReader(file, folder).read(top),
        database,
        KeepReader.read(file, top, folder),
        hash.sha256());
  }

  private Node root(String text) {
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      if (root == null) {
        throw Section.error(file, 1, "the file is empty, expected the keys sources and books");
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw Section.error(
          file,
          line,
          "this is no YAML: %s, expected YAML".formatted(Section.printable(e.getProblem())));
    } catch (YAMLException e) { // a character that YAML does not allow; its text has line breaks
      throw Section.error(
          file,
          1,
          "this is no YAML: %s, expected YAML"
              .formatted(Section.printable(String.valueOf(e.getMessage()))));
    }
  }

  private Map<String, Policy> policies(Section top) {
    Map<String, Policy> policies = new TreeMap<>();
    for (String preset : Policy.presets()) {
      policies.put(preset, Policy.preset(preset));
    }
    Set<String> presets = new TreeSet<>(policies.keySet());
    if (!top.has("policies")) {
      return policies;
    }
    Section named = Section.free(file, "policies", top.node("policies", ""));
    for (String name : named.keys()) {
      String path = "policies." + name;
      if (presets.contains(name)) {
        throw named.wrong(name, name, "a name that is not a preset");
      }
      Section section = Section.of(file, path, named.node(name, ""), POLICY);
      String expected = "one of " + String.join(", ", presets);
      String preset = section.text("preset", expected);
      if (!presets.contains(preset)) {
        throw section.wrong(
            "preset",
            preset,
            expected + "; the nearest is '%s'".formatted(NearestKey.of(preset, presets)));
      }
      Policy policy = Policy.preset(preset);
      for (Map.Entry<String, String> override : section.words("overrides").entrySet()) {
        try {
          policy = policy.withOverride(override.getKey(), override.getValue());
        } catch (IllegalArgumentException e) {
          throw section.wrong(
              "overrides",
              override.getKey() + ": " + override.getValue(),
              String.valueOf(e.getMessage()));
        }
        hash.add(path + ".overrides." + override.getKey(), override.getValue());
      }
      hash.add(path + ".preset", preset);
      policies.put(name, policy.named(name));
    }
    return policies;
  }

  private List<BookSettings> books(Section top, Map<String, Policy> policies) {
    List<BookSettings> books = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Node item : top.items("books", "a list of one book or more")) {
      String where = "books[%d]".formatted(books.size());
      Section section = Section.of(file, where, item, BOOK);
      BookSettings book = book(section, where, policies);
      // folders carry the id, and some file systems do not tell capitals apart
      Integer first = lines.putIfAbsent(book.book().id().toLowerCase(Locale.ROOT), section.line());
      if (first != null) {
        throw section.wrong(
            "id",
            book.book().id(),
            "an id of its own; the book at line %d has it".formatted(first));
      }
      books.add(book);
    }
    books.sort(Comparator.comparing(book -> book.book().id()));
    return List.copyOf(books);
  }

  private BookSettings book(Section section, String where, Map<String, Policy> policies) {
    String expectedId =
        "1 to 64 letters, digits, dots, dashes or underscores, a letter or digit first";
    String id = section.text("id", expectedId);
    if (!BOOK_ID.matcher(id).matches()) {
      throw section.wrong("id", id, expectedId);
    }
    if (NightFolder.isTaken(id)) {
      throw section.wrong(
          "id", id, "a name for the book's folder; a file of each night has this one");
    }
    String name = section.text("name", "a name for people");
    String owner = section.text("owner", "who answers for the book");
    double equity =
        section.number("equity", 0.01, LARGEST_EQUITY, "US dollars above 0, such as 25000000");
    double treasuryBills = section.has("treasuryBills")
        ? section.number("treasuryBills", 0, equity, "US dollars from 0 up to the equity")
        : 0;
    String expectedPolicy = "one of " + String.join(", ", policies.keySet());
    String policyName = section.text("policy", expectedPolicy);
    Policy policy = policies.get(policyName);
    if (policy == null) {
      throw section.wrong(
          "policy",
          policyName,
          expectedPolicy
              + "; the nearest is '%s'".formatted(NearestKey.of(policyName, policies.keySet())));
    }
    List<Recipient> recipients = new RecipientsReader(file, where, section, id).read();
    String path = "books." + id;
    hash.add(path + ".name", name)
        .add(path + ".owner", owner)
        .add(path + ".equity", equity)
        .add(path + ".policy", policyName);
    if (treasuryBills > 0) {
      hash.add(path + ".treasuryBills", treasuryBills);
    }
    return new BookSettings(
        new Book(id, name, owner, equity, treasuryBills),
        policyName,
        RiskReader.limits(file, where, section, policy, hash, path),
        recipients);
  }

  private Optional<Section> calendar(Section top) {
    return top.has("calendar")
        ? Optional.of(Section.of(file, "calendar", top.node("calendar", ""), CALENDAR))
        : Optional.empty();
  }

  private Optional<Path> calendarFile(Optional<Section> calendar, String key, String expected) {
    if (calendar.isEmpty() || !calendar.get().has(key)) {
      return Optional.empty();
    }
    Section section = calendar.get();
    String name = section.text(key, expected);
    Path path = folder.resolve(name);
    try {
      hash.add("calendar." + key, Sha256.of(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw section.wrong(key, name, expected + ", and it cannot be read: " + e);
    }
    return Optional.of(path);
  }

  private static FomcCalendar fomc(Optional<Path> dates) {
    try {
      return FomcDates.read(dates);
    } catch (InputRefusedException e) {
      ConfigurationException wrong = new ConfigurationException(String.valueOf(e.getMessage()));
      wrong.initCause(e);
      throw wrong;
    }
  }

  private Optional<DatabaseSettings> database(Section top) {
    if (!top.has("database")) {
      return Optional.empty();
    }
    Section section = Section.of(file, "database", top.node("database", ""), DATABASE);
    String expected = "a URL such as jdbc:postgresql://host/database, without a password";
    String url = section.text("url", expected);
    if (!url.startsWith("jdbc:postgresql:") || url.toLowerCase(Locale.ROOT).contains("password=")) {
      throw section.wrong("url", url.replaceAll("(?i)(password=)[^&]*", "$1***"), expected);
    }
    return Optional.of(new DatabaseSettings(url, Logins.read(section, folder)));
  }
}
