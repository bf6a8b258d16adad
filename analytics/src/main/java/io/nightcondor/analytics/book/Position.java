package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.Instrument;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A fill, or what a broker reports as one, that is still held at the session's close.
 *
 * @param book book id
 * @param instrument what is held
 * @param quantity signed contracts, never 0; negative is short
 * @param price paid or received for one unit, index points, 0 or more; empty if the file does not
 *     say it
 * @param tradeDate exchange session of the fill; empty if the file does not say it
 * @param strategyId groups legs that were traded together; empty if unknown
 * @param condorId of a hedge leg: the condor that it protects; empty if unknown
 * @param sourceFile name of the file inside the inbox
 * @param sourceLine line in that file, from 1
 */
public record Position(
    String book,
    Instrument instrument,
    int quantity,
    OptionalDouble price,
    Optional<LocalDate> tradeDate,
    Optional<String> strategyId,
    Optional<String> condorId,
    String sourceFile,
    int sourceLine) {}
