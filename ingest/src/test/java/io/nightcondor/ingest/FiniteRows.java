package io.nightcondor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Looks for what must never leave a reader: numbers that are not finite, records without a part.
 */
public final class FiniteRows {

  private FiniteRows() {}

  /** Fails on a NaN, an infinity or a null anywhere in a record. */
  public static void check(Object value) {
    assertThat(value).isNotNull();
    if (value instanceof Double number) {
      assertThat(number).isFinite();
    } else if (value instanceof OptionalDouble number) {
      number.ifPresent(present -> assertThat(present).isFinite());
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(FiniteRows::check);
    } else if (value instanceof Record row) {
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        check(component(row, component));
      }
    }
  }

  private static Object component(Record row, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException noAccess) {
      throw new IllegalStateException(noAccess);
    }
  }
}
