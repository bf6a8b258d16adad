/**
 * The command line: what a person types, what is printed, the exit code. Leaves out the work
 * itself.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command;
