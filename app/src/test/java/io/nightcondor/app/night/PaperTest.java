package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.ingest.store.NightKey;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The command paper on a night whose stored ledger is set by hand. */
@Tag("once")
class PaperTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String LEDGER = """
      {
        "records": [
          {"policy": "steward", "own": true, "since": "2024-07-22", "nights": 9, "orders": 4,
           "filled": 3, "unfilled": 1, "pending": 1, "unitsHeld": 6, "costs": 6.75,
           "spreads": 45.0, "realised": 1340.0, "earlierRealised": 0.0, "open": -210.5,
           "total": 1122.75, "bestNight": 640.0, "worstNight": -310.25},
          {"policy": "vxth", "own": false, "since": "2024-07-22", "nights": 9, "orders": 0,
           "filled": 0, "unfilled": 0, "pending": 0, "unitsHeld": 0, "costs": 0.0,
           "spreads": 0.0, "realised": 0.0, "earlierRealised": 0.0,
           "open": {"missing": "UNPRICED"}, "total": {"missing": "UNPRICED"},
           "bestNight": 0.0, "worstNight": 0.0}
        ],
        "entries": [
          {"policy": "steward", "ordered": "2024-08-01", "orderedRevision": 1, "session": null,
           "revision": {"missing": "PENDING"}, "action": "BUY", "symbol": "VXMU24", "units": 6,
           "condorId": "c", "layer": 1, "rule": "E5", "limit": 21.5, "from": "S1", "step": 0,
           "outcome": "PENDING", "filled": 0, "price": {"missing": "PENDING"},
           "open": {"missing": "PENDING"}, "low": {"missing": "PENDING"},
           "high": {"missing": "PENDING"}, "mark": {"missing": "PENDING"},
           "halfSpread": {"missing": "PENDING"}, "fees": {"missing": "PENDING"},
           "spread": {"missing": "PENDING"}, "realised": {"missing": "PENDING"}},
          {"policy": "steward", "ordered": "2024-07-31", "orderedRevision": 1,
           "session": "2024-08-01", "revision": 1, "action": "SELL", "symbol": "VXMQ24",
           "units": 2, "condorId": "", "layer": 2, "rule": "U5", "limit": 24.6, "from": "R1",
           "step": 1, "outcome": "FILLED", "filled": 2, "price": 24.75, "open": 24.8,
           "low": 22.35, "high": 27.9, "mark": 25.2, "halfSpread": 0.05, "fees": 1.5,
           "spread": 10.0, "realised": 1340.0}
        ],
        "nights": [],
        "remarks": ["steward, 2024-08-01: Re-derived on revision 2."]
      }""";

  @TempDir
  private static Path folder;

  private static Path workspace;

  @BeforeAll
  static void run() throws SQLException {
    workspace = folder.resolve("ws");
    SmallMarket.copyDoneTo(workspace);
    ObjectNode pack = (ObjectNode) MAPPER.readTree(stored());
    pack.set("paper", MAPPER.readTree(LEDGER));
    store(MAPPER.writeValueAsString(pack));
  }

  @Test
  void givenABook_whenAsked_thenTrackRecordRemarksAndEntries() {
    Program paper = paper("arbor");

    assertThat(paper.err()).isEmpty();
    assertThat(paper.code()).isZero();
    assertThat(paper.out().lines())
        .containsExactly(
            "2024-08-01  revision 1  book arbor  on paper, nothing of it was traded",
            "",
            "  policy         since       orders  filled  held  costs  realised  open      total USD  best    worst",
            "  -------------  ----------  ------  ------  ----  -----  --------  --------  ---------  ------  -------",
            "  steward (own)  2024-07-22  4       3       6     6.75   1,340.00  -210.50   1,122.75   640.00  -310.25",
            "  vxth           2024-07-22  0       0       0     0.00   0.00      unpriced  unpriced   0.00    0.00",
            "",
            "  steward, 2024-08-01: Re-derived on revision 2.",
            "",
            "Entries, the newest 2 of 2",
            "  ordered     policy   order          limit  outcome  price  low to high, or mark",
            "  ----------  -------  -------------  -----  -------  -----  --------------------",
            "  2024-08-01  steward  BUY 6 VXMU24   21.50  pending  -      -",
            "  2024-07-31  steward  SELL 2 VXMQ24  24.60  filled   24.75  22.35 to 27.90",
            "");
  }

  @Test
  void givenANumberOfEntries_whenAsked_thenAsManyOfTheNewest() {
    assertThat(paper("arbor", "--last", "1").out())
        .contains("Entries, the newest 1 of 2", "VXMU24")
        .doesNotContain("VXMQ24");
    Program wrong = paper("arbor", "--last", "-1");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--last -1, expected 0 or more");
  }

  @Test
  void givenNoBook_whenAsked_thenEachOfTheNight() {
    Program paper = paper("--date", "2024-08-01");

    assertThat(paper.code()).isZero();
    assertThat(paper.out().lines())
        .filteredOn(line -> line.startsWith("2024-08-01  revision 1"))
        .extracting(line -> line.split(" {2}")[2])
        .containsExactly("book arbor", "book birch", "book cedar");
    assertThat(paper.out().lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  void givenAnUnknownBookAmongOthers_whenAsked_thenTheNearestAndNothingElse() {
    Program paper = paper("arbor", "birtch");

    assertThat(paper.code()).isEqualTo(2);
    assertThat(paper.out()).isEmpty();
    assertThat(paper.err())
        .isEqualTo(
            "book 'birtch' is unknown on 2024-08-01, the nearest is 'birch'; known are arbor, birch, cedar\n");
  }

  @Test
  void givenADateWithoutANight_whenAsked_thenTheNightsThatThereAre() {
    Program paper = paper("--date", "2024-08-02");

    assertThat(paper.code()).isEqualTo(2);
    assertThat(paper.err())
        .isEqualTo(
            "there is no night of 2024-08-02, the nearest is '2024-08-01'; known are 2024-08-01\n");
  }

  private static Program paper(String... arguments) {
    List<String> all = new ArrayList<>(List.of("paper"));
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
