/** Commands that keep the store: copies of it and the way back to one. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command.keep;
