package io.nightcondor.app.job;

import io.nightcondor.app.delivery.MailGate;
import io.nightcondor.app.store.MailEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mails did not go out; the reports are ready. */
public final class UndeliveredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 8;

  private final boolean serverDown;

  /**
   * @param serverDown true if none of them got as far as a server that takes mails
   * @param first why the first of them did not go out
   */
  UndeliveredException(List<MailEntry> waiting, boolean serverDown, Optional<Exception> first) {
    super("""
        %s did not go out. The reports are ready; the same command sends what is left.
        %s""".formatted(Words.count(waiting.size(), "mail"), reasons(waiting)) + redraw(waiting));
    this.serverDown = serverDown;
    first.ifPresent(this::initCause);
  }

  public boolean isServerDown() {
    return serverDown;
  }

  private static String redraw(List<MailEntry> waiting) {
    return waiting.stream().anyMatch(mail -> MailGate.isObjection(mail.detail()))
        ? "\nA report that was changed is drawn and mailed again by 'rerun --from render'."
        : "";
  }

  private static String reasons(List<MailEntry> waiting) {
    List<String> lines = new ArrayList<>();
    waiting.stream()
        .limit(SHOWN)
        .map(mail -> "book %s to %s: %s".formatted(mail.book(), mail.recipient(), mail.detail()))
        .forEach(lines::add);
    if (waiting.size() > SHOWN) {
      lines.add("and %d more".formatted(waiting.size() - SHOWN));
    }
    return String.join("\n", lines);
  }
}
