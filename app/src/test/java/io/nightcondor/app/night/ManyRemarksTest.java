package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same fault in more books than a person wants named one by one. */
@Tag("once") // no JDK changes what it looks at
class ManyRemarksTest {

  @TempDir
  private static Path done;

  @TempDir
  private Path workspace;

  @BeforeAll
  static void runFirstNight() throws IOException {
    SmallMarket.copyTo(done);
    ManyBooks.write(done, 30, ManyBooks.Size.TINY);
    Program night =
        Program.call("run", "--date", SmallMarket.FIRST.toString(), "--workspace", done.toString());
    assertThat(night.code()).as(night.err()).isZero();
  }

  @BeforeEach
  void copy() {
    SmallMarket.copy(done, workspace);
  }

  @Test
  void givenBooksWithTheSameFault_whenNightRuns_thenSomeAreNamedAndTheRestCounted()
      throws IOException, SQLException {
    // ten fail, and the positions of ten are under other ids
    update("UPDATE book_state SET content = '{' WHERE book < 'b00010'");
    Path positions = workspace.resolve("inbox/" + SmallMarket.SECOND + "/positions/books.csv");
    Files.writeString(positions, Files.readString(positions).replaceAll("b0002(\\d)", "c0002$1"));
    Program night = call("run", "--date", SmallMarket.SECOND.toString());
    assertThat(night.code()).isEqualTo(3);
    assertThat(night.err().lines())
        .contains("and 5 more books failed")
        .anyMatch(line -> line.startsWith("book b00004 failed: "))
        .noneMatch(line -> line.startsWith("book b00005 failed: "));
    Program status = call("status");
    assertThat(status.out().lines().map(String::strip))
        .anyMatch(line -> line.startsWith("failed     book b00009: "))
        .contains("because    and 5 more books failed")
        .contains(
            "because    positions of book 'c00024' are in no report, since it is not in the configuration",
            "because    and 5 more books not in it")
        .noneMatch(line -> line.contains("c00025"));
    Program unknown = call("rerun", "--date", SmallMarket.SECOND.toString(), "--book", "b1");
    assertThat(unknown.err())
        .startsWith("book 'b1' is unknown on 2024-08-02, known are b00000, b00001, ")
        .endsWith(", b00019 and 10 more\n");
  }

  @Test
  void givenMailsInDoubt_whenAllAreSentAgain_thenTheNightIsDone() throws SQLException {
    update("UPDATE mail_ledger SET state = 'UNKNOWN', detail = 'the line fell'"
        + " WHERE book < 'b00010'");
    Program again = call("rerun", "--date", SmallMarket.FIRST.toString(), "--only", "deliver");
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.out()).contains("20 mails sent, 10 unknown");
    assertThat(again.err().lines())
        .anyMatch(line -> line.startsWith("the mail of book b00004 to risk@example.com may or may"))
        .noneMatch(line -> line.startsWith("the mail of book b00005"))
        .contains("and 5 more mails may or may not have gone out");
    assertThat(call("send", "--date", SmallMarket.FIRST.toString()).code()).isZero();
    assertThat(call("status").out()).startsWith("2024-08-01  revision 1  completed\n");
  }

  private Program call(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--workspace";
    all[all.length - 1] = workspace.toString();
    return Program.call(all);
  }

  private void update(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      Promises.takeBack(workspace, connection);
    }
  }
}
