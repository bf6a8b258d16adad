package io.nightcondor.analytics.regime;

import java.util.Optional;

/**
 * Liquidity of one bucket on one session.
 *
 * @param bucket which options
 * @param quotes number with a bid
 * @param spread median of spread / mid, a fraction
 * @param size median of the smaller displayed size, contracts; empty if the source does not carry
 *     sizes
 */
public record BucketLiquidity(
    LiquidityBucket bucket, int quotes, double spread, Optional<Double> size) {}
