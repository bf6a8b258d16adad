/** Commands that look back over years: the back-test. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command.past;
