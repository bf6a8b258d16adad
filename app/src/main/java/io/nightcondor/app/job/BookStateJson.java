package io.nightcondor.app.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nightcondor.analytics.recompute.BookState;
import tools.jackson.databind.json.JsonMapper;

/** A book's state as the store keeps it: what is empty is left out, so that it stays small. */
public final class BookStateJson {

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .changeDefaultPropertyInclusion(
          inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
      .build();

  private BookStateJson() {}

  static String write(BookState state) {
    return MAPPER.writeValueAsString(state);
  }

  /** The state as {@link #write} left it. */
  public static BookState read(String json) {
    return MAPPER.readValue(json, BookState.class);
  }
}
