/** Which reader a format has, and the rows of files that were admitted. */
@NullMarked
package io.nightcondor.ingest.format;

import org.jspecify.annotations.NullMarked;
