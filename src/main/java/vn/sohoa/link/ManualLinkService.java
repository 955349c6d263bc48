package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
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
import vn.sohoa.document.DocumentVersion;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.LinkLookup;
import vn.sohoa.document.LinkView;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.link.scoring.ComponentFacts;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/** Applies manual link decisions. */
@ApplicationScoped
public class ManualLinkService {
  private final DocumentRepository documents;
  private final LinkRepository links;
  private final DossierRepository dossiers;
  private final ComponentCatalogue components;
  private final SharedComponentRelinker companions;
  private final Linker linker;
  private final Event<LinkDecided> decided;
  private final CatalogueLock catalogue;
  private final AuditLog audit;

  ManualLinkService(
      DocumentRepository documents,
      LinkRepository links,
      DossierRepository dossiers,
      ComponentCatalogue components,
      SharedComponentRelinker companions,
      Linker linker,
      Event<LinkDecided> decided,
      CatalogueLock catalogue,
      AuditLog audit) {
    this.documents = documents;
    this.links = links;
    this.dossiers = dossiers;
    this.components = components;
    this.companions = companions;
    this.linker = linker;
    this.decided = decided;
    this.catalogue = catalogue;
    this.audit = audit;
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
    DocumentVersion.requireUnchanged(
        preconditions, document, before.map(StoredLinkLookup::current));
    Optional<StoredCandidate> chosen =
        wanted.dossierCode().map(code -> chosen(code, wanted, document));
    audit.record(
        keyId,
        "document.link",
        docCode,
        told(chosen) + ", was " + before.map(ManualLinkService::toldOf).orElse("undecided"));
    Optional<LinkState> stateBefore = before.map(LinkState::of);
    companions.relinkSharing(document, () -> links.decideByPerson(document.id(), chosen, keyId));
    StoredLink link = links.of(document.id()).orElseThrow();
    decided.fire(
        new LinkDecided(document, stateBefore, LinkState.of(link), wanted.reason(), keyId));
    links.flush();
    LinkLookup.CurrentLink current = StoredLinkLookup.current(link);
    return new Decided(current.view(), DocumentView.version(document, Optional.of(current)));
  }

  /**
   * Restores a link that a person had decided earlier, in the caller's transaction.
   *
   * @param keyId the key whose decision stands again
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void restore(Document document, LinkState state, String keyId) {
    Optional<StoredCandidate> chosen =
        state
            .dossierCode()
            .map(code -> StoredCandidate.chosenByPerson(code, state.componentCodes()));
    companions.relinkSharing(document, () -> links.decideByPerson(document.id(), chosen, keyId));
    links.flush();
  }

  /**
   * Decides that a document has the link of another one, in the caller's transaction; does nothing
   * if it has a link or a manual decision already.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeOver(Document from, Document to, Optional<String> reason, String keyId) {
    Optional<StoredLink> before = links.of(to.id());
    boolean isDecided =
        before.filter(link -> link.isLinked() || link.isDecidedByPerson()).isPresent();
    Optional<LinkState> taken = links.of(from.id()).filter(StoredLink::isLinked).map(LinkState::of);
    if (isDecided || taken.isEmpty()) {
      return;
    }
    Optional<LinkState> stateBefore = before.map(LinkState::of);
    restore(to, taken.get(), keyId);
    LinkState after = LinkState.of(links.of(to.id()).orElseThrow());
    decided.fire(new LinkDecided(to, stateBefore, after, reason, keyId));
  }

  /** Removes what a person decided, and lets the machine decide again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void release(Document document) {
    links.of(document.id()).ifPresent(StoredLink::forgetPerson);
    links.flush();
    linker.link(document);
    links.flush();
  }

  private static void requireRead(Document document) {
    boolean isRead =
        document.state() == DocumentState.READY || document.state() == DocumentState.NEEDS_REVIEW;
    if (!isRead) {
      throw new ProblemException(
          Reason.CONFLICT, Message.of("problem.document-is", document.state()));
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
