package io.nightcondor.analytics.market;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The quality rules of DOMAIN B2: what they look for and what becomes of what they find. */
public enum QualityCode {
  Q01_CROSSED(Subject.ROW, Action.DROP, "bid above ask"),
  Q02_LOCKED(Subject.QUOTE, Action.FLAG, "bid equal to ask"),
  Q03_ZERO_BID(Subject.QUOTE, Action.EXCLUDE, "no bid"),
  Q04_NO_MARKET(Subject.ROW, Action.DROP, "no bid and no ask"),
  Q05_WIDE(
      Subject.QUOTE,
      Action.FLAG,
      "spread above 0.50 and 25 % of the mid inside 10 to 90 delta, above 60 % outside"),
  Q06_STALE(
      Subject.QUOTE,
      Action.FLAG,
      "the previous session's quote although the forward moved by more than 0.5 %"),
  Q07_INTRINSIC(Subject.ROW, Action.DROP, "ask below intrinsic value"),
  Q08_PARITY(Subject.QUOTE, Action.FLAG, "call less put off parity by more than their spreads"),
  Q09_VERTICAL(Subject.QUOTE, Action.FLAG, "a vertical to be had below 0 or sold above its width"),
  Q10_BUTTERFLY(Subject.QUOTE, Action.FLAG, "a butterfly to be had below 0"),
  Q11_CALENDAR(Subject.EXPIRY, Action.FLAG, "less total variance than the expiry before it"),
  Q12_IV_RANGE(
      Subject.QUOTE, Action.EXCLUDE, "no implied vol of the mid, or one outside 2 % to 400 %"),
  Q13_UNKNOWN_ROOT(Subject.ROW, Action.DROP, "unknown root or product"),
  Q14_BAD_DATE(Subject.ROW, Action.DROP, "bad date"),
  Q15_DUP(Subject.ROW, Action.DROP, "duplicate"),
  Q16_COVERAGE(
      Subject.EXPIRY, Action.FLAG, "fewer than 8 usable out-of-the-money strikes on a side"),
  Q17_INDEX_TIME(
      Subject.SOURCE,
      Action.FLAG,
      "index print older than the option quotes, by how far it is from their level"),
  Q18_VIX_CHECK(
      Subject.NIGHT, Action.FLAG, "the chain's own VIX more than 0.5 points from the published");

  /** What becomes of what a rule finds. */
  public enum Action {
    /** It is refused and listed. */
    DROP,
    /** It is kept as a price, but carries no smile. */
    EXCLUDE,
    /** It is kept and says so. */
    FLAG
  }

  /** What a rule looks at, and so what its count counts. */
  public enum Subject {
    /** Rows of files: the quotes among them are not in the market. */
    ROW,
    /** Quotes of the market. */
    QUOTE,
    /** Calibrated expiries. */
    EXPIRY,
    /** Sources of index levels. */
    SOURCE,
    /** The whole night. */
    NIGHT
  }

  private static final int CODE_LENGTH = 3;
  private static final Map<EnumSet<QualityCode>, Set<QualityCode>> SHARED =
      new ConcurrentHashMap<>();

  private final Subject subject;
  private final Action action;
  private final String meaning;

  QualityCode(Subject subject, Action action, String meaning) {
    this.subject = subject;
    this.action = action;
    this.meaning = meaning;
  }

  /** As stored and shown, such as Q02. */
  public String code() {
    return name().substring(0, CODE_LENGTH);
  }

  /** The rule's name without its code, such as LOCKED. */
  public String title() {
    return name().substring(CODE_LENGTH + 1);
  }

  /** In a few words, for a table. */
  public String meaning() {
    return meaning;
  }

  public Action action() {
    return action;
  }

  public Subject subject() {
    return subject;
  }

  /** The rule of a code such as Q02. */
  public static Optional<QualityCode> of(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }

  /** The same codes in their order, immutable; one set for all quotes that have the same. */
  public static Set<QualityCode> shared(Collection<QualityCode> codes) {
    EnumSet<QualityCode> own = EnumSet.noneOf(QualityCode.class);
    own.addAll(codes);
    return SHARED.computeIfAbsent(own, Collections::unmodifiableSet);
  }
}
