package vn.sohoa.vocabulary;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.ServiceFault;

/**
 * A reason why a request was refused, or a document or page could not be read.
 *
 * @param code the word for programs
 * @param status HTTP status of the refusal; absent for documents
 * @param retryable whether the same may succeed later without any change
 */
@Schema(name = "ReasonCode")
public record ReasonEntry(
    String code,
    ReasonScope scope,
    Optional<Integer> status,
    boolean retryable,
    DisplayName title) {
  static Stream<ReasonEntry> all() {
    return Stream.of(
            Stream.of(Reason.values()).map(ReasonEntry::of),
            Stream.of(EngineFault.values())
                .map(fault -> ofDocument(fault.name(), fault.isRetryable())),
            Stream.of(ServiceFault.values()).map(fault -> ofDocument(fault.name(), true)))
        .flatMap(each -> each);
  }

  private static ReasonEntry of(Reason reason) {
    return new ReasonEntry(
        reason.name(),
        ReasonScope.REQUEST,
        Optional.of(reason.status()),
        reason.isRetryable(),
        DisplayName.of("problem." + reason.name()));
  }

  private static ReasonEntry ofDocument(String code, boolean isRetryable) {
    return new ReasonEntry(
        code,
        ReasonScope.DOCUMENT,
        Optional.empty(),
        isRetryable,
        DisplayName.of("failure." + code));
  }

  /** Returns its place in the list, in which a code may be there for both scopes. */
  String place() {
    return scope.name() + "/" + code;
  }
}
