package io.nightcondor.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.nightcondor.app.config.ConfigurationException;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes as a configuration are read or refused with one complete complaint. */
class ConfigurationFuzzTest {

  private static final Workspace WORKSPACE = workspace();

  @FuzzTest(maxDuration = "5m")
  void givenAnyText_whenReadAsConfiguration_thenSettingsOrOneComplaint(byte[] data)
      throws IOException {
    Files.write(WORKSPACE.configuration(), data);
    try {
      assertThat(SettingsReader.read(WORKSPACE).books()).isNotEmpty();
    } catch (ConfigurationException refused) {
      assertThat(refused.getMessage()).contains("expected").contains("Nothing was run");
    }
  }

  private static Workspace workspace() {
    try {
      Path folder = Files.createTempDirectory("configuration");
      folder.toFile().deleteOnExit();
      return new Workspace(folder);
    } catch (IOException noTemporaryFolder) {
      throw new IllegalStateException(noTemporaryFolder);
    }
  }
}
