package io.nightcondor.analytics.market;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Option roots of the product table. Two roots may share expiry and strike and still be different
 * contracts, so they are never netted and never paired.
 */
public enum Root {
  SPX(Underlying.SPX, SettlementStyle.AM),
  SPXW(Underlying.SPX, SettlementStyle.PM),
  VIX(Underlying.VIX, SettlementStyle.AM),
  VIXW(Underlying.VIX, SettlementStyle.AM);

  /** USD per index point of every root here, from the Cboe contract specifications. */
  public static final int MULTIPLIER = 100;

  private static final Map<String, Root> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Root::name, root -> root));

  private final Underlying underlying;
  private final SettlementStyle settlement;

  Root(Underlying underlying, SettlementStyle settlement) {
    this.underlying = underlying;
    this.settlement = settlement;
  }

  public Underlying underlying() {
    return underlying;
  }

  public SettlementStyle settlement() {
    return settlement;
  }

  /** The root of that name, or empty if the product table does not have it. */
  public static Optional<Root> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
