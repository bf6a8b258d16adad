package io.nightcondor.app.command.look;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.OrderRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.SideRow;
import io.nightcondor.analytics.pack.Summary.Decision;
import io.nightcondor.app.command.console.Line;
import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A book's night: orders to type, decisions, its condors in a line each, the rules of the book. */
final class BookText {

  private static final int SENTENCE = 100;
  private static final String INDENT = "  ";
  private static final List<String> CONDOR_HEADINGS =
      List.of("condor", "expiry", "lots", "state", "|delta|", "decided");
  private static final List<Integer> CONDOR_WIDEST = List.of(24, 10, 5, 14, 22, 42);
  private static final List<String> ORDER_HEADINGS =
      List.of("order", "units", "symbol", "limit", "for", "rule");
  private static final List<Integer> ORDER_WIDEST = List.of(5, 8, 38, 22, 24, 6);

  private BookText() {}

  static List<String> of(NightKey key, RiskPack pack, List<DecisionRow> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("%s  revision %d  book %s  the book as a whole"
        .formatted(key.session(), key.revision(), Line.plain(pack.book().id())));
    lines.add("");
    wrapped(pack.summary().headline(), "", lines);
    lines.add("");
    orders(pack.hedge().orders(), lines);
    decisions(pack.summary().decisions(), lines);
    condors(pack, lines);
    lines.add("");
    lines.addAll(DecisionText.of(rows));
    return lines;
  }

  private static void orders(List<OrderRow> orders, List<String> lines) {
    if (orders.isEmpty()) {
      lines.add("Orders: none");
      lines.add("");
      return;
    }
    lines.add("Orders, good for the day");
    TextTable table = new TextTable(ORDER_HEADINGS, ORDER_WIDEST);
    for (OrderRow order : orders) {
      table.row(List.of(
          order.action(),
          Say.units(order.units()),
          order.symbol(),
          Say.two(order.limit()),
          order.condorId().isEmpty() ? "the book" : order.condorId(),
          order.rule()));
    }
    table.lines().forEach(line -> lines.add(INDENT + line));
    lines.add("");
  }

  private static void decisions(List<Decision> decisions, List<String> lines) {
    lines.add(decisions.isEmpty() ? "Decisions: none" : "Decisions");
    for (Decision decision : decisions) {
      wrapped("%s [%s]".formatted(decision.action(), decision.rule()), INDENT, lines);
      wrapped(decision.reason(), INDENT + INDENT, lines);
    }
    lines.add("");
  }

  private static void condors(RiskPack pack, List<String> lines) {
    List<String> gone = names(pack).stream()
        .filter(name -> pack.condors().stream().noneMatch(condor -> condor.id().equals(name)))
        .toList();
    if (pack.condors().isEmpty() && gone.isEmpty()) {
      lines.add("Condors: none");
      return;
    }
    lines.add(
        "Condors; explain %s CONDOR says why".formatted(Line.plain(pack.book().id())));
    TextTable table = new TextTable(CONDOR_HEADINGS, CONDOR_WIDEST);
    for (CondorRow condor : pack.condors()) {
      boolean call = condor.call().state().compareTo(condor.put().state()) > 0;
      SideRow side = call ? condor.call() : condor.put();
      table.row(List.of(
          condor.id(),
          condor.expiry().toString(),
          Integer.toString(condor.contracts()),
          "%s %s".formatted(side.state(), call ? "call" : "put"),
          Say.two(side.shortDelta()),
          decided(pack, condor.id())));
    }
    gone.forEach(name -> table.row(List.of(name, "", "", "not living", "", decided(pack, name))));
    table.lines().forEach(line -> lines.add(INDENT + line));
  }

  /** Such as layer: not triggered, unwind: hold, ranking: close. */
  private static String decided(RiskPack pack, String condor) {
    String words = pack.decisions().stream()
        .filter(row -> row.subject().equals(condor))
        .map(row -> "%s: %s".formatted(Words.ofCode(row.kind()), Words.ofCode(row.outcome())))
        .distinct()
        .collect(Collectors.joining(", "));
    return words.isEmpty() ? "nothing" : words;
  }

  /** Condors of the book, then those that decisions concern besides, such as closed ones. */
  static List<String> names(RiskPack pack) {
    return Stream.concat(
            pack.condors().stream().map(CondorRow::id),
            pack.decisions().stream().map(DecisionRow::subject))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static void wrapped(String text, String indent, List<String> lines) {
    Line.wrapped(text, SENTENCE).forEach(line -> lines.add(indent + line));
  }
}
