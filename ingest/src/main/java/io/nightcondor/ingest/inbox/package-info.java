/**
 * What lies in a night's inbox and what may be read: bytes and names, then the verdict on each
 * file. Leaves out rows.
 */
@NullMarked
package io.nightcondor.ingest.inbox;

import org.jspecify.annotations.NullMarked;
