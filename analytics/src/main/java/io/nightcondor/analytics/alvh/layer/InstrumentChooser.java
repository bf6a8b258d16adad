package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit.Kind;
import io.nightcondor.analytics.alvh.layer.LayerPlan.Choice;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.InstrumentRow.GateRow;
import io.nightcondor.analytics.policy.InstrumentChoice;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the instrument of a condor's order (DOMAIN E7): that of an order still open, else the first
 * by the policy's preference whose liquidity gates tonight's order would pass.
 */
final class InstrumentChooser {

  private final Policy policy;
  private final HedgeCandidates candidates;
  private final boolean onTwoNights;

  /** @param onTwoNights whether a layer is bought on two nights */
  InstrumentChooser(Policy policy, HedgeCandidates candidates, boolean onTwoNights) {
    this.policy = policy;
    this.candidates = candidates;
    this.onTwoNights = onTwoNights;
  }

  Choice choose(LayerCase layerCase, LayerRequests requests) {
    LocalDate expiry = layerCase.condor().condor().expiry();
    List<String> passedOver = new ArrayList<>();
    List<GateRow> failed = new ArrayList<>();
    for (HedgeCandidate candidate : Stream.concat(
            ordered(layerCase, expiry), candidates.preferred(expiry).stream())
        .toList()) {
      if (candidate.gainBase() <= 0) {
        passedOver.add(candidate.symbol() + ": no gain in the stress");
        continue;
      }
      if (!isPriced(candidate)) {
        passedOver.add(candidate.symbol() + ": no settlement or parity level tonight");
        continue;
      }
      Optional<SizingRequest> request = requests.of(candidate);
      if (request.isEmpty()) {
        passedOver.add(candidate.symbol()
            + ": what is still on order has no price tonight to be counted in units of it");
        continue;
      }
      double units = request.get().tonight(onTwoNights);
      List<GateRow> gates = candidate.gates(units);
      Optional<String> why = candidate.refusal(units);
      if (why.isEmpty()) {
        return new Choice(Optional.of(candidate), gates, List.copyOf(passedOver));
      }
      failed.addAll(gates);
      passedOver.add("%s: %s".formatted(candidate.symbol(), why.get()));
    }
    return new Choice(
        Optional.empty(), List.copyOf(failed), passedOver.stream().distinct().toList());
  }

  /** What is on order, small units first, so that none is lost to the rounding of large ones. */
  private Stream<HedgeCandidate> ordered(LayerCase layerCase, LocalDate condorExpiry) {
    return layerCase.pending().stream()
        .map(HedgeOrder::symbol)
        .distinct()
        .flatMap(symbol -> candidates.of(symbol, condorExpiry).stream())
        .map(this::asBought)
        .sorted(Comparator.comparingInt(candidate -> candidate.unit().multiplier()));
  }

  /** A VX that stands in for ten VXM is counted as ten VXM. */
  private HedgeCandidate asBought(HedgeCandidate candidate) {
    boolean standsIn = candidate.unit().kind() == Kind.VX
        && InstrumentChoice.valueOf(policy.text(PolicyKey.INSTRUMENT)) == InstrumentChoice.VXM;
    return standsIn ? candidates.sized(candidate, VixFuture.Size.VXM) : candidate;
  }

  /** A future whose level is only drawn between others is shown, but not ordered. */
  private static boolean isPriced(HedgeCandidate candidate) {
    return !(candidate.unit() instanceof HedgeUnit.FutureUnit)
        || candidate
            .day()
            .filter(day -> day.source() != VxPoint.Source.INTERPOLATED)
            .isPresent();
  }
}
