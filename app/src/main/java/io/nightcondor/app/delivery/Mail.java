package io.nightcondor.app.delivery;

import io.nightcondor.reporting.Sha256;

/**
 * A composed mail.
 *
 * @param book id
 * @param recipient address
 * @param messageId the same each time it is composed
 * @param subject one line
 * @param bytes RFC 5322 text
 * @param sha256 of the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // composed once, compared by its hash
public record Mail(
    String book, String recipient, String messageId, String subject, byte[] bytes, String sha256) {

  Mail(String book, String recipient, String messageId, String subject, byte[] bytes) {
    this(book, recipient, messageId, subject, bytes, Sha256.of(bytes));
  }
}
