/**
 * What a mail about a report says: subject, text and HTML body. Knows no recipient, no server and
 * no attachment.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.mail;
