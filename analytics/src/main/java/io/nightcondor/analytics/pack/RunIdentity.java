package io.nightcondor.analytics.pack;

import java.time.LocalDate;

/**
 * What names a run in reports: nothing that differs between two runs of the same night.
 *
 * @param session exchange session
 * @param revision 1 or more; raised when inputs changed after a completed run
 * @param runHash short hash of session, revision, inputs, configuration and version
 * @param inputsHash sha-256 of the inbox manifest, hexadecimal
 * @param configurationHash sha-256 of the configuration, hexadecimal
 * @param programVersion of nightcondor
 * @param modelled true if the market data come from a model; every page says so
 */
public record RunIdentity(
    LocalDate session,
    int revision,
    String runHash,
    String inputsHash,
    String configurationHash,
    String programVersion,
    boolean modelled) {}
