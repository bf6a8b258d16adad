package io.nightcondor.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The number of the last change to the store's tables. */
public final class SchemaVersion {

  private static final String CHANGES = "classpath*:db/migration/**/V*__*.sql";
  private static final Pattern NUMBER = Pattern.compile("^V(\\d+)__");

  private SchemaVersion() {}

  /** That this program knows. */
  public static int known() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(CHANGES))
          .map(change -> Objects.requireNonNull(change.getFilename()))
          .flatMap(name -> NUMBER.matcher(name).results())
          .map((MatchResult result) -> result.group(1))
          .mapToInt(Integer::parseInt)
          .max()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(CHANGES, e);
    }
  }

  /** That a store has. */
  public static int of(DataSource store) {
    return JdbcClient.create(store)
        .sql(
            "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\" AND \"version\" IS NOT NULL")
        .query(String.class)
        .list()
        .stream()
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }
}
