package io.nightcondor.ingest.admission;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came in before this night: what duplicates, corrections, stale and partial files are
 * recognised by.
 */
public interface PriorNights {

  /** Files of this session's revision before this one; empty for the first. */
  List<AdmittedFile> earlierRevision();

  /**
   * Files of the last session before this one, in its last revision, whose rows all reached the
   * store.
   */
  List<AdmittedFile> previousSession();

  /**
   * Rows of the whole files of earlier sessions, the newest first.
   *
   * @param kin of the same source rule, format and content
   * @param sessions at most
   */
  List<Integer> rowCounts(Kin kin, int sessions);

  /** The quotes of the last session before this one that has some of the underlying. */
  Optional<PriorQuotes> quotes(Underlying underlying);

  /**
   * What makes the rows of two files comparable.
   *
   * @param name of this night's file; where a session has several files that are alike, the one of
   *     that name counts, or else the shortest
   * @param source glob of the source rule
   * @param content what the file is about
   */
  record Kin(String name, String source, SourceFormat format, String content) {}

  /**
   * Quotes of one underlying.
   *
   * @param session that they are of
   * @param quotes all that are in the store
   */
  record PriorQuotes(LocalDate session, QuoteColumns quotes) {}

  /** Nothing came in before. */
  static PriorNights none() {
    return new PriorNights() {
      @Override
      public List<AdmittedFile> earlierRevision() {
        return List.of();
      }

      @Override
      public List<AdmittedFile> previousSession() {
        return List.of();
      }

      @Override
      public List<Integer> rowCounts(Kin kin, int sessions) {
        return List.of();
      }

      @Override
      public Optional<PriorQuotes> quotes(Underlying underlying) {
        return Optional.empty();
      }
    };
  }
}
