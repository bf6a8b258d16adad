package io.nightcondor.analytics.policy;

import io.nightcondor.analytics.condor.StateRules;
import io.nightcondor.analytics.margin.MarginRegime;
import io.nightcondor.analytics.margin.MarginRules;
import io.nightcondor.analytics.margin.UnequalCondor;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.RuleRow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Thresholds of the rules in force for a book, each with its origin mark; immutable. */
public final class Policy {

  private static final String STEWARD = "steward";
  private static final String PROMOTER = "promoter";
  private static final String LADDER = "ladder-4-4-2";
  private static final String VXTH = "vxth";

  private final String name;
  private final EnumMap<PolicyKey, String> values;

  private Policy(String name, Map<PolicyKey, String> values) {
    this.name = name;
    this.values = new EnumMap<>(values);
  }

  /** Names of the presets (DOMAIN E12, E14, E7). */
  public static List<String> presets() {
    return List.of(STEWARD, PROMOTER, LADDER, VXTH);
  }

  /**
   * The preset of that name.
   *
   * @throws IllegalArgumentException naming the nearest preset if there is none
   */
  public static Policy preset(String name) {
    return switch (name) {
      case STEWARD -> steward();
      case PROMOTER -> promoter();
      case LADDER -> steward(Programme.LADDER).named(LADDER);
      case VXTH -> steward(Programme.VXTH).named(VXTH);
      default ->
        throw new IllegalArgumentException(
            "policy preset '%s' is unknown, nearest is '%s'; known are %s"
                .formatted(name, nearest(name, presets()), String.join(", ", presets())));
    };
  }

  /** Official closes, confirmation, pivot limits. */
  public static Policy steward() {
    Map<PolicyKey, String> values = new EnumMap<>(PolicyKey.class);
    for (PolicyKey key : PolicyKey.values()) {
      values.put(key, key.stewardValue());
    }
    return new Policy(STEWARD, values);
  }

  /** The steward's values for a book that buys VIX calls whatever is tested. */
  private static Policy steward(Programme programme) {
    return steward().withOverride(PolicyKey.PROGRAMME.key(), programme.name());
  }

  /** Earlier entry, the flat cap, one close of confirmation, marketable limits. */
  public static Policy promoter() {
    Map<PolicyKey, String> values = new EnumMap<>(PolicyKey.class);
    for (PolicyKey key : PolicyKey.values()) {
      values.put(key, key.promoterValue());
    }
    return new Policy(PROMOTER, values);
  }

  /**
   * This policy with one value replaced.
   *
   * @throws IllegalArgumentException naming the nearest known key, or what the value should be
   */
  public Policy withOverride(String key, String value) {
    PolicyKey policyKey = PolicyKey.of(key)
        .orElseThrow(() -> new IllegalArgumentException(
            "policy key '%s' is unknown, nearest is '%s'".formatted(key, nearest(key, keys()))));
    if (!policyKey.accepts(value)) {
      throw new IllegalArgumentException(
          "policy key '%s' has '%s', expected %s".formatted(key, value, policyKey.expected()));
    }
    EnumMap<PolicyKey, String> replaced = new EnumMap<>(values);
    replaced.put(policyKey, value);
    return new Policy(name, replaced);
  }

  /** This policy under another name, for a configuration that names its own. */
  public Policy named(String newName) {
    return new Policy(newName, values);
  }

  /** Preset or configured name. */
  public String name() {
    return name;
  }

  /** Value of a numeric key. */
  public double number(PolicyKey key) {
    return Double.parseDouble(text(key));
  }

  /** Value of a key that counts days, closes or nights. */
  public int count(PolicyKey key) {
    return Integer.parseInt(text(key));
  }

  /** Value of a key as written. */
  public String text(PolicyKey key) {
    return Objects.requireNonNull(values.get(key));
  }

  /** Value of a key that is on or off. */
  public boolean isOn(PolicyKey key) {
    return text(key).equals("true");
  }

  public Notional notional() {
    return Notional.valueOf(text(PolicyKey.NOTIONAL));
  }

  /** By which VIX futures answer to the spot VIX. */
  public BetaSet betas() {
    return BetaSet.named(text(PolicyKey.BETA_SET));
  }

  /** How far the SPX falls in the calibration stress. */
  public StressFall stressFall() {
    return StressFall.valueOf(text(PolicyKey.STRESS_FALL));
  }

  /** How the book is hedged. */
  public Programme programme() {
    return Programme.valueOf(text(PolicyKey.PROGRAMME));
  }

  public OrderStyle orderStyle() {
    return OrderStyle.valueOf(text(PolicyKey.ORDER_STYLE));
  }

  /** |delta| at which an episode starts: the early delta if one is set, else the entry delta. */
  public double entryDelta() {
    return earlyDelta().orElse(number(PolicyKey.ENTRY_DELTA));
  }

  /** |delta| below which an episode ends; 0.10 below an early entry under 0.50 (DOMAIN D3). */
  public double episodeEndDelta() {
    OptionalDouble early = earlyDelta();
    return early.isPresent() && early.getAsDouble() < 0.50
        ? early.getAsDouble() - 0.10
        : number(PolicyKey.EPISODE_END_DELTA);
  }

  /** Whether a touch of the short strike starts an episode too. */
  public boolean entersOnStrikeTouch() {
    return isOn(PolicyKey.ENTRY_ON_TOUCH) && earlyDelta().isEmpty();
  }

  /** The thresholds of the delta states. */
  public StateRules stateRules() {
    return new StateRules(
        number(PolicyKey.WATCH_ENTER_DELTA),
        number(PolicyKey.WATCH_ENTER_SIGMA),
        number(PolicyKey.WATCH_LEAVE_DELTA),
        number(PolicyKey.WATCH_LEAVE_SIGMA),
        number(PolicyKey.TESTED_ENTER_DELTA),
        number(PolicyKey.TESTED_LEAVE_DELTA),
        entryDelta(),
        entersOnStrikeTouch(),
        entryDelta() - number(PolicyKey.TRIGGERED_LEAVE_MARGIN),
        count(PolicyKey.LEAVE_CLOSES),
        number(PolicyKey.BREACH_CLEAR_SHARE));
  }

  /** How the account is margined, for its quick ratio alone. */
  public MarginRegime marginRegime() {
    return MarginRegime.valueOf(text(PolicyKey.MARGIN_REGIME));
  }

  /** The rates of the margin rules. */
  public MarginRules marginRules() {
    return new MarginRules(
        UnequalCondor.valueOf(text(PolicyKey.MARGIN_UNEQUAL_CONDOR)),
        new MarginRules.Uncovered(
            number(PolicyKey.MARGIN_UNCOVERED), number(PolicyKey.MARGIN_UNCOVERED_LEAST)),
        new MarginRules.Uncovered(
            number(PolicyKey.MARGIN_UNCOVERED_VIX), number(PolicyKey.MARGIN_UNCOVERED_VIX_LEAST)),
        number(PolicyKey.MARGIN_SCAN_DOWN),
        number(PolicyKey.MARGIN_SCAN_UP),
        number(PolicyKey.MARGIN_SCAN_VIX),
        number(PolicyKey.MARGIN_PER_CONTRACT),
        number(PolicyKey.MARGIN_VX));
  }

  /** Price interval of a VIX future, VIX points. */
  public double tick(VixFuture.Size size) {
    return switch (size) {
      case VX -> number(PolicyKey.VX_TICK);
      case VXM -> number(PolicyKey.VXM_TICK);
    };
  }

  /** USD for one contract, one way. */
  public double commission(Instrument instrument) {
    if (instrument instanceof VixFuture future) {
      return switch (future.size()) {
        case VX -> number(PolicyKey.COMMISSION_VX);
        case VXM -> number(PolicyKey.COMMISSION_VXM);
      };
    }
    return number(PolicyKey.COMMISSION_OPTION);
  }

  /** Half-spread of a VIX future without bid and ask, VIX points. */
  public double halfSpread(VixFuture.Size size) {
    return tick(size) * number(PolicyKey.HALF_SPREAD_TICKS);
  }

  /** Its values, as written, where they differ from those of another policy, by key. */
  public SortedMap<String, String> differences(Policy other) {
    SortedMap<String, String> differences = new TreeMap<>();
    values.forEach((key, value) -> {
      if (!value.equals(other.text(key))) {
        differences.put(key.key(), value);
      }
    });
    return differences;
  }

  /** Whether every threshold is that of another policy, whatever their names. */
  public boolean hasRulesOf(Policy other) {
    return values.equals(other.values);
  }

  /** Every threshold in force, then the rules that are not configurable, for the audit sheet. */
  public List<RuleRow> rules() {
    List<RuleRow> configurable = Arrays.stream(PolicyKey.values())
        .map(key -> new RuleRow(key.rule(), key.key(), text(key), key.origin(), key.meaning()))
        .toList();
    return Stream.concat(configurable.stream(), FixedRules.all().stream()).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy that && name.equals(that.name) && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + values.hashCode();
  }

  @Override
  public String toString() {
    return "Policy[%s %s]".formatted(name, values);
  }

  private OptionalDouble earlyDelta() {
    String early = text(PolicyKey.EARLY_DELTA);
    return early.equals("off")
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(early));
  }

  private static List<String> keys() {
    return Arrays.stream(PolicyKey.values()).map(PolicyKey::key).toList();
  }

  private static String nearest(String text, List<String> known) {
    String lower = text.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))))
        .orElseThrow();
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
