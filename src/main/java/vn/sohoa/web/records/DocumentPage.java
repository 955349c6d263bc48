package vn.sohoa.web.records;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.access.KeyService;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentReader;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.dossier.DossierNames;
import vn.sohoa.review.HistoryEntry;
import vn.sohoa.review.HistoryReader;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;
import vn.sohoa.web.Withdrawal;
import vn.sohoa.web.review.LinkRow;

/** The record of a document as a page: its image, values, findings, link, files and history. */
@Path("/documents/{docCode}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.SEE_PAGES)
public class DocumentPage {
  private final Shells shells;
  private final DocumentReader documents;
  private final HistoryReader history;
  private final KeyService keys;
  private final DossierNames dossiers;

  DocumentPage(
      Shells shells,
      DocumentReader documents,
      HistoryReader history,
      KeyService keys,
      DossierNames dossiers) {
    this.shells = shells;
    this.dossiers = dossiers;
    this.documents = documents;
    this.history = history;
    this.keys = keys;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance document(
        Shell shell,
        Texts t,
        DocumentRecord record,
        Optional<Withdrawal> withdrawal,
        List<HistoryLine> history);
  }

  @GET
  @ReadsRecords(ReadAction.DOCUMENT)
  public TemplateInstance show(
      @PathParam("docCode") String docCode, @Context SecurityContext caller) {
    DocumentVisibility viewer = DocumentVisibility.of(caller);
    DocumentView document = documents.view(docCode, viewer);
    List<HistoryEntry> entries =
        caller.isUserInRole(Right.READ_HISTORY) ? history.of(docCode, viewer) : List.of();
    Labels labels = shells.labels();
    Map<String, String> people = people(document, entries);
    return Templates.document(
        shells.titled(labels.texts(), document.docCode()),
        labels.texts(),
        DocumentRecord.of(document, people, dossiers.of(LinkRow.dossierCodes(document)), labels),
        withdrawal(document, viewer, labels.texts()),
        new HistoryWords(entries, document.kind(), people, labels).lines());
  }

  private Optional<Withdrawal> withdrawal(
      DocumentView document, DocumentVisibility viewer, Texts t) {
    return document.state() == DocumentState.WITHDRAWN
        ? Withdrawal.of(history.withdrawal(document.docCode(), viewer), keys, t)
        : Optional.empty();
  }

  private Map<String, String> people(DocumentView document, List<HistoryEntry> entries) {
    return keys.names(
        Stream.concat(
                entries.stream().flatMap(entry -> entry.by().stream()),
                document.attestation().stream().map(made -> made.attestedBy()))
            .distinct()
            .toList());
  }
}
