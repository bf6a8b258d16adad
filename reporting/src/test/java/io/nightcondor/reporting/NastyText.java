package io.nightcondor.reporting;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies of records with a payload in every text, whatever it is for. */
final class NastyText {

  private NastyText() {}

  /** The same record, each text in it and in what it holds replaced. */
  static <T extends Record> T in(T like, String payload) {
    try {
      RecordComponent[] components = like.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = copy(components[i].getAccessor().invoke(like), payload);
      }
      @SuppressWarnings("unchecked")
      Constructor<T> constructor = (Constructor<T>) like.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T extends Record> List<T> in(List<T> rows, String payload) {
    List<T> copies = new ArrayList<>();
    rows.forEach(row -> copies.add(in(row, payload)));
    return copies;
  }

  private static Object copy(Object value, String payload) {
    if (value instanceof String) {
      return payload;
    }
    if (value instanceof Record row) {
      return in(row, payload);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> copy(element, payload)).toList();
    }
    return value instanceof Optional<?> optional
        ? optional.map(content -> copy(content, payload))
        : value;
  }
}
