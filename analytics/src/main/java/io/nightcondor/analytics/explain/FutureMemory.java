package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;

/**
 * A VIX future as it stood after a close.
 *
 * @param size VX or VXM
 * @param expiry final settlement date
 * @param rollDown VIX points that its level moves in one calendar day if the curve stays as it is
 */
public record FutureMemory(VixFuture.Size size, LocalDate expiry, double rollDown) {}
