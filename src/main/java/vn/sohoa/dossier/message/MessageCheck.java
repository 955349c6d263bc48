package vn.sohoa.dossier.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Validates the declared limits of messages that do not come as the body of an operation. */
@ApplicationScoped
class MessageCheck {
  private final Validator validator;

  MessageCheck(Validator validator) {
    this.validator = validator;
  }

  /** Returns the refusal of an invalid message, which names every violation; empty if valid. */
  Optional<ProblemException> violations(DossierRequest content) {
    List<Problem.Fault> faults =
        validator.validate(content).stream()
            .map(MessageCheck::fault)
            .sorted(Comparator.comparing(fault -> fault.pointer().orElse("")))
            .toList();
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Reason.INVALID_REQUEST,
                faults.stream()
                    .map(fault -> fault.pointer().orElse("").substring(1) + ": " + fault.detail())
                    .collect(Collectors.joining("; ")),
                faults));
  }

  private static Problem.Fault fault(ConstraintViolation<DossierRequest> violation) {
    var pointer = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    return Problem.Fault.atPointer(pointer.toString(), violation.getMessage());
  }
}
