package io.nightcondor.app.command.console;

import io.nightcondor.app.run.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Says the version. */
public final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"nightcondor " + ProgramVersion.get()};
  }
}
