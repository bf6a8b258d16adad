package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.json.RiskPackJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many books of a hundred legs in a small heap; {@code -Dmany.books=1000} for a thousand. */
class ManyBooksIT {

  private static final int BOOKS = Integer.getInteger("many.books");

  private static final String HEAP = "-Xmx512m";

  /** Seen: 1.3 s a book and night on two busy cores. */
  private static final long LONGEST_MINUTES = 5 + BOOKS / 20;

  @TempDir
  private Path folder;

  @Test
  void givenManyBooksOfHundredLegs_whenTwoNightsRun_thenASmallHeapHoldsThem()
      throws IOException, InterruptedException {
    Path workspace = folder.resolve("ws");
    SmallMarket.copyTo(workspace);
    ManyBooks.write(workspace, BOOKS, ManyBooks.Size.DESK);
    for (Object session : List.of(SmallMarket.FIRST, SmallMarket.SECOND)) {
      BlackBox night = BlackBox.startWith(
          List.of(HEAP), "run", "--date", session.toString(), "--workspace", workspace.toString());
      int code = night.exit(LONGEST_MINUTES);
      System.out.printf("%d books, %s:%n%s", BOOKS, HEAP, night.out());
      assertThat(code).as(night.err() + night.out()).isZero();
    }
    for (int book = 0; book < BOOKS; book++) {
      Path report = workspace
          .resolve("reports/" + SmallMarket.SECOND)
          .resolve(ManyBooks.id(book))
          .resolve("risk.json");
      RiskPack pack = RiskPackJson.read(Files.readAllBytes(report));
      assertThat(pack.condors()).hasSize(ManyBooks.Size.DESK.condors());
      assertThat(pack.scenarios().grid()).hasSize(450);
      assertThat(pack.scenarios().namedScenarios()).hasSize(52);
      assertThat(pack.historical().expectedShortfall())
          .hasSize(6)
          .allSatisfy(row -> assertThat(row.expectedShortfall()).isInstanceOf(Figure.Known.class));
      ExplainPanel explain = pack.pnlExplain();
      assertThat(explain.from()).contains(SmallMarket.FIRST);
      assertThat(explain.rows()).hasSize(ManyBooks.Size.DESK.condors());
    }
  }
}
