package vn.sohoa.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/** The names of the values of an enum in JSON. */
final class EnumNames {
  private EnumNames() {}

  static List<String> of(Class<?> type) {
    return Stream.of(type.getEnumConstants()).map(one -> name(type, (Enum<?>) one)).toList();
  }

  private static String name(Class<?> type, Enum<?> value) {
    try {
      JsonProperty named = type.getField(value.name()).getAnnotation(JsonProperty.class);
      return named == null ? value.name() : named.value();
    } catch (NoSuchFieldException e) {
      return value.name();
    }
  }
}
