/**
 * What a mail about a report says: subject, text and HTML body with its pictures, and which files
 * come with it. Knows no recipient and no server.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.mail;
