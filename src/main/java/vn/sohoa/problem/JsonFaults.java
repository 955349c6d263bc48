package vn.sohoa.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes why JSON could not be read, without classes and positions of the program. */
public final class JsonFaults {
  private JsonFaults() {}

  /** Returns the fault with the RFC 6901 pointer of the invalid value. */
  public static Problem.Fault of(JsonProcessingException exception) {
    return switch (exception) {
      case UnrecognizedPropertyException unknown -> unknownMember(unknown);
      case InvalidFormatException invalid -> invalidValue(invalid);
      case MismatchedInputException mismatched ->
          Problem.Fault.atPointer(pointer(mismatched), expected(mismatched.getTargetType()));
      case JsonMappingException mapping
          when mapping.getCause() instanceof StreamReadException json ->
          malformed(json);
      case JsonMappingException mapping ->
          Problem.Fault.atPointer(pointer(mapping), "cannot be read");
      case StreamReadException json -> malformed(json);
      default -> Problem.Fault.atPointer("", "not JSON");
    };
  }

  /** Returns the fault as one sentence: where, what, and the nearest known name. */
  public static String sentence(Problem.Fault fault) {
    String where = fault.pointer().filter(pointer -> !pointer.isEmpty()).orElse("the whole");
    String nearest = fault.nearest().map(name -> "; nearest: " + name).orElse("");
    return where + ": " + fault.detail() + nearest;
  }

  private static Problem.Fault unknownMember(UnrecognizedPropertyException unknown) {
    List<String> known =
        unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
    return new Problem.Fault(
        Optional.empty(),
        Optional.of(pointer(unknown)),
        "unknown member: " + unknown.getPropertyName(),
        known,
        NearestName.of(unknown.getPropertyName(), known));
  }

  private static Problem.Fault invalidValue(InvalidFormatException invalid) {
    Class<?> type = invalid.getTargetType();
    String value = String.valueOf(invalid.getValue());
    if (!type.isEnum()) {
      boolean isOurs = type == String.class || Temporal.class.isAssignableFrom(type);
      String why = isOurs ? invalid.getOriginalMessage() : expected(type);
      return Problem.Fault.atPointer(pointer(invalid), why + ": " + value);
    }
    List<String> allowed = constants(type);
    return new Problem.Fault(
        Optional.empty(),
        Optional.of(pointer(invalid)),
        "not one of " + String.join(", ", allowed) + ": " + value,
        allowed,
        NearestName.of(value, allowed));
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "cannot be read";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "not true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "not a whole number";
    }
    if (type == String.class || type.isEnum()) {
      return "not a text";
    }
    return Iterable.class.isAssignableFrom(type) ? "not a list" : "not an object";
  }

  private static List<String> constants(Class<?> type) {
    return Stream.of(type.getEnumConstants()).map(one -> name((Enum<?>) one)).toList();
  }

  /** Returns the name in JSON, which may differ from that in the program. */
  private static String name(Enum<?> constant) {
    try {
      return Optional.ofNullable(
              constant
                  .getDeclaringClass()
                  .getField(constant.name())
                  .getAnnotation(JsonProperty.class))
          .map(JsonProperty::value)
          .orElse(constant.name());
    } catch (NoSuchFieldException e) {
      return constant.name();
    }
  }

  private static Problem.Fault malformed(StreamReadException json) {
    JsonParser parser = json.getProcessor();
    String where =
        json.getLocation() == null
            ? ""
            : " in line %d, column %d"
                .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr());
    String message = json.getOriginalMessage();
    return Problem.Fault.atPointer(
        parser == null ? "" : parser.getParsingContext().pathAsPointer().toString(),
        message.startsWith("Duplicate field") ? "stands there twice" : "not JSON" + where);
  }

  private static String pointer(JsonMappingException exception) {
    return exception.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }
}
