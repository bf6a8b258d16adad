package io.nightcondor.app.job;

import io.nightcondor.app.store.MailEntry;
import java.util.List;

/** Mails did not go out; the reports are ready. */
public final class UndeliveredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UndeliveredException(List<MailEntry> waiting) {
    super(
        "%s did not go out, the first one of book %s to %s: %s. The reports are ready; the same command sends what is left."
            .formatted(
                Words.count(waiting.size(), "mail"),
                waiting.get(0).book(),
                waiting.get(0).recipient(),
                waiting.get(0).detail()));
  }
}
