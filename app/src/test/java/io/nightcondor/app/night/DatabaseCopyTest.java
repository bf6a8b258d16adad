package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.store.StoreMigration;
import io.nightcondor.app.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A workspace whose store moves from its own file to a server. */
@Tag("once") // no JDK changes what it looks at
class DatabaseCopyTest {

  private static final String USER = "postgres";

  @TempDir
  private Path folder;

  private Path workspace;
  private Path database;
  private Path copied;
  private String url;

  @BeforeEach
  void open() {
    workspace = folder.resolve("ws");
    database = workspace.resolve("data/nightcondor.mv.db");
    copied = workspace.resolve("data/nightcondor.mv.db.copied");
    url = TestDatabase.newPostgresUrl();
  }

  @Test
  void givenNightOnOwnFile_whenCopied_thenServerTellsTheSameAndTheNextNightIsTheSame()
      throws IOException, SQLException {
    SmallMarket.copyDoneTo(workspace);
    Path twin = folder.resolve("twin");
    SmallMarket.copyDoneTo(twin);
    List<String> before = told();
    name(url);

    Program copy = call("db", "copy");

    assertThat(copy.err()).isEmpty();
    assertThat(copy.code()).isZero();
    assertThat(copy.out())
        .containsPattern("(?m)^night_run +1$")
        .containsPattern("(?m)^batch_job_instance +1$")
        .containsPattern("\ncopied to " + url.replace("?", "\\?") + ": \\d+ rows in \\d+ tables\n")
        .contains("\nnights: 1, and all 30 totals of their rows, counted in both, are the same\n")
        .contains(
            "\nthe store of before is kept: " + copied + " (" + Files.size(copied) + " bytes)\n")
        .endsWith("  nightcondor history --workspace " + workspace + "\n");
    assertThat(database).doesNotExist();
    assertThat(told()).isEqualTo(before);
    assertThat(run("2024-08-01").out()).contains("nothing to do");

    Program next = run("2024-08-02");
    assertThat(next.err()).isEmpty();
    assertThat(next.code()).isZero();
    assertThat(runIn(twin, "2024-08-02").code()).isZero();
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(Tree.of(twin.resolve("reports")));
    assertThat(Tree.of(workspace.resolve("outbox"))).isEqualTo(Tree.of(twin.resolve("outbox")));

    Program again = call("db", "copy");
    assertThat(again.code()).isEqualTo(66);
    assertThat(again.err())
        .isEqualTo(
            copied + ": the store was copied before and is kept here. Nothing was copied.\n");
  }

  @Test
  void givenCopiedStore_whenTheServerIsNoLongerNamed_thenNothingIsRunUntilTheFileHasItsNameAgain()
      throws IOException {
    SmallMarket.copyDoneTo(workspace);
    List<String> before = told();
    name(url);
    assertThat(call("db", "copy").code()).isZero();
    unname();
    for (Program refused : List.of(run("2024-08-02"), call("status"))) {
      assertThat(refused.code()).isEqualTo(78);
      assertThat(refused.err())
          .isEqualTo(
              "%s: this store was copied to a server, expected that server as 'database' in %s. Nothing was run; put the lines back, or, to go back to this file, see scaling.md.\n"
                  .formatted(copied, workspace.resolve("nightcondor.yaml")));
    }
    Files.move(copied, database);
    Files.move(
        workspace.resolve("data/nightcondor.totals.copied"),
        workspace.resolve("data/nightcondor.totals"));
    assertThat(told()).isEqualTo(before);
    assertThat(run("2024-08-01").out()).contains("nothing to do");
  }

  @Test
  void givenUnfinishedNight_whenCopied_thenItIsFinishedThereWithTheSameBytes() throws IOException {
    SmallMarket.copyDoneTo(workspace);
    Path twin = folder.resolve("twin");
    SmallMarket.copyDoneTo(twin);
    assertThat(runIn(twin, "2024-08-02").code()).isZero();
    Path configuration = workspace.resolve("nightcondor.yaml");
    String text = Files.readString(configuration);
    // the mails go nowhere: everything before them is done
    Files.writeString(
        configuration,
        text.replaceAll("(?m)^mail:\n(  .*\n)+", "")
            + "mail: { mode: smtp, host: 127.0.0.1, port: 1, startTls: false, timeoutSeconds: 5 }\n");
    assertThat(run("2024-08-02").code()).isEqualTo(69);
    Files.writeString(configuration, text);
    name(url);
    assertThat(call("db", "copy").code()).isZero();
    assertThat(call("status").out()).startsWith("2024-08-02  revision 1  unfinished\n");

    Program resumed = run("2024-08-02");

    assertThat(resumed.err()).isEmpty();
    assertThat(resumed.code()).isZero();
    assertThat(resumed.out()).doesNotContain("ingest").contains("deliver");
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(Tree.of(twin.resolve("reports")));
    assertThat(Tree.of(workspace.resolve("outbox"))).isEqualTo(Tree.of(twin.resolve("outbox")));
  }

  @Test
  void givenStoreOfTheFirstVersion_whenCopied_thenItIsBroughtUpToDateFirstAndACopyIsKept()
      throws IOException, SQLException {
    SmallMarket.copyTo(workspace);
    FirstVersion.load(workspace);
    name(url);
    Program copy = call("db", "copy");
    assertThat(copy.err()).isEmpty();
    assertThat(copy.code()).isZero();
    assertThat(call("history").out()).contains("2024-08-01");
    try (var backups = Files.list(workspace.resolve("backups"))) {
      assertThat(backups.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("nightcondor-schema"));
    }
  }

  @Test
  void givenServerThatFailsHalfWay_whenCopied_thenNothingStaysAndTheSameCommandDoesIt()
      throws IOException, SQLException {
    SmallMarket.copyDoneTo(workspace);
    name(url);
    StoreMigration.run(new DriverManagerDataSource(url, USER, USER), url);
    change(
        "CREATE FUNCTION full_up() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''disk full''; END'",
        "CREATE TRIGGER full_up BEFORE INSERT ON mail_ledger FOR EACH ROW EXECUTE FUNCTION full_up()");
    Program failed = call("db", "copy");
    assertThat(failed.code()).isEqualTo(69);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err())
        .isEqualTo(
            url
                + ": the server ended the copy: ERROR: disk full. Nothing is left of it there, and the store is as it was; when that is put right, copy again.\n");
    assertThat(database).exists();
    assertThat(rows("night_run")).isZero();
    assertThat(rows("option_quote")).isZero();

    change("DROP TRIGGER full_up ON mail_ledger");
    assertThat(call("db", "copy").code()).isZero();
    assertThat(rows("night_run")).isEqualTo(1);
    assertThat(rows("option_quote")).isPositive();
  }

  /** The process died after the commit and before the file had its new name. */
  @Test
  void givenCopyWithoutItsLastWord_whenCopiedAgain_thenItIsFoundWhole() throws IOException {
    SmallMarket.copyDoneTo(workspace);
    name(url);
    assertThat(call("db", "copy").code()).isZero();
    Files.move(copied, database);
    Program again = call("db", "copy");
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("\nwas copied before to " + url + ": ");
    assertThat(copied).exists();
  }

  @Test
  void givenWorkspaceThatHasNothingToCopyOrNoServer_whenCopied_thenItIsSaid() throws IOException {
    SmallMarket.copyTo(workspace);
    Program unnamed = call("db", "copy");
    assertThat(unnamed.code()).isEqualTo(78);
    assertThat(unnamed.err())
        .isEqualTo(
            "%s: 'database' is missing, expected the PostgreSQL database that the store is to be copied to. Nothing was copied.\n"
                .formatted(workspace.resolve("nightcondor.yaml")));
    name(url);
    Program nothing = call("db", "copy");
    assertThat(nothing.code()).isEqualTo(66);
    assertThat(nothing.err())
        .isEqualTo(
            database
                + ": no night is stored in this file, expected those that are to be copied. Nothing was copied; the next run begins in the database that is named.\n");
    assertThat(workspace.resolve("data")).doesNotExist();
    assertThat(Program.call("db").code()).isEqualTo(2);
  }

  @Test
  void givenStoreWithoutANight_whenCopied_thenThereIsNothingToCopy() throws IOException {
    SmallMarket.copyTo(workspace);
    FileSystemUtils.deleteRecursively(workspace.resolve("inbox/2024-08-01"));
    assertThat(run("2024-08-01").code()).isEqualTo(66);
    assertThat(database).exists();
    name(url);
    Program nothing = call("db", "copy");
    assertThat(nothing.code()).isEqualTo(66);
    assertThat(nothing.err()).startsWith(database + ": no night is stored in this file, ");
    assertThat(database).exists();
  }

  @Test
  void givenFileThatWasCopiedBefore_whenCopied_thenItIsNotWrittenOver() throws IOException {
    SmallMarket.copyDoneTo(workspace);
    Files.writeString(copied, "of before");
    name(url);
    Program refused = call("db", "copy");
    assertThat(refused.code()).isEqualTo(73);
    assertThat(refused.err())
        .isEqualTo(
            copied
                + ": the name under which the store is to be kept is taken by one that was copied before. Nothing was copied; move that away or remove it, and copy again.\n");
    assertThat(copied).hasContent("of before");
    assertThat(database).exists();
  }

  @Test
  void givenServerThatIsNotFit_whenCopied_thenItIsSaidAndTheStoreStays()
      throws IOException, SQLException {
    SmallMarket.copyDoneTo(workspace);
    name("jdbc:postgresql://127.0.0.1:1/nowhere");
    Program unreachable = call("db", "copy");
    assertThat(unreachable.code()).isEqualTo(69);
    assertThat(unreachable.err()).startsWith("the database cannot be reached: ");

    change("CREATE DATABASE sorted_otherwise TEMPLATE template0 LOCALE_PROVIDER icu"
        + " ICU_LOCALE 'en-US' LOCALE 'C'");
    String sorted = url.replaceFirst("/[^/?]+(\\?|$)", "/sorted_otherwise$1");
    name(sorted);
    Program otherwise = call("db", "copy");
    change("DROP DATABASE sorted_otherwise");
    assertThat(otherwise.err())
        .startsWith(sorted + ": its text is in another encoding than UTF8, or");
    assertThat(otherwise.code()).isEqualTo(78);

    Path other = folder.resolve("other");
    SmallMarket.copyTo(other);
    Files.copy(workspace.resolve("secret"), other.resolve("secret"));
    Files.setPosixFilePermissions(
        other.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
    name(other, url);
    assertThat(runIn(other, "2024-08-02").code()).isZero();
    name(url);
    Program full = call("db", "copy");
    assertThat(full.code()).isEqualTo(73);
    assertThat(full.err())
        .isEqualTo(
            url
                + ": it holds rows already (nights: 1), expected an empty database. Nothing was copied; name another one, or drop it, create it again, and copy again.\n");
    assertThat(database).exists();

    change("DELETE FROM control_total");
    try (Connection holder = connect();
        Statement statement = holder.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(hashtextextended('nightcondor', 0))");
      Program locked = call("db", "copy");
      assertThat(locked.code()).isEqualTo(75);
      assertThat(locked.err()).startsWith("another run holds the database " + url);
    }
  }

  @Test
  void givenStoreThatLostRows_whenCopied_thenItIsRefusedAsARunIs()
      throws IOException, SQLException {
    SmallMarket.copyDoneTo(workspace);
    name(url);
    try (Connection own =
            DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
        Statement statement = own.createStatement()) {
      statement.execute("UPDATE report_file SET bytes = bytes + 1");
    }
    Program damaged = call("db", "copy");
    assertThat(damaged.code()).isEqualTo(74);
    assertThat(damaged.err())
        .startsWith(database + ": rows are missing that were written. Nothing was run;")
        .contains("report_file of 2024-08-01, revision 1, has rows with other contents than");
    assertThat(database).exists();
    Files.writeString(database, "this was a database\n".repeat(1000));
    assertThat(call("db", "copy").code()).isEqualTo(74);
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    for (String[] command : new String[][] {
      {"status"},
      {"status", "--json"},
      {"history"},
      {"history", "--book", "birch"},
      {"explain", "arbor"},
      {"explain", "cedar", "--json"}
    }) {
      Program program = call(command);
      assertThat(program.err()).isEmpty();
      told.add(program.out());
    }
    return told;
  }

  private void name(String server) throws IOException {
    Path secret = workspace.resolve("secret");
    Files.writeString(secret, USER + "\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    unname();
    name(workspace, server);
  }

  private static void name(Path workspace, String server) throws IOException {
    Path file = workspace.resolve("nightcondor.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            + "\ndatabase: { url: '%s', username: %s, passwordFile: secret, waitSeconds: 1 }\n"
                .formatted(server, USER));
  }

  private void unname() throws IOException {
    Path file = workspace.resolve("nightcondor.yaml");
    Files.writeString(file, Files.readString(file).replaceAll("(?m)^\ndatabase:.*\n", ""));
  }

  private Program run(String session) {
    return runIn(workspace, session);
  }

  private static Program runIn(Path workspace, String session) {
    return Program.call("run", "--date", session, "--workspace", workspace.toString());
  }

  private Program call(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (arguments.length > 1 || !arguments[0].equals("db")) {
      all.addAll(List.of("--workspace", workspace.toString()));
    }
    return Program.call(all.toArray(String[]::new));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, USER, USER);
  }

  private void change(String... all) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }

  private long rows(String table) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      count.next();
      return count.getLong(1);
    }
  }
}
