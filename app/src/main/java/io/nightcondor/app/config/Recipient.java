package io.nightcondor.app.config;

import java.util.List;

/**
 * Who gets a book's mail.
 *
 * @param address plain
 * @param attach what is attached, in order
 */
public record Recipient(String address, List<Attachment> attach) {

  public Recipient {
    attach = List.copyOf(attach);
  }
}
