package io.nightcondor.reporting.mail;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.Rounding;
import io.nightcondor.reporting.table.SafeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The subject of a mail: status, book, session and three facts. What needs a person comes first, in
 * the order trust, limits, condors, orders; what is quiet fills up.
 */
final class MailSubject {

  private static final int FACTS = 3;
  private static final int LONGEST = 180;
  private static final int LONGEST_BOOK = 60;
  private static final String SHORTFALL = "limits.expectedShortfall";

  private final List<String> loud = new ArrayList<>();
  private final List<String> quiet = new ArrayList<>();

  private MailSubject() {}

  static String of(RiskPack pack) {
    return line(
        MailWord.of(pack), pack.book().id(), pack.run().session(), String.join("; ", facts(pack)));
  }

  static String line(MailWord word, String book, LocalDate session, String facts) {
    return SafeText.cut(
        "[%s] %s %s: %s".formatted(word, SafeText.cut(book, LONGEST_BOOK), session, facts),
        LONGEST);
  }

  private static List<String> facts(RiskPack pack) {
    MailSubject subject = new MailSubject();
    subject.trust(pack);
    subject.limits(pack.limits());
    subject.condors(pack.condors());
    subject.orders(pack.hedge().orders().size());
    subject.shortfall(pack.limits());
    subject.loud.addAll(subject.quiet);
    return subject.loud.subList(0, Math.min(FACTS, subject.loud.size()));
  }

  private void trust(RiskPack pack) {
    MailWord light = MailWord.light(pack);
    if (pack.run().revision() > 1) {
      loud.add("now " + light);
    }
    int files = MailWord.inDoubt(pack).size();
    if (files > 0) {
      loud.add(count(files, "file") + " in doubt");
    }
    long refused = pack.data().files().stream()
        .filter(DataPanel.FileRow::holdsPositions)
        .mapToLong(DataPanel.FileRow::rowsRejected)
        .sum();
    if (refused > 0) {
      loud.add(count(refused, "position row") + " refused");
    }
    int unpriced = pack.data().unpriced().size();
    if (unpriced > 0) {
      loud.add(count(unpriced, "leg") + " unpriced");
    }
  }

  private void limits(List<LimitRow> limits) {
    long broken = limits.stream().filter(l -> l.breach() == LimitState.BREACH).count();
    long near = limits.stream().filter(l -> l.breach() == LimitState.NEAR).count();
    if (broken > 0) {
      loud.add(count(broken, "limit") + " broken");
    } else if (near > 0) {
      quiet.add(count(near, "limit") + " near");
    } else if (!limits.isEmpty()) {
      quiet.add("no limit broken");
    }
  }

  private void condors(List<CondorRow> condors) {
    long triggered = inState(condors, DeltaState.TRIGGERED);
    long tested = inState(condors, DeltaState.TESTED);
    if (triggered > 0) {
      loud.add(triggered + " of " + count(condors.size(), "condor") + " triggered");
    } else if (tested > 0) {
      loud.add(tested + " of " + count(condors.size(), "condor") + " tested");
    } else {
      quiet.add(condors.isEmpty() ? "no condor" : count(condors.size(), "condor") + " untested");
    }
  }

  private static long inState(List<CondorRow> condors, DeltaState state) {
    return condors.stream()
        .filter(c -> c.put().state() == state || c.call().state() == state)
        .count();
  }

  private void orders(int orders) {
    if (orders > 0) {
      loud.add(count(orders, "order") + " due");
    } else {
      quiet.add("no order due");
    }
  }

  private void shortfall(List<LimitRow> limits) {
    limits.stream().filter(l -> l.key().equals(SHORTFALL)).forEach(limit -> {
      if (limit.value() instanceof Figure.Known value
          && limit.limit() instanceof Figure.Known most) {
        quiet.add("ES %s of %s %s".formatted(whole(value), whole(most), limit.unit()));
      }
    });
  }

  private static String whole(Figure.Known figure) {
    return NumberText.of(Rounding.round(figure.value(), 0), "-");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
