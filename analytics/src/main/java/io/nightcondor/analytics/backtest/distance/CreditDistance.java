package io.nightcondor.analytics.backtest.distance;

/**
 * Condors of the entry rule at the model's prices over the same at the market's mids, both at the
 * market's strikes and forward.
 *
 * @param term days to expiry
 * @param condors how many
 * @param market mean credit, index points
 * @param mean of model over market less 1, a share
 * @param rms root mean square of that share
 */
public record CreditDistance(TermBand term, int condors, double market, double mean, double rms) {}
