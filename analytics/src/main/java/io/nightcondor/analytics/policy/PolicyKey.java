package io.nightcondor.analytics.policy;

import io.nightcondor.analytics.margin.UnequalCondor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every threshold of the rules: its key in the configuration, the rule it belongs to, its origin
 * mark and the value that each preset gives it.
 */
public enum PolicyKey {
  WATCH_ENTER_DELTA("watch.enterDelta", "D3", "O", "0.30", "WATCH at or above this |delta|"),
  WATCH_ENTER_SIGMA(
      "watch.enterSigma", "D3", "O", "0.50", "WATCH at or below this distance, sigmas"),
  WATCH_LEAVE_DELTA("watch.leaveDelta", "D3", "O", "0.25", "WATCH is left below this |delta|"),
  WATCH_LEAVE_SIGMA("watch.leaveSigma", "D3", "O", "0.65", "and above this distance, sigmas"),
  TESTED_ENTER_DELTA("tested.enterDelta", "D3", "O", "0.50", "TESTED at or above this |delta|"),
  TESTED_LEAVE_DELTA("tested.leaveDelta", "D3", "O", "0.40", "TESTED is left below this |delta|"),
  TRIGGERED_LEAVE_MARGIN(
      "triggered.leaveMargin",
      "D3",
      "O",
      "0.15",
      "TRIGGERED is left this far below the entry delta"),
  LEAVE_CLOSES("state.leaveCloses", "D3", "O", "2", "closes in a row before a state is left"),
  BREACH_CLEAR_SHARE(
      "breach.clearShare",
      "D3",
      "O",
      "0.25",
      "BREACHED_THROUGH clears this share of the width inside"),

  ENTRY_DELTA(
      "layer.entryDelta", "E5", "S", "0.70", "0.50", "an episode starts at or above this |delta|"),
  ENTRY_ON_TOUCH(
      "layer.entryOnStrikeTouch",
      "E12",
      "O",
      "false",
      "true",
      "an episode also starts at the strike"),
  EARLY_DELTA(
      "layer.earlyDelta",
      "D3",
      "O",
      "off",
      "replaces layer.entryDelta to start earlier; off or a |delta|"),
  EPISODE_END_DELTA("episode.endDelta", "E5", "O", "0.40", "an episode ends below this |delta|"),
  CONFIRM_CLOSES(
      "unwind.confirmCloses", "E12", "O", "2", "1", "closes in a row that end an episode"),
  LAYER_1_WEIGHT("layer.weight1", "E5", "O", "0.25", "share of the allowance opened by layer 1"),

  NOTIONAL(
      "sizing.notional",
      "E5",
      "O",
      "MAX_LOSS",
      "original notional: MAX_LOSS, WIDTH, INDEX or CREDIT"),
  COVERAGE_BASE("coverage.base", "E5", "S", "0.40", "0.60", "coverage cap at intensity 0"),
  COVERAGE_PER_INTENSITY(
      "coverage.perIntensity", "E5", "S", "0.20", "0", "added to the cap at intensity 1"),
  PREMIUM_OF_CREDIT(
      "premium.shareOfCredit", "E5", "P", "0.25", "hedge premium per condor, share of its credit"),
  PREMIUM_OF_EQUITY(
      "premium.shareOfEquity", "E5", "P", "0.02", "hedge premium of 365 days, share of equity"),

  VX_TICK("tick.vx", "A1", "R", "0.05", "VX price interval, VIX points"),
  VXM_TICK(
      "tick.vxm", "A1", "O", "0.05", "VXM price interval, VIX points; sources say 0.01 and 0.05"),
  HALF_SPREAD_TICKS(
      "hedge.halfSpreadTicks",
      "E7",
      "O",
      "1",
      "half-spread of a future without bid and ask, ticks"),
  COMMISSION_VX("hedge.commissionVx", "E7", "O", "2.50", "USD for one VX, one way"),
  COMMISSION_VXM("hedge.commissionVxm", "E7", "O", "0.75", "USD for one VXM, one way"),
  COMMISSION_OPTION(
      "commission.option",
      "G2",
      "O",
      "0",
      "USD for one option contract, one way; 0 until the desk gives its own"),
  EXPLAIN_SHARE(
      "explain.unexplainedShare",
      "G2",
      "O",
      "0.05",
      "share of the profit that may stay unexplained, if that is more than a tick of every contract"),
  MARGIN_VX(
      "hedge.initialMarginVx",
      "E7",
      "O",
      "10000",
      "USD for one VX; a tenth for one VXM; ask the broker"),
  EQUITY_PREMIUM(
      "hedge.equityPremium", "E11", "O", "0.05", "cost of margin above the riskless rate"),
  ORDER_STYLE("order.style", "E12", "O", "PIVOT", "ASK", "limit of a hedge order: PIVOT or ASK"),
  LIMIT_MAX_OFFSET(
      "limit.maxOffset",
      "E7",
      "O",
      "0.25",
      "furthest that a pivot limit may lie from mid, VIX points"),
  LIMIT_STEP("limit.step", "E7", "O", "0.25", "share of the spread in the unfilled steps"),

  EXPIRY_MIN_AFTER(
      "expiry.minDaysAfter", "E8", "O", "14", "hedge outlives the condor by these days"),
  EXPIRY_MAX_AFTER("expiry.maxDaysAfter", "E8", "O", "75", "and by no more than these"),
  SHORT_DATED_DAYS(
      "expiry.shortDatedDays", "E8", "O", "7", "condors up to this many days are short-dated"),
  SHORT_DATED_MIN("expiry.shortDatedMinDays", "E8", "O", "21", "least days of a hedge for those"),

  ESCALATE_NIGHTS(
      "unwind.escalateNights", "E13 U8", "O", "3", "nights unpriced before a person is asked"),
  HOLD_DAYS(
      "unwind.maxDays", "E13 U6", "O", "30", "calendar days after which a layer must have helped"),

  MARGIN_UNEQUAL_CONDOR(
      "margin.unequalCondor",
      "D5",
      "O",
      "SUM",
      "strategy margin of a condor whose wings are not equally wide: WIDER_SIDE or SUM"),
  MARGIN_UNCOVERED(
      "margin.uncovered",
      "D5",
      "R",
      "0.15",
      "of the index, uncovered SPX option, less out of money"),
  MARGIN_UNCOVERED_LEAST(
      "margin.uncoveredLeast",
      "D5",
      "R",
      "0.10",
      "at least this of the index (call), strike (put)"),
  MARGIN_UNCOVERED_VIX(
      "margin.uncoveredVix", "D5", "K", "0.20", "the same of the VIX future, uncovered VIX option"),
  MARGIN_UNCOVERED_VIX_LEAST(
      "margin.uncoveredVixLeast", "D5", "K", "0.10", "at least this of the VIX future or strike"),
  MARGIN_SCAN_DOWN(
      "margin.scanDown", "D5", "R", "0.08", "fall of the SPX at the lowest of ten scan points"),
  MARGIN_SCAN_UP("margin.scanUp", "D5", "R", "0.06", "rise of the SPX at the highest"),
  MARGIN_SCAN_VIX(
      "margin.scanVix", "D5", "K", "0.20", "move of VIX futures at both ends of their scan"),
  MARGIN_PER_CONTRACT(
      "margin.perContract",
      "D5",
      "R",
      "0.375",
      "least portfolio margin of a contract, long or short, over its multiplier"),

  LIMIT_SHORTFALL(
      "limits.expectedShortfall",
      "G2",
      "O",
      "0.05",
      "expected shortfall, 97.5 %, one day, share of equity"),
  LIMIT_SCENARIO(
      "limits.worstScenario", "G2", "O", "0.15", "loss in the worst named day, share of equity"),
  LIMIT_MAX_LOSS(
      "limits.maxLoss", "G2", "O", "0.30", "sum of the largest losses at expiry, share of equity"),
  LIMIT_CONDOR_LOSS(
      "limits.condorMaxLoss",
      "G2",
      "O",
      "0.05",
      "largest loss of a single condor, share of equity; public pages say 0.10"),
  LIMIT_HEDGE_SPEND(
      "limits.hedgeSpend", "G2", "P", "0.02", "hedge premium of 365 days, share of equity"),
  LIMIT_QUICK_RATIO("limits.quickRatio", "E10", "O", "1.0", "least account quick ratio"),
  LIMIT_QUICK_RATIO_WARN(
      "limits.quickRatioWarn",
      "E10",
      "O",
      "1.5",
      "account quick ratio below which people are told"),
  LIMIT_EXPIRY(
      "limits.expiryConcentration",
      "G2",
      "O",
      "0.40",
      "share of the largest losses that one expiry may carry"),
  LIMIT_MARGIN("limits.margin", "G2", "O", "0.50", "larger of the two margins, share of equity"),
  LIMIT_UNQUOTED(
      "limits.unquoted", "B2", "O", "0.20", "share of the legs not marked from quotes of tonight"),
  LIMIT_HISTORY_GAPS(
      "limits.historyGaps", "F5", "O", "0.05", "share of past moves missing from the tail"),
  LIMIT_NEAR("limits.near", "G2", "O", "0.80", "share of a limit from which people are told");

  private final String key;
  private final String rule;
  private final String origin;
  private final String steward;
  private final String promoter;
  private final String meaning;

  PolicyKey(String key, String rule, String origin, String value, String meaning) {
    this(key, rule, origin, value, value, meaning);
  }

  PolicyKey(
      String key, String rule, String origin, String steward, String promoter, String meaning) {
    this.key = key;
    this.rule = rule;
    this.origin = origin;
    this.steward = steward;
    this.promoter = promoter;
    this.meaning = meaning;
  }

  /** The name in the configuration, such as layer.entryDelta. */
  public String key() {
    return key;
  }

  public String rule() {
    return rule;
  }

  public String origin() {
    return origin;
  }

  public String meaning() {
    return meaning;
  }

  String stewardValue() {
    return steward;
  }

  String promoterValue() {
    return promoter;
  }

  /** What a value of this key may be, in words; the value is refused if it does not fit. */
  public String expected() {
    return switch (this) {
      case NOTIONAL, ORDER_STYLE, MARGIN_UNEQUAL_CONDOR -> "one of " + String.join(", ", choices());
      case ENTRY_ON_TOUCH -> "true or false";
      case EARLY_DELTA -> "off or a number from 0 to 1";
      case LEAVE_CLOSES,
          CONFIRM_CLOSES,
          EXPIRY_MIN_AFTER,
          EXPIRY_MAX_AFTER,
          SHORT_DATED_DAYS,
          SHORT_DATED_MIN,
          ESCALATE_NIGHTS,
          HOLD_DAYS -> "a whole number from 1 to 1000";
      case VX_TICK, VXM_TICK -> "a number above 0 and up to 1";
      case COMMISSION_VX, COMMISSION_VXM, COMMISSION_OPTION, MARGIN_VX, HALF_SPREAD_TICKS ->
        "a number of 0 or more";
      case LIMIT_QUICK_RATIO, LIMIT_QUICK_RATIO_WARN -> "a number from 0 to 1000";
      default -> "a number from 0 to 1";
    };
  }

  /** Whether a value is as {@link #expected} says. */
  public boolean accepts(String value) {
    return switch (this) {
      case NOTIONAL, ORDER_STYLE, MARGIN_UNEQUAL_CONDOR -> choices().contains(value);
      case ENTRY_ON_TOUCH -> value.equals("true") || value.equals("false");
      case EARLY_DELTA -> value.equals("off") || isNumber(value, 0, 1);
      case LEAVE_CLOSES,
          CONFIRM_CLOSES,
          EXPIRY_MIN_AFTER,
          EXPIRY_MAX_AFTER,
          SHORT_DATED_DAYS,
          SHORT_DATED_MIN,
          ESCALATE_NIGHTS,
          HOLD_DAYS -> value.matches("[0-9]{1,4}") && isNumber(value, 1, 1000);
      case VX_TICK, VXM_TICK -> isNumber(value, Double.MIN_VALUE, 1);
      case COMMISSION_VX, COMMISSION_VXM, COMMISSION_OPTION, MARGIN_VX, HALF_SPREAD_TICKS ->
        isNumber(value, 0, 1_000_000);
      case LIMIT_QUICK_RATIO, LIMIT_QUICK_RATIO_WARN -> isNumber(value, 0, 1000);
      default -> isNumber(value, 0, 1);
    };
  }

  private List<String> choices() {
    return switch (this) {
      case NOTIONAL -> Arrays.stream(Notional.values()).map(Enum::name).toList();
      case ORDER_STYLE -> Arrays.stream(OrderStyle.values()).map(Enum::name).toList();
      case MARGIN_UNEQUAL_CONDOR ->
        Arrays.stream(UnequalCondor.values()).map(Enum::name).toList();
      default -> List.of();
    };
  }

  private static boolean isNumber(String value, double least, double most) {
    if (!value.matches("[0-9]+(\\.[0-9]+)?")) {
      return false;
    }
    double number = Double.parseDouble(value);
    return number >= least && number <= most;
  }

  static Optional<PolicyKey> of(String key) {
    return Arrays.stream(values())
        .filter(candidate -> candidate.key.equals(key))
        .findFirst();
  }
}
