/**
 * One night from the command to the exit code: the lock, the revision, the start of the job, its
 * recovery after a crash and its orderly stop. Leaves out what the steps do.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.run;
