package io.nightcondor.ingest.store;

import java.time.LocalDate;

/**
 * Whose data it is.
 *
 * @param session exchange session
 * @param revision of that session, from 1
 */
public record NightKey(LocalDate session, int revision) {}
