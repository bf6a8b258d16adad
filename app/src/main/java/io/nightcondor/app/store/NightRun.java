package io.nightcondor.app.store;

import io.nightcondor.ingest.store.NightKey;
import java.util.Optional;

/**
 * One revision of a night.
 *
 * @param key session and revision
 * @param state how far it came
 * @param inputsSha256 of the inbox manifest that it works on
 * @param configurationSha256 of the configuration that it began with
 * @param programVersion that began it
 * @param admitEnded true once the inputs are settled
 * @param reruns times that all or some of its steps were run again
 * @param rerunSteps those of the last rerun, as its job names them; of no meaning without one
 * @param previous the night whose states and market it builds on, empty for the first
 * @param reason why it is not simply completed; empty if it is
 */
public record NightRun(
    NightKey key,
    RunState state,
    String inputsSha256,
    String configurationSha256,
    String programVersion,
    boolean admitEnded,
    int reruns,
    String rerunSteps,
    Optional<NightKey> previous,
    String reason) {

  public boolean ended() {
    return state == RunState.COMPLETED || state == RunState.WITH_FAILURES;
  }
}
