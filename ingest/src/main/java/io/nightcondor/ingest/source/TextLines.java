package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * Lines of a text, one at a time, whatever its length. No format read here has line breaks inside a
 * field, so that each line is parsed alone: a quote that is never closed spoils its own line and no
 * other. A line of more than {@link #LONGEST_LINE} characters is cut there, which no format
 * accepts.
 */
public final class TextLines implements Closeable {

  /** Characters of a line, far above any row. */
  static final int LONGEST_LINE = 10_000;

  private static final int BUFFER_CHARACTERS = 1 << 16;

  private final Reader in;
  private final char[] buffer = new char[BUFFER_CHARACTERS];
  private int limit;
  private boolean inputEnded;

  private int start;
  private int end;
  private int next;
  private boolean terminated;
  private int number;

  public TextLines(Reader in) {
    this.in = in;
  }

  /** Goes to the next line; false at the end of the text. */
  public boolean advance() throws RefusedContentException {
    start = next;
    int scan = start;
    while (true) {
      int newline = indexOfNewline(scan);
      if (newline >= 0) {
        return found(newline, newline + 1, true);
      }
      if (inputEnded) {
        return start < limit && found(limit, limit, false);
      }
      if (limit - start > LONGEST_LINE) {
        return overlong();
      }
      scan = limit - start;
      refill();
      scan += start;
    }
  }

  private int indexOfNewline(int from) {
    char[] characters = buffer;
    for (int i = from; i < limit; i++) {
      if (characters[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean found(int stop, int following, boolean withLineEnd) {
    boolean carriage = stop > start && buffer[stop - 1] == '\r';
    end = Math.min(carriage ? stop - 1 : stop, start + LONGEST_LINE + 1);
    next = following;
    terminated = withLineEnd;
    number++;
    return true;
  }

  /** Keeps the beginning of the line at the beginning of the buffer and drops the rest of it. */
  private boolean overlong() throws RefusedContentException {
    System.arraycopy(buffer, start, buffer, 0, LONGEST_LINE + 1);
    start = 0;
    end = LONGEST_LINE + 1;
    number++;
    while (true) {
      limit = end;
      int read = read(limit);
      if (read < 0) {
        inputEnded = true;
        next = limit;
        terminated = false;
        return true;
      }
      limit += read;
      int newline = indexOfNewline(end);
      if (newline >= 0) {
        next = newline + 1;
        terminated = true;
        return true;
      }
    }
  }

  /** Moves what is left of the line to the beginning of the buffer and reads on behind it. */
  private void refill() throws RefusedContentException {
    System.arraycopy(buffer, start, buffer, 0, limit - start);
    limit -= start;
    start = 0;
    int read = read(limit);
    if (read < 0) {
      inputEnded = true;
    } else {
      limit += read;
    }
  }

  private int read(int offset) throws RefusedContentException {
    try {
      return in.read(buffer, offset, buffer.length - offset);
    } catch (IOException broken) {
      throw Unpacking.refusal(broken);
    }
  }

  /** The current line without its line end. */
  public String text() {
    return new String(buffer, start, end - start);
  }

  /** True if the current line begins so. */
  public boolean startsWith(String prefix) {
    if (end - start < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (buffer[start + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** True if the current line holds nothing but blanks. */
  public boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(buffer[i])) {
        return false;
      }
    }
    return true;
  }

  /** False if the text ended before the current line did. */
  public boolean isTerminated() {
    return terminated;
  }

  /** Number of the current line, from 1. */
  public int number() {
    return number;
  }

  /** The next line that is not blank, or an empty text at the end. */
  public String nextFilled() throws RefusedContentException {
    while (advance()) {
      if (!isBlank()) {
        return text();
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
