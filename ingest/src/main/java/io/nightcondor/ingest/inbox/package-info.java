/**
 * What lies in a night's inbox, by bytes and names, and how a file is to be read. Leaves out
 * judging files and their rows.
 */
@NullMarked
package io.nightcondor.ingest.inbox;

import org.jspecify.annotations.NullMarked;
