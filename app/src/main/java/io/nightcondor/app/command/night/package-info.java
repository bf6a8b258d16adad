/** Commands that run nights. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command.night;
