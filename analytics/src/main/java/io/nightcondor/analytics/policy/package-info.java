/**
 * What a book's rules may be told: the keys of a policy, their presets, and the rules that are
 * fixed.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.policy;
