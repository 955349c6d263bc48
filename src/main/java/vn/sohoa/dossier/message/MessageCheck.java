package vn.sohoa.dossier.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.problem.Violations;

/** Validates the declared limits of messages that do not come as the body of an operation. */
@ApplicationScoped
class MessageCheck {
  private final Validator validator;

  MessageCheck(Validator validator) {
    this.validator = validator;
  }

  /**
   * @throws ProblemException if the message is invalid; names every violation
   */
  void requireValid(DossierRequest content) {
    List<RequestFault> faults =
        validator.validate(content).stream()
            .map(Violations::inBody)
            .sorted(Comparator.comparing(fault -> fault.pointer().orElse("")))
            .toList();
    if (!faults.isEmpty()) {
      throw new ProblemException(Reason.INVALID_REQUEST, faults);
    }
  }
}
