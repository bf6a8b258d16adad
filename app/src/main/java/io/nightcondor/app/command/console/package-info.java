/**
 * What all commands share: the workspace that they are about, how they print words and facts, and
 * how they spell a command that a person can copy. Leaves out what the commands do.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command.console;
