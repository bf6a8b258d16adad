/** Commands that look at the mails of a stored night and send them again. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command.mail;
