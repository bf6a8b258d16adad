package io.nightcondor.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/**
 * XML as UTF-8 bytes. Text is escaped, also in the way of spreadsheets, where {@code _x0041_} in a
 * text means a character by its number; what XML cannot carry becomes a replacement character.
 */
final class XmlOut {

  private static final int SIZE = 1 << 14;
  private static final int LONGEST_CODE_POINT = 4;
  private static final int REPLACEMENT = 0xFFFD;
  /** That a long holds with any digits. */
  private static final int MOST_DIGITS = 18;

  /** Characters of {@code _x0041_}. */
  private static final int ESCAPE_LENGTH = 7;

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int size;

  XmlOut(OutputStream out) {
    this.out = out;
  }

  /** Markup or digits, ASCII only and written as it is. */
  XmlOut raw(String ascii) {
    int length = ascii.length();
    for (int i = 0; i < length; i++) {
      if (size == SIZE) {
        flush();
      }
      buffer[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** A number of 0 or more. */
  XmlOut digits(int number) {
    if (size > SIZE - MOST_DIGITS) {
      flush();
    }
    int length = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      length++;
    }
    int rest = number;
    for (int i = length - 1; i >= 0; i--) {
      buffer[size + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += length;
    return this;
  }

  /** A number in its own digits, without an exponent. */
  XmlOut digits(BigDecimal number) {
    int scale = number.scale();
    if (scale < 0 || scale > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      return raw(number.toPlainString());
    }
    if (size > SIZE - 2 * MOST_DIGITS) {
      flush();
    }
    // without a string for each of many numbers
    long rest = number.scaleByPowerOfTen(scale).longValue();
    if (rest < 0) {
      buffer[size++] = '-';
      rest = -rest;
    }
    int point = scale == 0 ? 0 : 1;
    int length = Math.max(number.precision(), scale + 1) + point;
    for (int i = length - 1; i >= 0; i--) {
      boolean isPoint = point > 0 && i == length - 1 - scale;
      buffer[size + i] = isPoint ? (byte) '.' : (byte) ('0' + rest % 10);
      rest = isPoint ? rest : rest / 10;
    }
    size += length;
    return this;
  }

  /** Markup as a template: each {@code ?} takes the next argument, escaped. */
  XmlOut fill(String template, Object... values) {
    int from = 0;
    for (Object value : values) {
      int at = template.indexOf('?', from);
      raw(template.substring(from, at)).text(value.toString());
      from = at + 1;
    }
    return raw(template.substring(from));
  }

  /** Text of an element or an attribute. */
  XmlOut text(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '_' && isEscape(text, i)) {
        raw("_x005F_");
      } else if (c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"') {
        if (size == SIZE) {
          flush();
        }
        buffer[size++] = (byte) c;
      } else {
        int codePoint = text.codePointAt(i);
        special(codePoint);
        i += Character.charCount(codePoint) - 1;
      }
    }
    return this;
  }

  private void special(int c) {
    switch (c) {
      case '<' -> raw("&lt;");
      case '>' -> raw("&gt;");
      case '&' -> raw("&amp;");
      case '"' -> raw("&quot;");
      case '\t' -> raw("&#9;");
      case '\n' -> raw("&#10;");
      case '\r' -> raw("_x000D_");
      default -> utf8(isCarried(c) ? c : REPLACEMENT);
    }
  }

  private static boolean isCarried(int c) {
    return c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }

  private static boolean isEscape(String text, int at) {
    if (at + ESCAPE_LENGTH > text.length()
        || text.charAt(at + 1) != 'x'
        || text.charAt(at + ESCAPE_LENGTH - 1) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + ESCAPE_LENGTH - 1; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private void utf8(int c) {
    if (size > SIZE - LONGEST_CODE_POINT) {
      flush();
    }
    if (c < 0x80) {
      buffer[size++] = (byte) c;
    } else if (c < 0x800) {
      buffer[size++] = (byte) (0xC0 | (c >> 6));
      buffer[size++] = (byte) (0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      buffer[size++] = (byte) (0xE0 | (c >> 12));
      buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      buffer[size++] = (byte) (0x80 | (c & 0x3F));
    } else {
      buffer[size++] = (byte) (0xF0 | (c >> 18));
      buffer[size++] = (byte) (0x80 | ((c >> 12) & 0x3F));
      buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      buffer[size++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  /** Hands on what is buffered. */
  void flush() {
    try {
      out.write(buffer, 0, size);
    } catch (IOException e) {
      throw new UncheckedIOException("a part of the workbook could not be written", e);
    }
    size = 0;
  }
}
