package io.nightcondor.ingest.inbox;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The verdict on each file of an inbox. Bad content never throws: it is refused with its reason.
 */
public final class Admission {

  private final ExchangeCalendar calendar;
  private final List<SourceRule> rules;

  /** @param rules in order; the first whose glob matches reads the file */
  public Admission(ExchangeCalendar calendar, List<SourceRule> rules) {
    this.calendar = calendar;
    this.rules = List.copyOf(rules);
  }

  /**
   * The verdict on one file; reads it once from end to end.
   *
   * @param session of the night
   * @param prior files judged before this one
   */
  public AdmittedFile admit(Path inboxFolder, InboxFile file, LocalDate session, PriorFiles prior) {
    if (calendar.isSession(session) && rules.isEmpty()) {
      throw new IllegalStateException(inboxFolder + " " + prior);
    }
    throw new UnsupportedOperationException(file.name());
  }
}
