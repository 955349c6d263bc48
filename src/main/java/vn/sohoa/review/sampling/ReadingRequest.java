package vn.sohoa.review.sampling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/**
 * What a person has read on the pages of a document.
 *
 * @param fields each field of the task once
 * @param lines each line of the task once
 */
@Schema(name = "SamplingReadingRequest")
public record ReadingRequest(
    @NotNull @Size(max = 30) List<@NotNull @Valid ReadField> fields,
    Optional<@Size(max = 20) List<@NotNull @Valid TypedLine>> lines) {

  /**
   * @param value as it stands on the paper
   * @param absent true if the paper does not have it; then there is no value
   */
  @Schema(name = "SampledFieldReading")
  public record ReadField(
      @NotBlank String name,
      Optional<@Size(min = 1, max = 4000) String> value,
      Optional<Boolean> absent) {}

  /**
   * @param text as it stands on the paper; empty if there is no text
   */
  @Schema(name = "TypedLine")
  public record TypedLine(@Min(1) int number, @NotNull @Size(max = 1000) String text) {}

  List<TypedLine> typed() {
    return lines.orElse(List.of());
  }

  /**
   * Returns the values by field.
   *
   * @throws ProblemException unless they are exactly those of the task, each with a value or absent
   */
  Map<String, Optional<String>> requireFields(Set<String> asked) {
    List<RequestFault> faults = faults("/fields", fields, ReadField::name, asked);
    var values = new HashMap<String, Optional<String>>();
    for (int at = 0; at < fields.size(); at++) {
      ReadField field = fields.get(at);
      if (field.value().isPresent() == field.absent().orElse(false)) {
        faults.add(RequestFault.atPointer("/fields/" + at, Message.of("fault.value-or-absent")));
      }
      values.put(field.name(), field.value());
    }
    refuse(faults);
    return values;
  }

  /**
   * Returns the texts by number of the line.
   *
   * @throws ProblemException unless they are exactly those of the task
   */
  Map<Integer, String> requireLines(Set<Integer> asked) {
    refuse(faults("/lines", typed(), TypedLine::number, asked));
    var texts = new HashMap<Integer, String>();
    typed().forEach(line -> texts.put(line.number(), line.text()));
    return texts;
  }

  private static <T, N> List<RequestFault> faults(
      String pointer, List<T> sent, Function<T, N> name, Set<N> asked) {
    List<String> allowed = asked.stream().map(Object::toString).sorted().toList();
    var faults = new ArrayList<RequestFault>();
    var missing = new HashSet<>(asked);
    for (int at = 0; at < sent.size(); at++) {
      N one = name.apply(sent.get(at));
      String place = pointer + "/" + at;
      if (!asked.contains(one)) {
        faults.add(
            RequestFault.atPointer(place, Message.of("fault.value", one))
                .allowing(allowed, one.toString()));
      } else if (!missing.remove(one)) {
        faults.add(RequestFault.atPointer(place, Message.of("fault.repeated", one)));
      }
    }
    if (!missing.isEmpty()) {
      List<String> left = missing.stream().map(Object::toString).sorted().toList();
      faults.add(
          new RequestFault(
              Optional.empty(),
              Optional.of(pointer),
              Message.of("fault.missing"),
              left,
              Optional.empty()));
    }
    return faults;
  }

  private static void refuse(List<RequestFault> faults) {
    if (!faults.isEmpty()) {
      throw new ProblemException(Reason.UNPROCESSABLE, faults);
    }
  }
}
