package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.catalogue.CatalogueLock;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.LinkLookup;
import vn.sohoa.document.LinkView;
import vn.sohoa.document.Stage;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.link.scoring.ComponentFacts;
import vn.sohoa.link.scoring.LinkDecision;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.precondition.Validators;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/** Applies manual link decisions. */
@ApplicationScoped
class ManualLinkService {
  private final DocumentRepository documents;
  private final FindingRepository findings;
  private final LinkRepository links;
  private final DossierRepository dossiers;
  private final ComponentCatalogue components;
  private final SharedComponentRelinker companions;
  private final LinkFindings linkFindings;
  private final CatalogueLock catalogue;
  private final AuditLog audit;
  private final Clock clock;

  ManualLinkService(
      DocumentRepository documents,
      FindingRepository findings,
      LinkRepository links,
      DossierRepository dossiers,
      ComponentCatalogue components,
      SharedComponentRelinker companions,
      LinkFindings linkFindings,
      CatalogueLock catalogue,
      AuditLog audit,
      Clock clock) {
    this.documents = documents;
    this.findings = findings;
    this.links = links;
    this.dossiers = dossiers;
    this.components = components;
    this.companions = companions;
    this.linkFindings = linkFindings;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param version new version of the document
   */
  record Decided(LinkView link, String version) {}

  @Transactional
  Decided decide(
      String docCode,
      Preconditions preconditions,
      LinkRequest wanted,
      String keyId,
      DocumentVisibility viewer) {
    wanted.requireOneMeaning();
    catalogue.share();
    Document document = documents.lock(documents.byDocCode(docCode, viewer).id());
    requireRead(document);
    Optional<StoredLink> before = links.of(document.id());
    requireUnchanged(
        preconditions, DocumentView.version(document, before.map(StoredLinkLookup::current)));
    Optional<StoredCandidate> chosen =
        wanted.dossierCode().map(code -> chosen(code, wanted, document));
    audit.record(
        keyId,
        "document.link",
        docCode,
        told(chosen) + ", was " + before.map(ManualLinkService::toldOf).orElse("undecided"));
    companions.relinkSharing(document, () -> links.decideByPerson(document.id(), chosen, keyId));
    StoredLink link = links.of(document.id()).orElseThrow();
    findings.replace(document.id(), Stage.LINK, linkFindings.of(document));
    document.finish(
        link.decision() != LinkDecision.LINKED || findings.hasDoubts(document.id()),
        findings.quality(document).score(),
        clock.instant());
    links.flush();
    LinkLookup.CurrentLink current = StoredLinkLookup.current(link);
    return new Decided(current.view(), DocumentView.version(document, Optional.of(current)));
  }

  private static void requireRead(Document document) {
    boolean isRead =
        document.state() == DocumentState.READY || document.state() == DocumentState.NEEDS_REVIEW;
    if (!isRead) {
      throw new ProblemException(
          Reason.CONFLICT, Message.of("problem.document-is", document.state()));
    }
  }

  private static void requireUnchanged(Preconditions sent, String version) {
    if (!sent.hasIfMatch()) {
      throw ProblemException.ofParameter(
          Reason.PRECONDITION_REQUIRED, "If-Match", Message.of("fault.if-match"));
    }
    EntityTag current = EntityTag.strong(version);
    if (sent.evaluateWrite(Optional.of(Validators.of(current))) != Preconditions.Outcome.PROCEED) {
      throw ProblemException.ofParameter(
          Reason.PRECONDITION_FAILED, "If-Match", Message.of("fault.changed", current));
    }
  }

  private StoredCandidate chosen(String dossierCode, LinkRequest wanted, Document document) {
    Dossier dossier =
        dossiers
            .byCode(dossierCode)
            .orElseThrow(
                () -> unprocessable("/dossierCode", Message.of("fault.unknown", dossierCode)));
    List<String> asked = wanted.components();
    List<String> possible =
        document.declaration().role() == DocumentRole.RESULT
            ? List.of()
            : components.of(dossierCode, document.id()).stream().map(ComponentFacts::code).toList();
    boolean fits = asked.isEmpty() ? possible.isEmpty() : possible.containsAll(asked);
    if (!fits) {
      throw misfit(wanted, asked, possible);
    }
    dossier.procedure().requireCovered(asked);
    return StoredCandidate.chosenByPerson(dossierCode, asked);
  }

  private static String told(Optional<StoredCandidate> chosen) {
    return chosen
        .map(link -> toldOf(Optional.of(link.dossierCode()), link.componentCodes()))
        .orElse("no dossier");
  }

  private static String toldOf(StoredLink link) {
    return link.decision() + " " + toldOf(link.dossierCode(), link.componentCodes());
  }

  private static String toldOf(Optional<String> dossierCode, List<String> componentCodes) {
    return Stream.concat(dossierCode.stream(), componentCodes.stream())
        .collect(Collectors.joining(" "));
  }

  private static ProblemException misfit(
      LinkRequest wanted, List<String> asked, List<String> possible) {
    String pointer = wanted.componentCodes().isPresent() ? "/componentCodes" : "/componentCode";
    if (possible.isEmpty()) {
      return unprocessable(pointer, Message.of("fault.no-components"));
    }
    return ProblemException.of(
        Reason.UNPROCESSABLE,
        asked.stream()
            .filter(code -> !possible.contains(code))
            .findFirst()
            .map(
                unknown ->
                    RequestFault.atPointer(pointer, Message.of("fault.value", unknown))
                        .allowing(possible, unknown))
            .orElseGet(
                () ->
                    new RequestFault(
                        Optional.empty(),
                        Optional.of(pointer),
                        Message.of("fault.missing"),
                        possible,
                        Optional.empty())));
  }

  private static ProblemException unprocessable(String pointer, Message detail) {
    return ProblemException.atPointer(Reason.UNPROCESSABLE, pointer, detail);
  }
}
