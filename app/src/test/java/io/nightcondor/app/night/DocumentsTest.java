package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.command.JsonDocuments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that prints JSON has published what it prints, and keeps to it. */
class DocumentsTest {

  @TempDir
  private Path folder;

  @Test
  void givenEveryCommandWithJson_whenAsked_thenItsDocumentIsValidByItsSchema() {
    Path workspace = folder.resolve("ws");
    SmallMarket.copyDoneTo(workspace);
    SoftAssertions all = new SoftAssertions();
    List<String> asked = new ArrayList<>();
    for (EveryCommand call : EveryCommand.calls(workspace)) {
      if (call.has("--json")) {
        String name = String.join("-", call.names());
        Program program = Program.call(
            call.has("--dry-run") ? call.with("--json", "--dry-run") : call.with("--json"));
        all.assertThat(program.out()).as("%s says %s", name, program.err()).isNotBlank();
        all.assertThat(
                JsonDocuments.errors(call.spec().userObject().getClass(), name, program.out()))
            .as(name)
            .isEmpty();
        asked.add(name);
      }
    }
    all.assertAll();
    assertThat(asked)
        .contains(
            "status", "history", "diff", "backfill", "verify", "validate", "backup", "restore")
        .contains("prune", "config-show", "config-check", "doctor", "version", "explain");
  }
}
