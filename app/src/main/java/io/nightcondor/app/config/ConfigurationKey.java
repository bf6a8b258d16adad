package io.nightcondor.app.config;

import io.nightcondor.analytics.tail.TailWindows;
import io.nightcondor.ingest.admission.AdmissionLimits;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every key of {@code nightcondor.yaml}: the readers take from here what there is, what it may be
 * and what holds where nothing is said; so do the reference and the schema. A path has {@code []}
 * for an item of a list and {@code <name>} for a name of the user's choice.
 */
@SuppressWarnings("ImmutableEnumChecker") // a form is a record of words and numbers
public enum ConfigurationKey {
  SOURCES(
      "sources",
      KeyForm.list("a list of glob and format"),
      Presence.REQUIRED,
      "which file of the inbox is read how; the first source that matches wins"),
  SOURCE_GLOB(
      "sources[].glob",
      KeyForm.text("a file name pattern such as positions/*.csv"),
      Presence.REQUIRED,
      "positions/*.csv",
      "files below the session's inbox folder"),
  SOURCE_FORMAT(
      "sources[].format",
      KeyForm.text("the id of a format"),
      Presence.REQUIRED,
      "positions-csv",
      "how they are read, see the reference of formats"),
  SOURCE_OPTIONS(
      "sources[].options",
      KeyForm.named("options of the format"),
      Presence.OPTIONAL,
      "those of the format, and largestMegabytes, which every format has: what a file may unpack to (200)"),
  BOOKS(
      "books",
      KeyForm.list("a list of one book or more"),
      Presence.REQUIRED,
      "whose risk is computed"),
  BOOK_ID(
      "books[].id",
      KeyForm.text("1 to 64 letters, digits, dots, dashes or underscores, a letter or digit first"),
      Presence.REQUIRED,
      "arbor",
      "name of the book's folder, and in position files"),
  BOOK_NAME(
      "books[].name",
      KeyForm.text("a name for people"),
      Presence.REQUIRED,
      "Arbor weekly condors",
      "on every report"),
  BOOK_OWNER(
      "books[].owner",
      KeyForm.text("who answers for the book"),
      Presence.REQUIRED,
      "A. Ash",
      "on every report, and beside each limit"),
  BOOK_EQUITY(
      "books[].equity",
      KeyForm.number("USD", 0.01, 1e15, "US dollars above 0, such as 25000000"),
      Presence.REQUIRED,
      "1000000",
      "what shares of the book are shares of"),
  BOOK_TREASURY_BILLS(
      "books[].treasuryBills",
      KeyForm.number("USD", 0, 1e15, "US dollars from 0 up to the equity"),
      "0",
      "part of the equity that earns interest"),
  BOOK_POLICY(
      "books[].policy",
      KeyForm.text("a preset or a name under policies"),
      Presence.REQUIRED,
      "steward",
      "thresholds of its rules: steward, promoter, ladder-4-4-2, vxth, or a name under policies"),
  BOOK_LIMITS(
      "books[].limits",
      KeyForm.named("limits of the policy"),
      Presence.OPTIONAL,
      "the policy's keys limits.* without that word, for this book only"),
  BOOK_REPORTS(
      "books[].reports",
      KeyForm.list("a list of xlsx, html or both, or [] for neither"),
      "[xlsx, html]",
      "what is drawn beside risk.json, which every book has: xlsx is risk.xlsx; html is risk.html and history.html"),
  BOOK_RECIPIENTS(
      "books[].recipients",
      KeyForm.list("a list of addresses, or [] for nobody"),
      Presence.REQUIRED,
      "who gets the book's mail: plain addresses, or mappings of address and attach"),
  RECIPIENT_ADDRESS(
      "books[].recipients[].address",
      KeyForm.text(Addresses.EXPECTED),
      Presence.REQUIRED,
      "jane.doe@example.com",
      "one plain address"),
  RECIPIENT_ATTACH(
      "books[].recipients[].attach",
      KeyForm.list("a list of html, json, xlsx"),
      "[xlsx, html]",
      "files that are attached, among those that the book has; the default is what it has of these"),
  POLICIES(
      "policies",
      KeyForm.named("names of your own"),
      Presence.OPTIONAL,
      "policies beside the presets"),
  POLICY(
      "policies.<name>",
      KeyForm.section(),
      Presence.OPTIONAL,
      "a policy that changes keys of a preset"),
  POLICY_PRESET(
      "policies.<name>.preset",
      KeyForm.text("one of ladder-4-4-2, promoter, steward, vxth"),
      Presence.REQUIRED,
      "steward",
      "whose values it has but for the overrides"),
  POLICY_OVERRIDES(
      "policies.<name>.overrides",
      KeyForm.named("keys of a policy"),
      Presence.OPTIONAL,
      "see the reference of policy keys"),
  RATES("rates", KeyForm.section(), Presence.OPTIONAL, "interest"),
  RATES_FALLBACK(
      "rates.fallback",
      KeyForm.number("fraction a year", -0.1, 1, "a rate from -0.1 to 1, such as 0.05 for 5 %"),
      "0.05",
      "continuously compounded, where the chain implies none"),
  LIMITS("limits", KeyForm.section(), Presence.OPTIONAL, "what a night puts up with"),
  REJECTED_SHARE(
      "limits.rejectedShare",
      KeyForm.fraction(0.5),
      "0.5",
      "refused share of a market file's rows above which a night ends with a remark"),
  RISK("risk", KeyForm.section(), Presence.OPTIONAL, "windows of the market's past moves"),
  HISTORY_DAYS(
      "risk.historyDays",
      KeyForm.whole("days", 60, 5000, TailWindows.DEFAULT.days()),
      Integer.toString(TailWindows.DEFAULT.days()),
      "moves of the window that ends with the night"),
  STRESSED_FROM(
      "risk.stressedFrom",
      KeyForm.date(TailWindows.DEFAULT.stressedFrom()),
      TailWindows.DEFAULT.stressedFrom().toString(),
      "first day of the fixed window of stress; with stressedTo"),
  STRESSED_TO(
      "risk.stressedTo",
      KeyForm.date(TailWindows.DEFAULT.stressedTo()),
      TailWindows.DEFAULT.stressedTo().toString(),
      "last day of it; with stressedFrom"),
  ADMISSION(
      "admission", KeyForm.section(), Presence.OPTIONAL, "what is taken for a session's file"),
  PARTIAL_BELOW(
      "admission.partialBelow",
      KeyForm.fraction(AdmissionLimits.standard().partialBelow()),
      Double.toString(AdmissionLimits.standard().partialBelow()),
      "rows of a chain, of the median of earlier sessions, below which it is partial"),
  PARTIAL_SESSIONS(
      "admission.partialSessions",
      KeyForm.whole("sessions", 1, 250, AdmissionLimits.standard().partialSessions()),
      Integer.toString(AdmissionLimits.standard().partialSessions()),
      "earlier sessions that the median is taken of, at most"),
  PARTIAL_MINIMUM(
      "admission.partialMinimum",
      KeyForm.whole("sessions", 1, 250, AdmissionLimits.standard().partialMinimum()),
      Integer.toString(AdmissionLimits.standard().partialMinimum()),
      "earlier sessions without which nothing is said; at most partialSessions"),
  UNCHANGED_ABOVE(
      "admission.unchangedAbove",
      KeyForm.fraction(AdmissionLimits.standard().unchangedAbove()),
      Double.toString(AdmissionLimits.standard().unchangedAbove()),
      "share of quotes that are the last session's, above which a chain is stale ..."),
  FORWARD_MOVE(
      "admission.forwardMove",
      KeyForm.fraction(AdmissionLimits.standard().forwardMove()),
      Double.toString(AdmissionLimits.standard().forwardMove()),
      "... if the forward moved by more than this"),
  WIPED_ABOVE(
      "admission.wipedAbove",
      KeyForm.fraction(AdmissionLimits.standard().wipedAbove()),
      Double.toString(AdmissionLimits.standard().wipedAbove()),
      "share of quotes with bid 0 and ask 0, above which a chain is wiped"),
  MIXED_ABOVE(
      "admission.mixedAbove",
      KeyForm.fraction(AdmissionLimits.standard().mixedAbove()),
      Double.toString(AdmissionLimits.standard().mixedAbove()),
      "distance of the index print from the options' own level, above which a chain is mixed"),
  INBOX("inbox", KeyForm.section(), Presence.OPTIONAL, "waiting for files that are being written"),
  QUIET_SECONDS(
      "inbox.quietSeconds",
      KeyForm.whole("seconds", 0, 600, 2),
      "2",
      "for which no file may have changed; 0 reads them as they are"),
  WAIT_SECONDS(
      "inbox.waitSeconds",
      KeyForm.whole("seconds", 0, 36_000, 300),
      "300",
      "for that, at most; then a run ends with 75"),
  CALENDAR("calendar", KeyForm.section(), Presence.OPTIONAL, "dates beside the program's own"),
  CALENDAR_OVERRIDES(
      "calendar.overrides",
      KeyForm.file("a file of closures and early closes inside the workspace"),
      Presence.OPTIONAL,
      "calendar-overrides.csv",
      "closures and early closes of the exchange"),
  CALENDAR_FOMC(
      "calendar.fomc",
      KeyForm.file("a file of FOMC statement days inside the workspace"),
      Presence.OPTIONAL,
      "fomc-dates.csv",
      "FOMC statement days"),
  MAIL("mail", KeyForm.section(), Presence.OPTIONAL, "who sends mails, how, and how large"),
  MAIL_MODE(
      "mail.mode",
      KeyForm.choice("outbox", "smtp"),
      "outbox",
      "outbox leaves mails as files in the workspace; smtp hands them to the server below"),
  MAIL_FROM(
      "mail.from",
      KeyForm.text(Addresses.EXPECTED),
      "nightcondor@localhost.localdomain",
      "the sender"),
  MAIL_LARGEST(
      "mail.largestMegabytes",
      KeyForm.whole("megabytes", 1, 100, 10),
      "10",
      "of a mail as it travels; files that do not fit are left out and named"),
  MAIL_HOST(
      "mail.host",
      KeyForm.text("the mail server's name"),
      Presence.OPTIONAL,
      "smtp.example.com",
      "required with mode smtp"),
  MAIL_PORT(
      "mail.port",
      KeyForm.whole("", 1, 65_535, "a port from 1 to 65535, such as 587"),
      Presence.OPTIONAL,
      "587",
      "required with mode smtp"),
  MAIL_START_TLS(
      "mail.startTls", KeyForm.flag(), "false", "true insists on STARTTLS and the server's name"),
  MAIL_CERTIFICATES(
      "mail.certificates",
      KeyForm.file(CertificateFile.EXPECTED),
      Presence.OPTIONAL,
      "mail-server.pem",
      "trusts these and no others; else those of the Java platform"),
  MAIL_USERNAME(
      "mail.username",
      KeyForm.text("the login's name"),
      Presence.OPTIONAL,
      "nightcondor",
      "with passwordFile or credential"),
  MAIL_PASSWORD_FILE(
      "mail.passwordFile",
      KeyForm.file(Logins.PASSWORD_FILE),
      Presence.OPTIONAL,
      "smtp-password",
      "the password is its first line"),
  MAIL_CREDENTIAL(
      "mail.credential",
      KeyForm.text(Logins.CREDENTIAL),
      Presence.OPTIONAL,
      "smtp-password",
      "instead of passwordFile: the file of that name in $CREDENTIALS_DIRECTORY"),
  MAIL_TIMEOUT(
      "mail.timeoutSeconds",
      KeyForm.whole("seconds", 1, 600, 30),
      "30",
      "for connecting, and for each read and write"),
  MAIL_LONGEST(
      "mail.longestSeconds",
      KeyForm.whole("seconds", 1, 3600, 300),
      "300",
      "for one mail, whatever the server does meanwhile"),
  DATABASE(
      "database", KeyForm.section(), Presence.OPTIONAL, "PostgreSQL in place of the file in data/"),
  DATABASE_URL(
      "database.url",
      KeyForm.text(DatabaseReader.URL),
      Presence.REQUIRED,
      "jdbc:postgresql://db.example.com/nightcondor",
      "where the store is"),
  DATABASE_USERNAME(
      "database.username",
      KeyForm.text("the login's name"),
      Presence.OPTIONAL,
      "nightcondor",
      "with passwordFile or credential"),
  DATABASE_PASSWORD_FILE(
      "database.passwordFile",
      KeyForm.file(Logins.PASSWORD_FILE),
      Presence.OPTIONAL,
      "database-password",
      "the password is its first line"),
  DATABASE_CREDENTIAL(
      "database.credential",
      KeyForm.text(Logins.CREDENTIAL),
      Presence.OPTIONAL,
      "database-password",
      "instead of passwordFile: the file of that name in $CREDENTIALS_DIRECTORY"),
  DATABASE_TLS(
      "database.tls",
      KeyForm.choice("required", "off"),
      Presence.OPTIONAL,
      "required",
      "required encrypts and checks the server's certificate and name; it holds without this key for a server that is not on this host, unless the URL has sslmode"),
  DATABASE_CERTIFICATES(
      "database.certificates",
      KeyForm.file(CertificateFile.EXPECTED),
      Presence.OPTIONAL,
      "database-server.pem",
      "trusts these and no others; else those of the Java platform"),
  DATABASE_WAIT(
      "database.waitSeconds",
      KeyForm.whole("seconds", 0, 3600, 60),
      "60",
      "for a server that cannot be reached, before each transaction; then a run ends with 69"),
  WORKERS(
      "workers",
      KeyForm.section(),
      Presence.OPTIONAL,
      "other processes that compute and render books; without it this one does"),
  WORKERS_BROKER(
      "workers.broker",
      KeyForm.text(WorkersReader.BROKER),
      Presence.REQUIRED,
      "broker.example.com:61617",
      "an Apache Artemis broker, and those that stand by for it"),
  WORKERS_TLS(
      "workers.tls", KeyForm.flag(), "true", "false sends in the clear and believes any broker"),
  WORKERS_CERTIFICATES(
      "workers.certificates",
      KeyForm.file(CertificateFile.EXPECTED),
      Presence.OPTIONAL,
      "broker.pem",
      "trusts these and no others; else those of the Java platform"),
  WORKERS_USERNAME(
      "workers.username",
      KeyForm.text("the login's name"),
      Presence.OPTIONAL,
      "nightcondor",
      "with passwordFile or credential"),
  WORKERS_PASSWORD_FILE(
      "workers.passwordFile",
      KeyForm.file(Logins.PASSWORD_FILE),
      Presence.OPTIONAL,
      "broker-password",
      "the password is its first line"),
  WORKERS_CREDENTIAL(
      "workers.credential",
      KeyForm.text(Logins.CREDENTIAL),
      Presence.OPTIONAL,
      "broker-password",
      "instead of passwordFile: the file of that name in $CREDENTIALS_DIRECTORY"),
  WORKERS_QUEUE(
      "workers.queue",
      KeyForm.text(WorkersReader.QUEUE),
      "nightcondor",
      "queue of the broker; one for each database"),
  WORKERS_DEAD_LETTERS(
      "workers.deadLetters",
      KeyForm.text(WorkersReader.QUEUE),
      "DLQ",
      "queue where the broker puts what it gave up"),
  WORKERS_PATIENCE(
      "workers.patienceMinutes",
      KeyForm.whole("minutes", 1, 1440, 30),
      "30",
      "without a finished book, after which a night fails with 69"),
  BACKUP("backup", KeyForm.section(), Presence.OPTIONAL, "copies of the store before each night"),
  BACKUP_KEEP(
      "backup.keep",
      KeyForm.whole("nights", 0, 3650, 14),
      "14",
      "how many backups stay; 0 makes none"),
  BACKUP_FOLDER(
      "backup.folder", KeyForm.file("a folder, best on another disk"), "backups", "where they are"),
  DISK("disk", KeyForm.section(), Presence.OPTIONAL, "room that a run wants"),
  DISK_FREE(
      "disk.freeMegabytes",
      KeyForm.whole("megabytes", 0, 1_000_000, 200),
      "200",
      "free on each disk before a run begins, at least; else it ends with 73"),
  BACKTEST(
      "backtest",
      KeyForm.section(),
      Presence.OPTIONAL,
      "what the command backtest sells and how it prices; no night depends on it"),
  BACKTEST_EQUITY(
      "backtest.equity",
      KeyForm.number("USD", 0.01, 1e15, "US dollars above 0, such as 1000000"),
      "1000000",
      "of the book at the start; condors keep the size that it gives them"),
  BACKTEST_DAY(
      "backtest.day",
      KeyForm.choice("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
      "FRIDAY",
      "on whose close a condor is sold; a holiday moves the sale to the next session of the week"),
  BACKTEST_DAYS(
      "backtest.daysToExpiry",
      KeyForm.whole("days", 1, 400, 45),
      "45",
      "calendar days to the Friday that is nearest"),
  BACKTEST_DELTA(
      "backtest.shortDelta",
      KeyForm.number("|delta|", 0.01, 0.49, "a |delta| from 0.01 to 0.49, such as 0.16"),
      "0.16",
      "of both short options"),
  BACKTEST_WING(
      "backtest.wing",
      KeyForm.number("fraction", 0.001, 0.4, "a fraction from 0.001 to 0.4, such as 0.00833"),
      "0.00833",
      "width of each wing over the index, to five points: 0.00833 is 50 points at 6000"),
  BACKTEST_CREDIT(
      "backtest.leastCredit",
      KeyForm.number("fraction", 0, 0.99, "a fraction from 0 to 0.99, such as 0.2"),
      "0",
      "credit over width below which nothing is sold"),
  BACKTEST_RISK(
      "backtest.risk",
      KeyForm.number("fraction", 0.0001, 1, "a fraction from 0.0001 to 1, such as 0.02"),
      "0.02",
      "largest loss of one condor over the equity"),
  BACKTEST_COMMISSION(
      "backtest.commission",
      KeyForm.number("USD", 0, 1_000, "US dollars from 0 to 1000, such as 1.00"),
      "1.00",
      "for one option, one way"),
  BACKTEST_YIELD(
      "backtest.dividendYield",
      KeyForm.number("fraction", 0, 0.19, "a fraction from 0 to 0.19, such as 0.018"),
      "0.018",
      "of the SPX, a year"),
  BACKTEST_LEVEL(
      "backtest.volLevel",
      KeyForm.number("fraction", 0.5, 1.5, "a fraction from 0.5 to 1.5, such as 0.96"),
      "0.96",
      "what the strip of the model's smile is worth of the VIX"),
  BACKTEST_POLICIES(
      "backtest.policies",
      KeyForm.list("a list of policies: presets, or names under policies"),
      Presence.OPTIONAL,
      "side by side; without the key the presets and all of your own"),
  BACKTEST_FIRST_RATE(
      "backtest.firstRate",
      KeyForm.text("the name of a series of yields, such as DGS2"),
      "DGS2",
      "of the rate differential whose shocks are studied"),
  BACKTEST_SECOND_RATE(
      "backtest.secondRate",
      KeyForm.text("the name of a series of yields, such as DE2Y"),
      "DE2Y",
      "what is taken from it"),
  BACKTEST_OFFERINGS(
      "backtest.offerings",
      KeyForm.text("the name of a daily series, such as IPO"),
      "IPO",
      "initial public offerings of a day, how many or how many USD"),
  BACKTEST_SEED(
      "backtest.seed", KeyForm.whole("number", 0, 1_000_000_000, 1), "1", "of every random draw"),
  LOG("log", KeyForm.section(), Presence.OPTIONAL, "the log file"),
  LOG_FORMAT(
      "log.format",
      KeyForm.choice("text", "ecs"),
      "text",
      "text is logs/nightcondor.log; ecs is logs/nightcondor.json, one object a line"),
  METRICS("metrics", KeyForm.section(), Presence.OPTIONAL, "figures of runs for a monitor"),
  METRICS_TEXTFILE(
      "metrics.textfile",
      KeyForm.file("a file that ends in .prom"),
      Presence.OPTIONAL,
      "/var/lib/node_exporter/nightcondor.prom",
      "written at the end of each run, for Prometheus' node exporter"),
  METRICS_OTLP(
      "metrics.otlp", KeyForm.section(), Presence.OPTIONAL, "a collector that gets the same"),
  METRICS_OTLP_URL(
      "metrics.otlp.url",
      KeyForm.text("an http or https URL, such as http://localhost:4318/v1/metrics"),
      Presence.REQUIRED,
      "http://localhost:4318/v1/metrics",
      "of its OTLP door"),
  METRICS_OTLP_TIMEOUT(
      "metrics.otlp.timeoutSeconds",
      KeyForm.whole("seconds", 1, 60, 5),
      "5",
      "for its answer; a run is never changed by it"),
  HEARTBEAT(
      "heartbeat", KeyForm.section(), Presence.OPTIONAL, "a watch that is told of begin and end"),
  HEARTBEAT_URL(
      "heartbeat.url",
      KeyForm.secret("an http or https URL, such as that of a check at healthchecks.io"),
      Presence.OPTIONAL,
      "https://hc-ping.com/your-check",
      "of the check; either it or urlFile"),
  HEARTBEAT_URL_FILE(
      "heartbeat.urlFile",
      KeyForm.file("a file of mode 0600 with the URL in its first line"),
      Presence.OPTIONAL,
      "heartbeat-url",
      "the URL is its first line"),
  HEARTBEAT_TIMEOUT(
      "heartbeat.timeoutSeconds",
      KeyForm.whole("seconds", 1, 60, 5),
      "5",
      "for each call; a run is never changed by it");

  /** Whether a key must stand where its section stands. */
  public enum Presence {
    REQUIRED,
    OPTIONAL
  }

  private final String path;
  private final KeyForm form;
  private final Presence presence;
  private final String standard;
  private final String example;
  private final String meaning;

  /** A key with a value that holds where it does not stand. */
  ConfigurationKey(String path, KeyForm form, String standard, String meaning) {
    this(path, form, Presence.OPTIONAL, standard, standard, meaning);
  }

  /** A key with others below it. */
  ConfigurationKey(String path, KeyForm form, Presence presence, String meaning) {
    this(path, form, presence, "", "", meaning);
  }

  /** A key without such a value. */
  ConfigurationKey(String path, KeyForm form, Presence presence, String example, String meaning) {
    this(path, form, presence, "", example, meaning);
  }

  ConfigurationKey(
      String path,
      KeyForm form,
      Presence presence,
      String standard,
      String example,
      String meaning) {
    this.path = path;
    this.form = form;
    this.presence = presence;
    this.standard = standard;
    this.example = example;
    this.meaning = meaning;
  }

  /** Such as {@code books[].equity}. */
  public String path() {
    return path;
  }

  /** The last word of the path, as the file spells it. */
  public String word() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Path of what the key stands in; empty at the top. */
  private String parent() {
    return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
  }

  public KeyForm form() {
    return form;
  }

  public boolean isRequired() {
    return presence == Presence.REQUIRED;
  }

  /** What holds where the key does not stand; empty if nothing does. */
  public String standard() {
    return standard;
  }

  /** A right value; empty for a key with others below it. */
  public String example() {
    return example;
  }

  public String meaning() {
    return meaning;
  }

  /** Keys right below this one; of a list, those of an item. */
  public List<ConfigurationKey> children() {
    return under(form.kind() == KeyForm.Kind.LIST ? path + "[]" : path);
  }

  /** Keys that stand in no other. */
  public static List<ConfigurationKey> top() {
    return under("");
  }

  private static List<ConfigurationKey> under(String parent) {
    return Arrays.stream(values()).filter(key -> key.parent().equals(parent)).toList();
  }

  static Set<String> words(List<ConfigurationKey> keys) {
    return keys.stream().map(ConfigurationKey::word).collect(Collectors.toSet());
  }
}
