/**
 * Lists of files by which a folder of reports can be checked anywhere, long after its night: what
 * went in, which program and configuration, and every file that came out, each with its SHA-256.
 * Knows neither the disk nor the clock.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.manifest;
