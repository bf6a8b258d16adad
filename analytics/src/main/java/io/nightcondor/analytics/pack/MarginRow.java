package io.nightcondor.analytics.pack;

/**
 * What a structure ties up on its own (DOMAIN D5), USD, positive.
 *
 * @param regTMargin strategy-based, wings of unequal width as the policy says
 * @param regTWiderSide the same with the wider wing alone
 * @param regTBothSides the same with both wings
 * @param portfolioMargin worst loss over the scan, at least the minimum by contract
 * @param scanLoss that worst loss itself, 0 if no point loses
 * @param worstPercent move of the index at that point, percent
 */
public record MarginRow(
    Figure regTMargin,
    Figure regTWiderSide,
    Figure regTBothSides,
    Figure portfolioMargin,
    Figure scanLoss,
    Figure worstPercent) {}
