package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLedger;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.condor.SideState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed in a book since the previous session, in words. */
final class Changes {

  private final BookInput input;
  private final BookState before;
  private final List<CondorNight> condors;
  private final HedgeNight hedge;

  Changes(BookInput input, BookState before, List<CondorNight> condors, HedgeNight hedge) {
    this.input = input;
    this.before = before;
    this.condors = condors;
    this.hedge = hedge;
  }

  List<String> list() {
    if (input.previousState().isEmpty()) {
      return List.of("First night of this book: there is nothing to compare with.");
    }
    List<String> changes = new ArrayList<>();
    for (CondorNight condor : condors) {
      if (!condor.known() && condor.isLiving()) {
        changes.add("%s is new.".formatted(condor.id()));
      }
      if (condor.known() && !condor.isLiving()) {
        changes.add("%s has settled.".formatted(condor.id()));
      }
      side(condor, Side.PUT, changes);
      side(condor, Side.CALL, changes);
    }
    Set<String> present = condors.stream().map(CondorNight::id).collect(Collectors.toSet());
    before.condors().stream()
        .filter(memory -> !present.contains(memory.id()))
        .map(memory -> "%s is gone: closed or settled.".formatted(memory.id()))
        .forEach(changes::add);
    hedge.ledger().fills().stream().map(Changes::words).forEach(changes::add);
    hedge.ledger().open().stream().map(Changes::words).forEach(changes::add);
    return changes;
  }

  private static void side(CondorNight condor, Side side, List<String> changes) {
    SideState was = condor.stateBefore(side);
    SideState now = condor.state(side);
    String name = "%s, %s side".formatted(condor.id(), side == Side.PUT ? "put" : "call");
    if (was.delta() != now.delta()) {
      changes.add("%s: %s to %s.".formatted(name, was.delta(), now.delta()));
    }
    if (was.breachedThrough() != now.breachedThrough()) {
      changes.add(
          now.breachedThrough()
              ? "%s: the index is beyond the long strike.".formatted(name)
              : "%s: the index is back inside the long strike.".formatted(name));
    }
    boolean started = condor
        .episode(side)
        .live()
        .filter(live -> condor.known() || condor.isLiving())
        .filter(live -> !live.sized() && live.allowance().isEmpty())
        .isPresent();
    if (started && side == Side.PUT && was.delta() != now.delta()) {
      changes.add("%s: an episode starts.".formatted(name));
    }
  }

  private static String words(HedgeLedger.Fill fill) {
    boolean bought = fill.action() == HedgeOrder.Action.BUY;
    return "%s %s %s for %s%s."
        .formatted(
            bought ? "Bought" : "Sold",
            Say.units(fill.units()),
            fill.symbol(),
            fill.condorId().isEmpty() ? "no named condor" : fill.condorId(),
            fill.rule().isEmpty() ? ", without a recommendation on record" : " by " + fill.rule());
  }

  private static String words(HedgeOrder order) {
    return "Not filled: %s %s %s at %s for %s, recommended since %s."
        .formatted(
            order.action() == HedgeOrder.Action.BUY ? "buy" : "sell",
            Say.units(order.units()),
            order.symbol(),
            Say.two(order.limit()),
            order.condorId(),
            order.since());
  }
}
