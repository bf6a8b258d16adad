package io.nightcondor.app.job;

import java.util.ArrayList;
import java.util.List;

/** Mails did not go out; the reports are ready. */
public final class UndeliveredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean serverDown;

  /** @param posted of which some are waiting */
  UndeliveredException(Posted posted) {
    super("""
        %s did not go out. The reports are ready; the same command sends what is left.
        %s""".formatted(Words.count(posted.waiting(), "mail"), reasons(posted)) + redraw(posted));
    this.serverDown = posted.unreachable() == posted.waiting();
    posted.cause().ifPresent(this::initCause);
  }

  /** True if none of them got as far as a server that takes mails. */
  public boolean isServerDown() {
    return serverDown;
  }

  private static String redraw(Posted posted) {
    return posted.objected()
        ? "\nA report that was changed is drawn and mailed again by 'rerun --from render'."
        : "";
  }

  private static String reasons(Posted posted) {
    List<String> lines = new ArrayList<>();
    posted.first().stream()
        .map(mail -> "book %s to %s: %s".formatted(mail.book(), mail.recipient(), mail.detail()))
        .forEach(lines::add);
    int rest = posted.waiting() - posted.first().size();
    if (rest > 0) {
      lines.add("and %s more".formatted(Words.number(rest)));
    }
    return String.join("\n", lines);
  }
}
