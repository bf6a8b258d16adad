package io.nightcondor.ingest.book;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.SourceOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which book the accounts of a broker's file belong to. Option {@code book} takes the whole file to
 * one book, {@code account.U1234567} one account of it; a source rule has the one or the other.
 */
final class AccountBooks {

  private static final String BOOK = "book";
  private static final String ACCOUNT = "account.";

  static final List<SourceOption> OPTIONS = List.of(
      SourceOption.optional(BOOK, PositionRules.BOOK_FORM, PositionRules.BOOK_EXPECTED),
      SourceOption.optional(ACCOUNT, PositionRules.BOOK_FORM, PositionRules.BOOK_EXPECTED));

  private static final String EXPECTED =
      "option book with a book id for the whole file, or option account.NUMBER for each account";

  private final String whole;
  private final SortedMap<String, String> byAccount = new TreeMap<>();

  private AccountBooks(String whole) {
    this.whole = whole;
  }

  /** @param options of the source rule, each of the form that {@link #OPTIONS} says */
  static AccountBooks of(Map<String, String> options) throws RefusedContentException {
    AccountBooks books = new AccountBooks(options.getOrDefault(BOOK, ""));
    options.forEach((key, book) -> {
      if (key.startsWith(ACCOUNT) && key.length() > ACCOUNT.length()) {
        books.byAccount.put(key.substring(ACCOUNT.length()), book);
      }
    });
    if (books.whole.isEmpty() && books.byAccount.isEmpty()) {
      throw new RefusedContentException("its source names no book", EXPECTED);
    }
    if (!books.whole.isEmpty() && !books.byAccount.isEmpty()) {
      throw new RefusedContentException(
          "its source has the options book and " + ACCOUNT + books.byAccount.firstKey(), EXPECTED);
    }
    return books;
  }

  /**
   * The book of an account.
   *
   * @param column that names the account
   */
  String book(String column, String account) throws RefusedRowException {
    if (!whole.isEmpty()) {
      return whole;
    }
    String book = byAccount.get(account);
    if (book == null) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT,
          column,
          account,
          "an account that the source takes to a book: %s; add option %s%s or leave it out of the file"
              .formatted(String.join(", ", byAccount.keySet()), ACCOUNT, account));
    }
    return book;
  }
}
