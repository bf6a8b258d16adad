package io.nightcondor.app.config;

import java.util.List;

/**
 * Who gets a book's mail.
 *
 * @param address plain
 * @param attach what is attached, in order
 */
public record Recipient(String address, List<Attachment> attach) {

  /** What is attached for a recipient who chose nothing. */
  static final List<Attachment> STANDARD = List.of(Attachment.XLSX, Attachment.HTML);

  public Recipient {
    attach = attach.stream().distinct().sorted().toList();
  }
}
