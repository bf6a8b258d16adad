package io.nightcondor.app.command.setup;

import io.nightcondor.app.run.ExitCode;

/**
 * What one look at the installation found.
 *
 * @param verdict how bad it is
 * @param subject what was looked at
 * @param finding with its figure
 * @param advice what to do; empty if nothing is to be done
 * @param exitCode of the command if this is the worst; 0, 3, or what a failure means
 */
record Checkup(Verdict verdict, String subject, String finding, String advice, int exitCode) {

  /** From good to bad. */
  enum Verdict {
    OK,
    WARN,
    FAIL
  }

  static Checkup ok(String subject, String finding) {
    return new Checkup(Verdict.OK, subject, finding, "", ExitCode.DONE.number());
  }

  static Checkup warn(String subject, String finding, String advice) {
    return new Checkup(Verdict.WARN, subject, finding, advice, ExitCode.WITH_FAILURES.number());
  }

  static Checkup fail(ExitCode code, String subject, String finding, String advice) {
    return new Checkup(Verdict.FAIL, subject, finding, advice, code.number());
  }
}
