package io.nightcondor.analytics.policy;

import io.nightcondor.analytics.pack.RuleRow;
import java.util.List;

/** Rules in force that no configuration changes, and what is deliberately not built. */
final class FixedRules {

  private FixedRules() {}

  static List<RuleRow> all() {
    return List.of(
        rule(
            "B2",
            "O",
            "quote, parity, surface, rolled, unpriced",
            "order of marks; missing is never zero"),
        rule(
            "B3",
            "O",
            "S* = F",
            "level of the index in every rule: the parity forward of the same root and expiry, as the dividend yield is not known; never the index print"),
        rule(
            "Q18",
            "R",
            "replicated VIX within 0.5 points of the published close",
            "Cboe's calculation of 2014 on the chain's close, rates of the chain; beyond it the night asks for attention"),
        rule(
            "C2",
            "M",
            "|delta| > 0.60",
            "a leg is marked by its out-of-the-money twin plus parity; a vertical's mark is clipped to 0 ... DF x width"),
        rule(
            "C1",
            "O",
            "plain Black-76 delta",
            "at the option's own surface vol, because 0.70 is a screen number"),
        rule(
            "D1",
            "O",
            "4 legs",
            "an iron condor has one root, one expiry and equal quantities; what does not fit is a leftover"),
        rule(
            "D4",
            "O",
            "AM gap: within 2 EDR; PM pin: within 1 EDR",
            "of a short strike to S*, strictly for the gap: for SPX options past their last close before the opening print, for SPXW options that settle at the coming close"),
        rule(
            "D4",
            "O",
            "VIX options within 2 points of their future",
            "listed on their last trading day and the session before it: the opening quotation can depart from the last quote"),
        rule("G2", "O", "10 calendar days", "horizon of the expiry calendar"),
        rule(
            "C4",
            "K",
            "0.85 x straddle, 2 x P(ITM)",
            "cross-checks of the expected move and of the probability of touch"),
        rule(
            "D2",
            "O",
            "TWO_EXPIRIES",
            "a structure that settles at two instants has no largest profit or loss, break-evens or probability of profit: they would be a model's"),
        rule(
            "D5",
            "R",
            "largest loss at settlement by intrinsic value, and a net debit in full",
            "strategy margin of spreads whose longs settle with or after their shorts, same root; never more than leg by leg"),
        rule(
            "D5",
            "R",
            "greater requirement and the other premium",
            "strategy margin of a short put and a short call of one expiry; other legs one by one"),
        rule(
            "D5",
            "O",
            "no relief from a future",
            "conversions and reversals: options leg by leg and the future's exchange margin; VIX options of two dates leg by leg"),
        rule(
            "D5",
            "R",
            "10 points, vols held",
            "portfolio margin: worst loss from tonight's marks, each option at the vol of its own mark; no group offsets another"),
        rule(
            "D2",
            "O",
            "roll 21 days out, widen by one width",
            "what else could be done with a condor, at natural prices; both outcomes use one index level"),
        rule(
            "D1",
            "O",
            "1000 x legs^2 + margin saved / 1000 - 10",
            "score of one lot of a structure, 10 less for unequal wings; the grouping of the greatest sum, then the order of kinds, then lowest strikes; beyond the limit of work GREEDY"),
        rule(
            "D1",
            "O",
            "15 % of strike x 100",
            "margin of an uncovered short option in that score, so that structures do not change with the index; a structure needs its greatest loss at settlement"),
        rule("D3", "O", "sevMark, sevIntrinsic", "two severities; sevMark sizes the hedge"),
        rule(
            "E5",
            "O",
            "2 days, VIX +k(VIX) per 1 % fall",
            "calibration stress, of the fall of stress.fall; k 1.9 up to VIX 17.5, 1.35 from 22.5 to 27.5, 1.3 from 32.5, linear between"),
        rule(
            "E5",
            "O",
            "largest of flat, MILD, BASE, ADVERSE",
            "residual stress loss of the tested side, both values on the smile"),
        rule(
            "E5",
            "O",
            "min(loss x severity, cap x notional)",
            "allowance, frozen the night layer 1 goes live"),
        rule(
            "E5",
            "O",
            "rounded down once per hedge expiry",
            "units are allotted pro rata to the cut requests"),
        rule(
            "E2",
            "R",
            "first value the average of the first n, then 2 / (n + 1)",
            "exponential averages of the MACD; the RSI smooths by 1 / n after a simple first average"),
        rule(
            "E2",
            "O",
            "the session's own close",
            "MACD, divergence and dual confirmation of an older bar are UNKNOWN: a close that is missing might have ended a divergence"),
        rule(
            "E2",
            "O",
            "252 oscillator values up to the later swing point, 60 % of them there",
            "standard deviation that a divergence is measured in; the bars of a divergence run from the bar at which its later point is known"),
        rule(
            "E2",
            "O",
            "oscillator on its own side of 0, RSI of 50",
            "at the earlier swing point; high and low of a bar find the points, its close compares them, and stands in for a high or low that the source lacks"),
        rule(
            "E2",
            "O",
            "AD - average of 20 days, over its standard deviation of 252",
            "deviation of the advance-decline line, which adds up days on which advances and declines are both known; NYSE_ADV and NYSE_DECL, or NYSE_ADVANCES and NYSE_DECLINES"),
        rule(
            "E2",
            "O",
            "index within 2 % of its 50-day high, line more than 1 below its own",
            "divergence of breadth, by closes, in standard deviations of the line's distance from its average"),
        rule(
            "E3",
            "O",
            "60 % of a window",
            "fewer figures give no score in standard deviations; deviations are those of a sample"),
        rule(
            "E3",
            "O",
            "log change of 3 months, 120 months, |z| / 3",
            "I2, the real effective exchange rate; the window ends with the figure"),
        rule(
            "E3",
            "O",
            "surprise / deviation of 36 months, or z among 60 monthly changes",
            "I3 and I4: of the months before the release, by first prints and never by revisions; the first of release with consensus, release without, index (log change) that is fresh"),
        rule(
            "E3",
            "O",
            "p 1 on the day of a statement and 2 sessions before, 0.5 from 5 before",
            "I5: announced meetings only; a calendar without a meeting in the coming 60 days leaves I5 out"),
        rule(
            "E3",
            "O",
            "v: rank among 756 values, ties by half",
            "I5: of the standard deviation of the last 20 changes of the 2-year yield, tonight's value among them; DGS2, or the closes of US2Y where those are missing or old"),
        rule(
            "E3",
            "O",
            "log change of 63 sessions, 0.15",
            "I6: index close over earnings, those of each day as they were public then; forward earnings are the close over the ratio of its last date; without a forward ratio reported earnings"),
        rule(
            "E3",
            "O",
            "(50 - RSI) / 30",
            "I7; on the call side (RSI - 50) / 30, and breadth is mirrored likewise; that score is for information"),
        rule(
            "E3",
            "O",
            "20 days, z among 252 days",
            "I8: log return of the index over that of an equal-weight one, SPXEW"),
        rule(
            "E3",
            "O",
            "CPI and PPI 45 days, REER 60 days, GDP 120 days after a period's first day",
            "assumed release where a series does not say; marked and counted"),
        rule(
            "E10",
            "O",
            "one step a night, except into BROKEN",
            "regimes; a book's first night starts from NORMAL, and a close without the figure ends a run of closes"),
        rule(
            "E10",
            "O",
            "without VIX3M no CALM",
            "and its ratio to the VIX is not asked for; without two VX futures their order is not; the regime's sentence says so"),
        rule(
            "E10",
            "O",
            "24 buckets of SPX options, at least 12",
            "market liquidity: |delta| 10-25, 25-50, 50-75, 75-90 by 10-20, 21-40, 41-60 days by right; the median of baseline / tonight's spread over mid, times the root of size / its baseline, at most 1"),
        rule(
            "E10",
            "O",
            "09:45 to 16:15 New York",
            "chains whose spreads count as liquidity; one without a time counts as the close"),
        rule(
            "E10",
            "O",
            "k 1.9 CALM, 1.35 NORMAL, 1.3 STRESSED and BROKEN",
            "printed with the stress pages; sizing takes k from the VIX itself, never from the regime"),
        rule(
            "E6",
            "O",
            "NVc <= 0",
            "profit of condors and hedges under the calibration stress per VIX point, hedges at HIGH beta"),
        rule(
            "E5",
            "O",
            "VX replaces 10 VXM",
            "from 10 units on and only if its quoted spread is tighter than the configured one of VXM, twice hedge.halfSpreadTicks; without bid and ask it does not"),
        rule(
            "E7",
            "O",
            "classic pivots of the VX future's day",
            "limit of a hedge order, never past its own side of the market; options by revaluation at the pivot; buys rounded down to the tick, sells up; never a market order"),
        rule(
            "E7",
            "O",
            "VXM, VX, VIX calls, call spreads, shares",
            "instruments of each eligible expiry: calls nearest to delta 0.50 and 0.30; spreads buy 0.50 or 0.35 and sell 5 or 10 points higher or 0.15; VXX and UVXY with a close of the night; spreads and shares are ranked, never ordered"),
        rule(
            "I2",
            "P",
            "long units only",
            "one public page sells VIX futures as the first layer: the wrong sign for a hedge"),
        rule(
            "E7",
            "O",
            "(commissions + half-spread - carry + margin) / gain at BASE",
            "score, lower is better, over 30 days or to the condor's expiry if that is nearer; a cost below 0 counts as 0; equal scores: fewer legs, nearer expiry, VXM first"),
        rule(
            "E7",
            "O",
            "curve unchanged, option vols unchanged",
            "carry: the future slides down the curve, to the spot VIX at settlement; an option is revalued on it with less time"),
        rule(
            "E7",
            "O",
            "premium in full",
            "an option's mid ties up capital and is charged to the premium budget; a future charges its carry of 30 days"),
        rule(
            "E7",
            "O",
            "payoff = price + commissions + half-spread + margin",
            "break-even VIX at settlement; carry is left out, for the settlement itself is where it goes"),
        rule(
            "E7",
            "O",
            "NOT_IN_SOURCE skips a gate",
            "and makes the row LOW_CONF, it never passes; an option without any quote fails; a VXM has a market of its own that no file carries"),
        rule(
            "A1",
            "K",
            "L x (w1 dF1 + w2 dF2) / (w1 F1 + w2 F2)",
            "daily return of shares on VIX futures, w1 the sessions left in the roll period; the stress in two equal days, compounded, not below 0; carry by the slope between the first two futures"),
        rule(
            "I22",
            "R",
            "1.1 x range / 12, 6, 4, 2",
            "Camarilla levels around the close; copied sheets with 1.0833 to 1.5 times the range overstate them"),
        rule(
            "E13.3",
            "R",
            "boxes of neighbouring strikes and of a tenth either side",
            "against the discount factor of the expiry; costs: commissions once, half a tick a leg, and the capital tied up at hedge.equityPremium"),
        rule(
            "E13.3",
            "O",
            "VIX conversions and reversals at the VX settlement, a tick worse",
            "unless its bid and ask are known; none of the SPX, whose traded forward is NOT_IN_SOURCE, and none against a level that the same options imply"),
        rule(
            "E13.3",
            "O",
            "(F bid - K) + P bid - C bid - extra costs > 1 tick",
            "a leftover VIX call becomes a reversal, else it is sold at its bid; F - K is not discounted, futures pay daily"),
        rule(
            "E7",
            "R",
            "0 %, 1 %, 0.5 %, 0 % for a future up to 15, 30, 50, above",
            "share of the portfolio that the preset vxth spends on one-month VIX calls of delta 0.30, held to settlement (Cboe VXTH)"),
        rule(
            "E14",
            "P",
            "4, 4 and 2 calls a ladder",
            "the nearest listed monthly VIX expiry to each rung's days"),
        rule(
            "E14",
            "P",
            "half of the gain, two parts to the second rung and one to the third",
            "the transfer of ladder.transferGain: whole contracts sold at the bid and bought at the ask, the rest stays cash; once for each holding of the first rung, that is while nothing of it was sold; no sale if no contract can be bought"),
        rule(
            "E13",
            "O",
            "U8, U1, U2, U3, U4, U5, U6, U7",
            "unwind rules in this order, first match per condor and night; the book's own U2 after them"),
        rule(
            "E5",
            "O",
            "shares of one leg: U2 rounded up, other sales down",
            "summed over the condors first; a layer under one contract goes with the next older one that its rule fits, and one that makes no contract stops neither another rule nor a purchase"),
        rule(
            "E13",
            "O",
            "a session that was not run",
            "breaks every row of closes: episodes, delta states, VX1 below VX2 and market liquidity count anew; states, ages and nights without a price stay"),
        rule(
            "E13",
            "O",
            "peak of VIX, carry since entry",
            "the peak of U4 is of all VIX closes since the fill; the carry of U7 counts from the first night that saw the hedge, and for nights not run uses one curve for all their days: the previous session's if that was run, else tonight's rolled back"),
        rule(
            "E1",
            "S",
            "layers 2 and 3",
            "layer 2 waits for an active negative divergence of the night on which it opens; layer 3 for layer 2, high intensity and FOMC uncertainty or a fall of price over earnings"),
        rule(
            "E12",
            "O",
            "policies on paper",
            "steward, promoter, ladder and VXTH, and a book's own rules if they are none of these, side by side from each one's first night; its own begin with what the book holds, at that night's marks"),
        rule(
            "E7",
            "O",
            "fill on paper",
            "a buy is filled if the next session's low and half a spread are at or below its limit, at min(limit, open and half a spread), a sale mirrored; without a range by the mark, at the limit; a VIX option's range is its mark moved by Black-76 over its future's range, the smile at fixed moneyness; a commission is charged; a session that was not run lets the order lapse"),
        rule(
            "F2",
            "M",
            "beta = 1 / (1 + (days/25.9)^0.687), or of 2004 to 2014 1 / (1 + (days/19.66)^0.6457)",
            "response of a VX future to spot VIX; LOW 0.6, HIGH min(1, 1.5 x beta)"),
        rule(
            "F3",
            "M",
            "MILD 1.5, BASE 1.8, ADVERSE 2.5",
            "VIX points per 1 % fall of SPX, for the condor's vol responses"),
        rule(
            "F3",
            "O",
            "largest of flat, MILD, BASE, ADVERSE; hedge at BASE",
            "conservative line of the stresses: the unhedged book as a whole at its worst response, LOW and HIGH of the hedge beside it"),
        rule(
            "F3",
            "R",
            "grid with EXTREME 5.0 and vols +-15 %, +30 %, +50 %, +100 %",
            "moves of the index from -20 % to +10 % after 0, 1 and 5 days; a relative move of vols moves the VIX by the same share"),
        rule(
            "F3",
            "M",
            "VVIX +9.2 to SPX -3 %, +7.1 to -1 %, -4.4 from +1 %",
            "vols of VIX options in the stresses, as a share of the VVIX; never up at LOW"),
        rule(
            "F4",
            "M",
            "26 days, ABSOLUTE and RELATIVE",
            "days of history on tonight's book, VX futures as measured or by beta; the VIX stays within 9 and 90 and the futures shrink with it"),
        rule("F4", "O", "spreads x 3", "cost of leaving after a day of history"),
        rule(
            "F3",
            "O",
            "own vol = smile + distance tonight",
            "each option keeps its distance to the smile in every stress, down to half the smile's vol; sizing prices on the smile"),
        rule(
            "G2",
            "O",
            "time, spot, vol, rate, quote",
            "order of the stepwise revaluation of the profit since the last session; what was closed in between is not in it"),
        rule(
            "F5",
            "K",
            "instantaneous moves on tonight's levels",
            "past moves of one and ten sessions, as in Basel MAR33 and MAR99: no time passes, smiles go along by moneyness, vols and futures change by the same ratio as then"),
        rule(
            "F5",
            "O",
            "VIX x (30/9)^0.43, VIX, VIX3M, VIX6M",
            "SPX vols at 9, 30, 93 and 186 days on days without a chain; without VIX3M or VIX6M the VIX x (30/days)^0.43"),
        rule(
            "F5",
            "M",
            "0.3 x (100 - SKEW) / 10",
            "skewness of the smile's slope on days without a chain: 0.25, 0.28 and 0.41 of the index's on three chains; without SKEW no change"),
        rule(
            "F5",
            "O",
            "beta x VIX",
            "log change of VIX futures on days without settlements of two contracts, the nearer within 70 days; without VVIX its mean answer to the SPX, without a 2-year yield no change"),
        rule(
            "F5",
            "O",
            "SPX 25 % in a day, vol indexes and futures 4 times, yield 2 %, skewness 5",
            "changes that no market made: such a move is refused and counted, or the factor is filled"),
        rule(
            "F5",
            "O",
            "1,000 resamples, seed 975",
            "bootstrap of the shortfall's error; ten-day moves in blocks of ten neighbours, each window by itself"),
        rule(
            "F5",
            "O",
            "mean loss in the book's tail",
            "a component's part of the expected shortfall (Euler); the parts sum to it"),
        rule(
            "F5",
            "O",
            "250 moves, 95 %",
            "fewer moves in the current window, or so much of what can still be lost lost in a past move: the tail says so"),
        rule(
            "F5",
            "K",
            "0-4 green, 5-9 yellow, 10 red",
            "nights of 250 that lost more than the value at risk, 99 %, one day; a band reached earlier is told"),
        rule(
            "E8",
            "M",
            "0.55 at 16-30 days, 0.26 at 91-120, 0.18 at 181-240",
            "points of a VIX future per point of VIX: the near vol can move and the deferred not, so a time shift is a calendar exposure and no arbitrage"),
        rule(
            "E8",
            "P",
            "rolls: every 7-10 days, at 21 days, quarterly, on a signal",
            "rules of public pages that contradict each other; here only rungs of the ladder and orphans kept in BROKEN are rolled"),
        rule(
            "E9",
            "P",
            "Big Top Cash Press",
            "a label only: public pages define temporal theta in ways that exclude each other; the panel shows theta by side, roll-down and their sum"),
        rule(
            "E9",
            "O",
            "F(days - 1) - F(days)",
            "roll-down of a calendar day on a VX curve linear in days from the spot VIX at 0; an option at its delta to the future"),
        rule(
            "E10",
            "P",
            "quick ratio >= 1.2, return on equity >= 15 %",
            "screens of single companies on public pages: not applied, an index book has no such balance sheet"),
        rule(
            "E11",
            "O",
            "strategy-based margin, carry of one day x 365",
            "capital of the blended position: margin of each condor and of hedge futures less what is borrowed, borrowed cash, premium of long hedge options; a future's carry is a cost without capital of its own"),
        rule(
            "E11",
            "O",
            "expected return = P&L of a year / margin, simple",
            "path without stress: condors settle at S*, hedges roll down; margin is what is not borrowed and what is, without premium; at or above the WACC is favourable"),
        rule(
            "E11",
            "M",
            "-1.43 VIX points per +1 % SPX",
            "slope of 2016 to 2022 that turns a hedge's USD per VIX point into a delta of the index; figures by VIX level lie between -1.26 and -1.81"),
        rule(
            "E11",
            "O",
            "60 to 252 nights",
            "regression of the book's daily profit over equity on SPX returns; nights with a closing that no file prices are left out"),
        rule(
            "E11",
            "O",
            "365 days of option cash",
            "premium received and paid, commissions and settlements; futures have no premium; what no file prices is counted and named; at or below 0 no ratio is shown"),
        rule(
            "E11",
            "O",
            "12 whole months, blocks of 3, 2,000 paths, seed 1112, 30 %",
            "projection from the book's own months; contracts are rounded down each month, profits taken out earn nothing, losses always stay"),
        rule(
            "E12",
            "O",
            "hold, hedge, close, roll, widen, unwind",
            "ranked for each tested side; each figure scores 0 for the worst to 1 for the best of the actions that can be done, 1 where all are equal; one that is not known of all counts for none; equal scores rank in this order"),
        rule(
            "E12",
            "O",
            "a rise of the same size in 2 days, VIX -1.2 points per 1 %",
            "stress of a tested call side, as the calibration stress is a fall and does not hurt it"),
        rule(
            "F6",
            "O",
            "dates and releases only",
            "events before expiry are listed and a figure counts from the instant of its release; event studies of GDP, rate differentials and IPOs are over years: the command backtest makes them"),
        rule(
            "-",
            "S",
            "nothing implemented",
            "the sentence on DeFi, DAO and AMM has no computable content"));
  }

  private static RuleRow rule(String id, String origin, String value, String meaning) {
    return new RuleRow(id, "", value, origin, meaning);
  }
}
