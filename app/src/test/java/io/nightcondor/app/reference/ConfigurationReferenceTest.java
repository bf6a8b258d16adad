package io.nightcondor.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.command.RootCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The reference of the configuration is what the program prints. */
class ConfigurationReferenceTest {

  @Test
  void givenKeys_whenTheReferenceIsAsked_thenItIsThePackagedDocument() throws IOException {
    StringWriter out = new StringWriter();
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    int code = RootCommand.execute(
        new String[] {"config", "reference"}, new PrintWriter(out), nowhere, Clock.systemUTC());
    assertThat(code).isZero();
    Generated.assertIs("configuration.md", out.toString());
  }
}
