package io.nightcondor.app.command.look;

import io.nightcondor.app.store.RunState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is known of one revision of a night, as it is printed in words and as JSON.
 *
 * @param session of the exchange
 * @param revision from 1
 * @param state how far it came
 * @param reasons why it is not simply completed, one sentence each
 * @param configuration hash of the configuration that it was made with
 * @param program version that began it
 * @param builtOn the night before it, empty for the first
 * @param steps those that were started, in their order
 * @param rejected number of refused rows by code
 * @param books how many there are, and those that want attention
 * @param mails number of mails by state, such as sent
 * @param next what to type; empty if there is nothing to do or a later revision counts
 */
record NightFacts(
    LocalDate session,
    int revision,
    RunState state,
    List<String> reasons,
    String configuration,
    String program,
    Optional<BuiltOn> builtOn,
    List<StepFacts> steps,
    SortedMap<String, Long> rejected,
    Books books,
    SortedMap<String, Long> mails,
    String next) {

  /**
   * The night that this one continues.
   *
   * @param newest revision that there is of it now
   * @param stale true if it was built on an older one
   */
  record BuiltOn(LocalDate session, int revision, int newest, boolean stale) {}

  /**
   * One of the six steps.
   *
   * @param seconds of the last try; empty while it has no end
   * @param message what it did, or the first line of why it failed
   */
  record StepFacts(
      String step, String status, Optional<Double> seconds, int tries, String message) {}

  /**
   * The books of the night.
   *
   * @param total how many
   * @param failed those without reports
   * @param limits those that broke a limit or nearly did
   */
  record Books(int total, List<Failed> failed, List<Limited> limits) {}

  /** A book that failed. */
  record Failed(String book, String reason) {}

  /** A book whose limits want attention. */
  record Limited(String book, int breached, int near, String text) {}
}
