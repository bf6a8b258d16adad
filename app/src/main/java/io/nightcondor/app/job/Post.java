package io.nightcondor.app.job;

import io.nightcondor.app.delivery.BookMails;
import java.util.Optional;

/**
 * What is to be mailed about a book.
 *
 * @param book id
 * @param count of its mails
 * @param mails empty if nothing is left to do for any of them
 */
record Post(String book, int count, Optional<BookMails> mails) {}
