package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.json.RiskPackJson;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The command explain on a night whose stored decisions are set by hand. */
@Tag("once")
class ExplainTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir
  private static Path folder;

  private static Path workspace;
  private static String condor;

  @BeforeAll
  static void run() throws SQLException {
    workspace = folder.resolve("ws");
    SmallMarket.copyDoneTo(workspace);
    ObjectNode pack = (ObjectNode) MAPPER.readTree(stored());
    condor = pack.get("condors").get(0).get("id").asString();
    pack.set("decisions", MAPPER.readTree(RiskPackJson.writeDecisions(decisions())));
    store(MAPPER.writeValueAsString(pack));
  }

  private static List<DecisionRow> decisions() {
    return List.of(
        new DecisionRow(
            "",
            "",
            "REGIME",
            "NORMAL",
            "The market is NORMAL.",
            List.of(new TraceLine("E10", "O", "VIX below the level of CALM", "false")),
            "A VIX of 25 or more."),
        new DecisionRow(
            condor,
            "PUT",
            "LAYER",
            "LAYER_1_DUE",
            "The short put trades at 0.72 of delta.",
            List.of(new TraceLine(
                "E5",
                "S",
                "|delta| of the short put against the entry threshold",
                List.of(
                    new TraceInput(
                        "short put |delta|", Figure.of(0.723456789), "", "the smile of tonight"),
                    new TraceInput("intensity", Figure.missing("INSUFFICIENT"), "0 to 1", "E3")),
                "at or above 0.70",
                "true")),
            "A close with |delta| below 0.40."));
  }

  @Test
  void givenACondor_whenExplained_thenSentenceTraceInputsAndWhatWouldChangeIt() {
    Program explained = explain("arbor", condor);

    assertThat(explained.err()).isEmpty();
    assertThat(explained.code()).isZero();
    assertThat(explained.out().lines())
        .containsExactly(
            "2024-08-01  revision 1  book arbor  condor " + condor,
            "",
            "LAYER PUT: layer 1 due (LAYER_1_DUE)",
            "  The short put trades at 0.72 of delta.",
            "",
            "  rule  origin  test                                        threshold         outcome",
            "  ----  ------  ------------------------------------------  ----------------  -------",
            "  E5    [S]     |delta| of the short put against the entry  at or above 0.70  true",
            "                threshold",
            "      short put |delta|  0.7235                 from the smile of tonight",
            "      intensity          missing: insufficient  from E3",
            "",
            "  What would change it: A close with |delta| below 0.40.",
            "");
  }

  @Test
  void givenNoCondor_whenExplained_thenTheBooksDecisionsAndTheNamesOfItsCondors() {
    Program explained = explain("arbor");

    assertThat(explained.code()).isZero();
    assertThat(explained.out())
        .contains("REGIME: NORMAL", "What would change it: A VIX of 25 or more.")
        .doesNotContain("LAYER_1_DUE")
        .contains("Orders: none", "Decisions", "\n  condor ", "layer: layer 1 due");
    assertThat(explained.out().lines())
        .filteredOn(line -> line.startsWith("  " + condor + " "))
        .hasSize(1);
    assertThat(explained.out().lines()).allMatch(line -> line.length() <= 110);
  }

  @Test
  void givenJson_whenExplained_thenTheDecisionsOfTheCondorAsInThePack() {
    Program explained = explain("arbor", condor, "--json", "--date", "2024-08-01");

    JsonNode rows = MAPPER.readTree(explained.out());
    JsonNode pack =
        MAPPER.readTree(RiskPackJson.writeDecisions(decisions().stream().skip(1).toList()));
    assertThat(rows).isEqualTo(pack);
  }

  @Test
  void givenAnUnknownBook_whenExplained_thenTheNearestAndExitTwo() {
    Program explained = explain("arbour");

    assertThat(explained.code()).isEqualTo(2);
    assertThat(explained.out()).isEmpty();
    assertThat(explained.err())
        .isEqualTo(
            "book 'arbour' is unknown on 2024-08-01, the nearest is 'arbor'; known are arbor, birch, cedar\n");
  }

  @Test
  void givenAnUnknownCondor_whenExplained_thenTheNearestWithoutItsControlCharacters() {
    Program explained = explain("arbor", condor + "\u001b[31m");

    assertThat(explained.code()).isEqualTo(2);
    assertThat(explained.err())
        .startsWith(
            "condor '" + condor + "?[31m' is unknown in book 'arbor' on 2024-08-01, the nearest"
                + " is '" + condor + "'; known are ");
  }

  @Test
  void givenADateWithoutANight_whenExplained_thenTheNightsThatThereAre() {
    Program explained = explain("arbor", "--date", "2024-08-02");

    assertThat(explained.code()).isEqualTo(2);
    assertThat(explained.err())
        .isEqualTo(
            "there is no night of 2024-08-02, the nearest is '2024-08-01'; known are 2024-08-01\n");
  }

  @Test
  void givenAWorkspaceWithoutANight_whenExplained_thenWhatToTypeAndExitTwo() {
    Path other = folder.resolve("other");
    SmallMarket.copyTo(other);
    Program explained = Program.call("explain", "arbor", "--workspace", other.toString());

    assertThat(explained.code()).isEqualTo(2);
    assertThat(explained.err())
        .startsWith("No night has been run in this workspace yet.\nnext: ")
        .endsWith(" run --workspace " + other + "\n");
  }

  private static Program explain(String... arguments) {
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--workspace", workspace.toString()));
    return Program.call(all.toArray(String[]::new));
  }

  private static byte[] stored() throws SQLException {
    NightKey night = new NightKey(SmallMarket.FIRST, 1);
    try (Connection connection = connect()) {
      return new BookStore(JdbcClient.create(new SingleConnectionDataSource(connection, true)))
          .pack(night, "arbor")
          .orElseThrow();
    }
  }

  /** As versions stored it that did not pack it. */
  private static void store(String content) throws SQLException {
    try (Connection connection = connect();
        var update = connection.prepareStatement(
            "UPDATE risk_pack SET content = ?, packed = NULL WHERE book = 'arbor'")) {
      update.setString(1, content);
      update.executeUpdate();
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
  }
}
