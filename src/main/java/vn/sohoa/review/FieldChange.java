package vn.sohoa.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.message.Message;
import vn.sohoa.problem.RequestFault;

/**
 * What a person decides about one field: exactly one of a value, values, confirm and absent.
 *
 * @param value the right value, in any form that the cleaner of the field accepts
 * @param values the right values of a field that may have several, in order
 * @param confirm true: the value shown is right
 * @param absent true: the paper does not have the value
 * @param override true: accept the value as typed although the cleaner refuses it; needs a reason
 * @param reason why; otherwise that of the request
 */
public record FieldChange(
    @NotBlank @Size(max = 40) String name,
    Optional<@Size(min = 1, max = 4000) String> value,
    Optional<@Size(min = 1, max = 50) List<@NotNull @Size(min = 1, max = 4000) String>> values,
    Optional<Boolean> confirm,
    Optional<Boolean> absent,
    Optional<Boolean> override,
    Optional<@Size(min = 1, max = 500) String> reason) {

  static FieldChange setting(String name, String value) {
    return new FieldChange(
        name,
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns why the change is ambiguous; empty if it has one meaning. */
  Optional<RequestFault> fault(String pointer, boolean hasReason) {
    long meanings =
        Stream.of(value.isPresent(), values.isPresent(), confirms(), negates())
            .filter(given -> given)
            .count();
    if (meanings != 1) {
      return Optional.of(RequestFault.atPointer(pointer, Message.of("fault.field-change")));
    }
    boolean needsReason = overrides() && reason.isEmpty() && !hasReason;
    return needsReason
        ? Optional.of(
            RequestFault.atPointer(pointer + "/reason", Message.of("fault.override-reason")))
        : Optional.empty();
  }

  boolean confirms() {
    return confirm.orElse(false);
  }

  boolean negates() {
    return absent.orElse(false);
  }

  boolean overrides() {
    return override.orElse(false);
  }

  /** Returns the typed values. */
  List<String> typed() {
    return value.map(List::of).or(() -> values).orElse(List.of());
  }
}
