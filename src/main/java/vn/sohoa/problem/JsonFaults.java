package vn.sohoa.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;
import vn.sohoa.message.Message;

/** Describes why JSON could not be read, without classes and positions of the program. */
public final class JsonFaults {
  private JsonFaults() {}

  /** Returns the fault with the RFC 6901 pointer of the invalid value. */
  public static RequestFault of(JsonProcessingException exception) {
    return switch (exception) {
      case UnrecognizedPropertyException unknown -> unknownMember(unknown);
      case InvalidFormatException invalid -> invalidValue(invalid);
      case MismatchedInputException mismatched ->
          at(pointer(mismatched.getPath()), Message.of(expected(mismatched.getTargetType())));
      case JsonMappingException mapping
          when mapping.getCause() instanceof StreamReadException json ->
          malformed(json);
      case JsonMappingException mapping ->
          at(pointer(mapping.getPath()), Message.of("fault.json-value"));
      case StreamReadException json -> malformed(json);
      default -> RequestFault.ofRequest(Message.of("fault.json"));
    };
  }

  private static RequestFault unknownMember(UnrecognizedPropertyException unknown) {
    List<String> known =
        unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
    return at(pointer(unknown.getPath()), Message.of("fault.unknown-member"))
        .allowing(known, unknown.getPropertyName());
  }

  private static RequestFault invalidValue(InvalidFormatException invalid) {
    String value = String.valueOf(invalid.getValue());
    String pointer = pointer(invalid.getPath());
    if (invalid.getTargetType() == String.class) {
      return at(pointer, Message.of("fault.text"));
    }
    return invalid.getTargetType().isEnum()
        ? at(pointer, Message.of("fault.value", value))
            .allowing(EnumNames.of(invalid.getTargetType()), value)
        : at(pointer, Message.of(expected(invalid.getTargetType())));
  }

  /** Returns the key of a text that says what is expected. */
  private static String expected(Class<?> type) {
    if (type == null) {
      return "fault.json-value";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "fault.json-flag";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "fault.json-number";
    }
    if (type == String.class || type.isEnum()) {
      return "fault.json-text";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "fault.json-time";
    }
    return Iterable.class.isAssignableFrom(type) ? "fault.json-list" : "fault.json-object";
  }

  private static RequestFault malformed(StreamReadException json) {
    boolean isRepeated = json.getOriginalMessage().startsWith("Duplicate field");
    Message detail =
        isRepeated
            ? Message.of("fault.repeated-member")
            : json.getLocation() == null
                ? Message.of("fault.json")
                : Message.of(
                    "fault.json-at",
                    json.getLocation().getLineNr(),
                    json.getLocation().getColumnNr());
    return json.getProcessor() == null
        ? RequestFault.ofRequest(detail)
        : at(json.getProcessor().getParsingContext().pathAsPointer().toString(), detail);
  }

  private static RequestFault at(String pointer, Message detail) {
    return pointer.isEmpty()
        ? RequestFault.ofRequest(detail)
        : RequestFault.atPointer(pointer, detail);
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? JsonPointers.step(step.getIndex())
                    : JsonPointers.step(step.getFieldName()))
        .collect(Collectors.joining());
  }
}
