package vn.sohoa.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sohoa.blob.Blob;
import vn.sohoa.clean.identifier.DocCode;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.intake.Admission;
import vn.sohoa.intake.PaperMetadata;
import vn.sohoa.intake.Receipt;
import vn.sohoa.intake.Sender;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.takeback.Replacements;

/**
 * Imports documents under the codes that their senders gave them. V1 is a new document, the next
 * version takes the place of the one before.
 */
@ApplicationScoped
class GuidanceImports {
  private final Admission admission;
  private final Replacements replacements;
  private final DocumentRepository documents;
  private final GuidanceConfig config;

  GuidanceImports(
      Admission admission,
      Replacements replacements,
      DocumentRepository documents,
      GuidanceConfig config) {
    this.admission = admission;
    this.replacements = replacements;
    this.documents = documents;
    this.config = config;
  }

  /**
   * What a sender asks for.
   *
   * @param original stored
   * @param scope what the sender may replace
   */
  record Asked(
      DocCode docCode,
      PaperMetadata paper,
      Blob original,
      Optional<String> fileName,
      Replacements.Scope scope) {}

  /**
   * @throws ProblemException CONFLICT if the code is in use or no next version; FORBIDDEN if the
   *     version before is not the sender's
   */
  @Transactional
  Outcome<Receipt> admit(Asked asked, Optional<RequestKey> key, Sender sender) {
    return asked.docCode().version() == 1
        ? admission.admit(asked.original(), declaration(asked), asked.paper(), key, sender)
        : admitNextVersion(asked, key, sender);
  }

  /** An earlier version that the sender may not see is none for it. */
  private Outcome<Receipt> admitNextVersion(Asked asked, Optional<RequestKey> key, Sender sender) {
    String code = asked.docCode().toString();
    String earlier = asked.docCode().earlierVersion().toString();
    if (!documents.exists(earlier, sender.visibility())) {
      throw new ProblemException(Reason.CONFLICT, Message.of("problem.no-earlier-version", code));
    }
    return replacements.replace(
        new Replacements.Asked(earlier, code, asked.fileName(), asked.scope(), asked.paper()),
        asked.original(),
        key,
        sender);
  }

  private Declaration declaration(Asked asked) {
    return new Declaration(
        asked.docCode().agency().toString(),
        config.role(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        asked.fileName(),
        Optional.empty(),
        Optional.empty());
  }
}
