/**
 * Keeps the store whole: control totals, backups and how to come back to one, free room, private
 * files, and what may be let go. Leaves out the nights themselves and what a person types.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.keep;
