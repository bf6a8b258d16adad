/** Commands that show what nights stored, and change nothing. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command.look;
