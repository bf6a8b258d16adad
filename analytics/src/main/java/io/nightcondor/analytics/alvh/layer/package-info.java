/**
 * When a layer is due and how large it is: triggers, episodes, allowance, limits, allotment and
 * orders of a book (DOMAIN E5, E12).
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.alvh.layer;
