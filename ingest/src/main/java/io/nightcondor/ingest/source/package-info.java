/**
 * What every format needs: the characters of a file, its lines, strict fields, numbered rows, each
 * used or refused with its reason. Leaves out the formats themselves.
 */
@NullMarked
package io.nightcondor.ingest.source;

import org.jspecify.annotations.NullMarked;
