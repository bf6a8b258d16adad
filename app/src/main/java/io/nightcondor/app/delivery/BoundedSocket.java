package io.nightcondor.app.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * A socket that hears so much and no more. The mail library keeps a server's whole answer in
 * memory, and an answer of many lines needs no end.
 */
final class BoundedSocket extends Socket {

  /** A server's answers to one mail, certificates included, take a few thousand bytes. */
  private static final int LONGEST_BYTES = 1 << 20;

  private int heard;

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        count(1);
        return one;
      }

      @Override
      public int read(byte[] into, int from, int longest) throws IOException {
        int read = super.read(into, from, longest);
        count(read);
        return read;
      }
    };
  }

  private void count(int read) throws IOException {
    heard += Math.max(read, 0);
    if (heard > LONGEST_BYTES) {
      throw new IOException(
          "the server's answers to one mail are longer than %d bytes".formatted(LONGEST_BYTES));
    }
  }
}
