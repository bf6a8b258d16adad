package io.nightcondor.analytics.glossary;

import java.util.List;

/**
 * The terms of DOMAIN E1: what each means as a computation, the rules that compute it, the test
 * named after it and the block of the report that shows it.
 */
enum Glossary {
  TESTED(
      "tested",
      "a short strike at |delta| 0.50 or more, or touched by the index at the close",
      "term [S], numbers [O]",
      "D3",
      GlossaryLayersTest.class,
      "tested",
      "Condors",
      "State of both sides"),
  BREACH_SEVERITY(
      "breach severity",
      "share of the side's largest loss that is marked, and 0 to 1 from the short to the long strike",
      "term [S], formulas [O]",
      "D3",
      GlossaryLayersTest.class,
      "breachSeverity",
      "Condors",
      "State of both sides"),
  SECOND_ENGINE(
      "Second Engine, Private Leverage Layer",
      "the hedge positions tagged with a condor; premium, margin, stress gain, vega and theta of them, no other meaning",
      "[S] as [O]",
      "E5",
      GlossaryLayersTest.class,
      "secondEngine",
      "Hedge",
      "Hedges held"),
  LAYER_1(
      "layer 1",
      "live from the close at which |delta| of the tested short is 0.70 or more",
      "[S], episode [O]",
      "E5",
      GlossaryLayersTest.class,
      "layer1",
      "Hedge",
      "Layers tonight"),
  LAYER_2(
      "layer 2",
      "layer 1 live and a negative divergence of the MACD active on the night it opens",
      "[S]",
      "E2, E12",
      GlossaryLayersTest.class,
      "layer2",
      "Hedge",
      "What each layer waits for"),
  LAYER_3(
      "layer 3, additional exposure",
      "layer 2 live, FOMC uncertainty high or price over earnings collapsing, intensity 0.60 or more",
      "words [S], numbers [O]",
      "E3, E12",
      GlossaryLayersTest.class,
      "layer3",
      "Hedge",
      "What each layer waits for"),
  INTENSITY(
      "intensity",
      "weighed mean of u over the fresh ones of breadth, effective rate, CPI, PPI, FOMC, price over earnings and RSI",
      "list [S], formulas [O]",
      "E3",
      GlossarySignalsTest.class,
      "intensity",
      "Regime & signals",
      "Components of the hedge intensity"),
  NOTIONAL_BY_LAYER(
      "incrementally higher notional",
      "weights of the layers that rise: 0.25, 0.35, 0.40 of the allowance frozen with layer 1",
      "[S] as [O]",
      "E5",
      GlossaryLayersTest.class,
      "incrementallyHigherNotional",
      "Hedge",
      "What each layer waits for"),
  CAP(
      "cap of 40 to 60 %",
      "stress gain at HIGH within 0.40 + 0.20 x intensity of original notional",
      "range [S], mapping [O]",
      "E5",
      GlossaryLayersTest.class,
      "cap",
      "Hedge",
      "How the size was found"),
  ORIGINAL_NOTIONAL(
      "original notional",
      "largest loss at entry, (width - credit) x 100 x condors; width, index and credit are other choices",
      "[O], one page [P]",
      "E5",
      GlossaryLayersTest.class,
      "originalNotional",
      "Hedge",
      "How the size was found"),
  NEVER_NET_LONG(
      "never net long vol",
      "profit of condors and hedges together in the calibration stress, per VIX point, at or below 0 unless the regime is BROKEN",
      "[S] as [O]",
      "E6",
      GlossaryLayersTest.class,
      "neverNetLongVol",
      "Hedge",
      "Layers tonight"),
  REGIME_SHIFT(
      "regime decisively shifted",
      "market-liquidity quick ratio below 0.60 on three closes",
      "[S] as [O]",
      "E10",
      GlossarySignalsTest.class,
      "regimeDecisivelyShifted",
      "Regime & signals",
      "Levels behind the regime"),
  TIME_SHIFT(
      "time shifting, time travel",
      "the hedge settles 14 to 75 days after its condor",
      "[S] as [O]",
      "E8",
      GlossaryLayersTest.class,
      "timeShifting",
      "Hedge",
      "Time shift"),
  TEMPORAL_THETA(
      "temporal theta, Big Top Cash Press",
      "theta of the untested and the tested sides and of the hedge, and its roll-down; their sum, and the first over the last two",
      "name [S], formulas [O]",
      "E9",
      GlossaryBookTest.class,
      "temporalTheta",
      "Hedge",
      "Temporal theta"),
  WACC(
      "WACC favorable",
      "simple annualised expected profit on margin at or above the blended cost of capital",
      "[S] as [O]",
      "E11",
      GlossaryCapitalTest.class,
      "favourableWacc",
      "Hedge",
      "Cost of capital of the blended position"),
  CAPM(
      "CAPM drag",
      "change of r_f + beta x premium by the hedge",
      "[S] as [O]",
      "E11",
      GlossaryCapitalTest.class,
      "capmDrag",
      "Hedge",
      "Expected return by the capital-asset pricing model"),
  POLICIES(
      "steward, promoter",
      "two presets of the policy, both on paper beside each other",
      "[S] as [O]",
      "E12",
      GlossaryBookTest.class,
      "stewardAndPromoter",
      "Hedge",
      "Policies side by side"),
  PIVOTS(
      "MEV and HFT, technical pivots",
      "limits at classic pivots of the future's day, and gates on spread, size, volume and open interest; nothing of blockchains",
      "[S] as [O]",
      "E7",
      GlossaryBookTest.class,
      "technicalPivots",
      "Hedge",
      "Pivots of the VIX futures"),
  UNWIND(
      "unwind on mean reversion or vol contraction",
      "rules U8 and U1 to U7; U3 is mean reversion, U4 is vol contraction",
      "[S] as [O]",
      "E13",
      GlossaryLayersTest.class,
      "unwind",
      "Unwind",
      "Unwind tonight"),
  PARITY(
      "conversion, reversal",
      "what put-call parity locks in on leftover legs after costs",
      "term [S], definition [R]",
      "E13",
      GlossaryBookTest.class,
      "conversionAndReversal",
      "Unwind",
      "Conversions, reversals and boxes"),
  CASH_FLOW(
      "positive P/CF",
      "equity over the net option cash flow of 365 days, if that is above 0",
      "[S] as [O]",
      "E11",
      GlossaryCapitalTest.class,
      "positivePriceToCashFlow",
      "Hedge",
      "Price to cash flow"),
  FALSE_BINARY(
      "False Binary (loyalty or motion)",
      "never a choice of two: at least four actions with scores; the thesis weighs them and forces nothing",
      "slogan [S], rule [O]",
      "E12",
      GlossaryBookTest.class,
      "falseBinary",
      "Unwind",
      "Actions, ranked"),
  MULTI_REGIME(
      "multi-regime, probabilistic",
      "mean profit in past moves by regime, weighed by how often each regime was",
      "[O]",
      "E10",
      GlossarySignalsTest.class,
      "multiRegime",
      "Regime & signals",
      "Profit of the book by regime"),
  EVENT_STUDIES(
      "back-tests by GDP, rate differentials and IPOs",
      "event studies over years, which are no figure of a night and are not built; releases count from their instant on",
      "[S] as [O]",
      "F6",
      GlossarySignalsTest.class,
      "eventStudies",
      "Audit",
      "What of the method has no figure"),
  DRIP(
      "DRIP-style compounding",
      "equity ahead with no, half or all profit left in the book",
      "[S] as [O]",
      "E11",
      GlossaryCapitalTest.class,
      "dripCompounding",
      "Hedge",
      "Reinvestment"),
  ROTATION(
      "market-cap rotation",
      "20-day return of cap over equal weight among those of 252 days; weight 0 unless configured",
      "[S] as [O]",
      "E3",
      GlossarySignalsTest.class,
      "marketCapRotation",
      "Regime & signals",
      "Components of the hedge intensity"),
  DEFI(
      "DeFi, DAO, AMM",
      "no definition: a metaphor, nothing is implemented",
      "-",
      "-",
      GlossaryBookTest.class,
      "deFiDaoAmm",
      "Audit",
      "What of the method has no figure");

  private final String term;
  private final String definition;
  private final String origin;
  private final String rules;
  private final Class<?> test;
  private final String method;
  private final String section;
  private final String block;

  Glossary(
      String term,
      String definition,
      String origin,
      String rules,
      Class<?> test,
      String method,
      String section,
      String block) {
    this.term = term;
    this.definition = definition;
    this.origin = origin;
    this.rules = rules;
    this.test = test;
    this.method = method;
    this.section = section;
    this.block = block;
  }

  String term() {
    return term;
  }

  String definition() {
    return definition;
  }

  String origin() {
    return origin;
  }

  /** Ids of the rules that compute it. */
  List<String> rules() {
    return List.of(rules.split(", "));
  }

  Class<?> test() {
    return test;
  }

  /** Name of its test. */
  String method() {
    return method;
  }

  /** Section of the report. */
  String section() {
    return section;
  }

  /** Title of the block in it. */
  String block() {
    return block;
  }
}
