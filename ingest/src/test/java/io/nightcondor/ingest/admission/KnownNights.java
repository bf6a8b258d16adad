package io.nightcondor.ingest.admission;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.inbox.AdmittedFile;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Earlier nights as a test states them. */
record KnownNights(
    List<AdmittedFile> earlierRevision,
    List<AdmittedFile> previousSession,
    List<Integer> rowCounts,
    Map<Underlying, PriorQuotes> priorQuotes)
    implements PriorNights {

  static KnownNights none() {
    return new KnownNights(List.of(), List.of(), List.of(), Map.of());
  }

  KnownNights withEarlierRevision(AdmittedFile... files) {
    return new KnownNights(List.of(files), previousSession, rowCounts, priorQuotes);
  }

  KnownNights withPreviousSession(AdmittedFile... files) {
    return new KnownNights(earlierRevision, List.of(files), rowCounts, priorQuotes);
  }

  /** Every earlier session had a whole file of that many rows. */
  KnownNights withSessions(int sessions, int rows) {
    return new KnownNights(
        earlierRevision, previousSession, Collections.nCopies(sessions, rows), priorQuotes);
  }

  KnownNights withQuotes(Underlying underlying, LocalDate session, QuoteColumns quotes) {
    Map<Underlying, PriorQuotes> all = new EnumMap<>(Underlying.class);
    all.putAll(priorQuotes);
    all.put(underlying, new PriorQuotes(session, quotes));
    return new KnownNights(earlierRevision, previousSession, rowCounts, all);
  }

  @Override
  public List<Integer> rowCounts(Kin kin, int sessions) {
    return rowCounts.stream().limit(sessions).toList();
  }

  @Override
  public Optional<PriorQuotes> quotes(Underlying underlying) {
    return Optional.ofNullable(priorQuotes.get(underlying));
  }
}
