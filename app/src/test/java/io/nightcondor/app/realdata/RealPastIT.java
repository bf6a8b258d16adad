package io.nightcondor.app.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.app.command.RootCommand;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.reporting.json.BacktestPackJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command backtest over histories that a night has ingested. */
@Tag("once")
class RealPastIT {

  private static final LocalDate SESSION = RealMarket.SESSIONS.get(0);

  @TempDir
  private Path folder;

  /** What a command printed. */
  private record Printed(int code, String out, String err) {}

  @Test
  void givenIngestedHistories_whenBackTested_thenPoliciesStandSideBySideEachTimeTheSame()
      throws IOException {
    RealMarket market = RealMarket.open(folder, "calls", "orphan", "third-friday");
    try (NightRunner runner = RealMarket.runner(market.workspace())) {
      market.deliver(SESSION);
      RealMarket.run(runner, SESSION, List.of("calls", "orphan", "third-friday"));
    }

    // the panic of 2020 and a year before it
    Printed first = backtest("--from", "2019-06-03", "--to", "2020-06-30");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("Back-test 2019-06-03 to 2020-06-30, 273 sessions")
        .contains("prices come from a model")
        .contains("no hedge", "steward", "promoter", "ladder-4-4-2", "vxth");
    assertThat(backtest("--from", "2019-06-03", "--to", "2020-06-30").out()).isEqualTo(first.out());

    Path files = folder.resolve("backtest").resolve("2019-06-03_2020-06-30");
    assertThat(files.resolve("backtest.xlsx")).isNotEmptyFile();
    assertThat(files.resolve("backtest.html")).content().contains("steward");
    BacktestPack pack = BacktestPackJson.read(Files.readAllBytes(files.resolve("backtest.json")));
    assertThat(pack.ends())
        .allSatisfy(end -> assertThat(end.equity())
            .isEqualTo(pack.equity()
                + end.condorCash()
                + end.condorMarks()
                + end.hedgeCash()
                + end.hedgeMarks()));

    Printed early = backtest("--from", "2003-01-02", "--to", "2020-06-30");
    assertThat(early.code()).isEqualTo(66);
    assertThat(early.err())
        .contains("the history of settlements of VIX futures starts on 2007-04-02, after the first"
            + " session 2003-01-02: start there or ingest more");
  }

  private Printed backtest(String... window) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("backtest"));
    arguments.addAll(List.of(window));
    arguments.addAll(List.of("--workspace", folder.toString()));
    int code = RootCommand.execute(
        arguments.toArray(String[]::new),
        new PrintWriter(out),
        new PrintWriter(err),
        Clock.systemUTC());
    return new Printed(code, out.toString(), err.toString());
  }
}
