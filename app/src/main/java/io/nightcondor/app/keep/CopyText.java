package io.nightcondor.app.keep;

import io.nightcondor.app.keep.StoreRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text form of PostgreSQL's COPY, sent in chunks. H2 writes a double with as many
 * digits as tell it from its neighbours, so that PostgreSQL reads the same bits; of a time it keeps
 * microseconds.
 */
final class CopyText {

  /** In characters; a single long value is sent whole. */
  private static final int CHUNK = 1 << 16;

  /** What both databases write and read in the same words. */
  private static final Set<Integer> PLAIN = Set.of(
      Types.CHAR,
      Types.VARCHAR,
      Types.CLOB,
      Types.INTEGER,
      Types.BIGINT,
      Types.DOUBLE,
      Types.NUMERIC,
      Types.BOOLEAN,
      Types.DATE,
      Types.TIMESTAMP,
      Types.TIMESTAMP_WITH_TIMEZONE);

  private final StoreTable table;
  private final CopyIn copy;
  private final StringBuilder text = new StringBuilder(2 * CHUNK);

  CopyText(StoreTable table, CopyIn copy) {
    this.table = table;
    this.copy = copy;
  }

  /** Sends all rows that are left in a result with the table's columns; their number. */
  long send(ResultSet rows) throws SQLException {
    ResultSetMetaData facts = rows.getMetaData();
    List<String> columns = table.columns();
    for (int column = 1; column <= columns.size(); column++) {
      int type = facts.getColumnType(column);
      if (type != Types.BLOB && !PLAIN.contains(type)) {
        throw new IllegalStateException("%s.%s: no way to copy a %s"
            .formatted(table.name(), columns.get(column - 1), facts.getColumnTypeName(column)));
      }
    }
    long sent = 0;
    while (rows.next()) {
      for (int column = 1; column <= columns.size(); column++) {
        if (facts.getColumnType(column) == Types.BLOB) {
          append(rows.getBytes(column));
        } else {
          append(rows.getString(column), columns.get(column - 1));
        }
        text.append(column < columns.size() ? '\t' : '\n');
      }
      if (text.length() >= CHUNK) {
        flush();
      }
      sent++;
    }
    flush();
    return sent;
  }

  /** The backslash that begins bytes in hexadecimal is one of the value, so it is doubled. */
  private void append(byte @Nullable [] value) {
    if (value == null) {
      text.append("\\N");
      return;
    }
    text.append("\\\\x").append(HexFormat.of().formatHex(value));
  }

  private void append(@Nullable String value, String column) {
    if (value == null) {
      text.append("\\N");
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case 0 ->
          throw new StoreRefusedException(
              Reason.CANNOT_CREATE,
              "%s.%s: a row has the character U+0000, which PostgreSQL keeps in no text. Nothing was copied; the store is as it was."
                  .formatted(table.name(), column),
              List.of());
        default -> text.append(c);
      }
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }
}
