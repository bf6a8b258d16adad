package io.nightcondor.app.job;

import io.nightcondor.analytics.recompute.BookState;
import tools.jackson.databind.json.JsonMapper;

/** A book's state as the store keeps it. */
public final class BookStateJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private BookStateJson() {}

  static String write(BookState state) {
    return MAPPER.writeValueAsString(state);
  }

  public static BookState read(String json) {
    return MAPPER.readValue(json, BookState.class);
  }
}
