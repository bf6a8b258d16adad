/**
 * What reports may know: records only, computed once, shown by several formats. Every absent figure
 * says why it is absent.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.pack;
