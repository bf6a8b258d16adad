/** See the tested package. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.change;
