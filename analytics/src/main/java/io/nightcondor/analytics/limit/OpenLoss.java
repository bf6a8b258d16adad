package io.nightcondor.analytics.limit;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.Component;
import java.time.LocalDate;

/**
 * What one condor, structure or leg can lose at its expiry, before hedges.
 *
 * @param component which one
 * @param expiry when it settles, the first of two
 * @param maxLoss USD since entry, positive; missing as UNLIMITED where nothing bounds it
 * @param left USD from tonight's marks, positive: what of it is still to come
 */
public record OpenLoss(Component component, LocalDate expiry, Figure maxLoss, Figure left) {}
