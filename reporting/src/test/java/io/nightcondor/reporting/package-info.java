/** What the reports promise, checked on sample packs. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting;
