package io.nightcondor.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.job.StepName;
import io.nightcondor.app.job.Steps;
import io.nightcondor.app.run.RerunPlan.Action;
import io.nightcondor.app.run.RerunPlan.Grounds;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunState;
import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RerunPlanTest {

  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final Optional<NightKey> BEFORE =
      Optional.of(new NightKey(LocalDate.of(2024, 8, 1), 1));
  private static final NightRun LAST = new NightRun(
      new NightKey(FRIDAY, 1),
      RunState.COMPLETED,
      "i".repeat(64),
      "c".repeat(64),
      "0.1.0",
      true,
      0,
      "all",
      BEFORE,
      "");
  private static final Grounds SAME = new Grounds("i".repeat(64), "c".repeat(64), "0.1.0", BEFORE);
  private static final Grounds OTHERS = new Grounds(
      "j".repeat(64),
      "d".repeat(64),
      "0.2.0",
      Optional.of(new NightKey(LocalDate.of(2024, 8, 1), 2)));

  @Test
  void givenNothingChanged_whenAskedForAgain_thenSameRevision() {
    assertThat(RerunPlan.of(LAST, Rerun.whole(), SAME))
        .isEqualTo(new RerunPlan(Action.SAME_REVISION, List.of()));
  }

  @Test
  void givenAllChanged_whenAllAskedForAgain_thenNextRevisionAndEachChangeNamed() {
    assertThat(RerunPlan.of(LAST, Rerun.whole(), OTHERS))
        .isEqualTo(
            new RerunPlan(
                Action.NEXT_REVISION,
                List.of(
                    "the files of the inbox",
                    "the configuration",
                    "the program, then 0.1.0 and now 0.2.0",
                    "the night before, then revision 1 of 2024-08-01 and now revision 2 of 2024-08-01")));
  }

  @Test
  void givenAnyChange_whenPartOfTheFiguresAskedFor_thenRefused() {
    Rerun steps = new Rerun(Steps.from(StepName.RECOMPUTE), List.of());
    Rerun book = new Rerun(Steps.ALL, List.of("arbor"));
    assertThat(RerunPlan.of(LAST, steps, OTHERS).action()).isEqualTo(Action.REFUSED);
    assertThat(RerunPlan.of(LAST, book, OTHERS).action()).isEqualTo(Action.REFUSED);
  }

  @Test
  void givenChanges_whenReportsAskedFor_thenDrawnFromTheStoredFigures() {
    Rerun render = new Rerun(Steps.only(StepName.RENDER), List.of("arbor"));
    assertThat(RerunPlan.of(LAST, render, OTHERS).action()).isEqualTo(Action.SAME_REVISION);
  }
}
