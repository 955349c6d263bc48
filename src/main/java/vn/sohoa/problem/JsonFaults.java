package vn.sohoa.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes why JSON could not be read, without classes of the program. */
public final class JsonFaults {
  private JsonFaults() {}

  /** Returns the fault with the RFC 6901 pointer of the invalid value. */
  public static Problem.Fault of(JsonProcessingException exception) {
    return switch (exception) {
      case InvalidFormatException invalid when invalid.getTargetType().isEnum() ->
          notListed(invalid);
      case JsonMappingException mapping ->
          Problem.Fault.atPointer(pointer(mapping), "cannot be read");
      default -> Problem.Fault.atPointer("", "not JSON: " + exception.getOriginalMessage());
    };
  }

  /** Returns the fault as one sentence: where, and what. */
  public static String sentence(Problem.Fault fault) {
    return fault.pointer().filter(at -> !at.isEmpty()).orElse("the whole") + ": " + fault.detail();
  }

  private static Problem.Fault notListed(InvalidFormatException invalid) {
    List<String> allowed =
        Stream.of(invalid.getTargetType().getEnumConstants())
            .map(one -> ((Enum<?>) one).name())
            .toList();
    String value = String.valueOf(invalid.getValue());
    return new Problem.Fault(
        Optional.empty(),
        Optional.of(pointer(invalid)),
        "not one of " + String.join(", ", allowed) + ": " + value,
        allowed,
        Nearest.to(value, allowed));
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
