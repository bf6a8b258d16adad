/**
 * Judges each file of an inbox before a row of it is stored: what format it really has, which
 * session it is of, whether it came before. Leaves out storing.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.ingest.admission;
