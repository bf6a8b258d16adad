/**
 * What must hold in every report at once, whatever it shows: text stays text, bytes stay the same.
 */
package io.nightcondor.reporting.safety;
