package vn.sohoa.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.sohoa.audit.BulkReads;
import vn.sohoa.document.DocumentReader;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.problem.AnswerCutOffException;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.sql.Transactions;

/** Writes the documents of an export, a line for each. */
@ApplicationScoped
class ExportDocuments {
  private static final int PORTION = 50;

  private final ExportItems items;
  private final HandOut handOut;
  private final DocumentReader documents;
  private final Transactions transactions;
  private final ObjectMapper json;

  ExportDocuments(
      ExportItems items,
      HandOut handOut,
      DocumentReader documents,
      Transactions transactions,
      ObjectMapper json) {
    this.items = items;
    this.handOut = handOut;
    this.documents = documents;
    this.transactions = transactions;
    this.json = json;
  }

  /** Who reads: what may be seen, and for whom it is noted. */
  record Recipient(DocumentVisibility viewer, BulkReads.Reader reader) {}

  /**
   * Looks at the first document after a position, so that the request can be refused.
   *
   * @throws vn.sohoa.problem.ProblemException if it may not be handed out
   */
  void requireBegin(Export export, int after) {
    portion(export, after, 1).forEach(entry -> handOut.require(export, entry.docCode()));
  }

  /**
   * Writes the documents after a position.
   *
   * @throws IOException if it cannot go on: whole lines were written, and the rest is missing
   */
  void write(Export export, int after, Recipient recipient, OutputStream out) throws IOException {
    try {
      writeLines(export, after, recipient, out);
    } catch (AnswerCutOffException e) {
      // All lines before arrive
      out.flush();
      throw e;
    } catch (RuntimeException e) {
      out.flush();
      throw new AnswerCutOffException("export %s is cut off".formatted(export.id()), e);
    }
  }

  private void writeLines(Export export, int after, Recipient recipient, OutputStream out)
      throws IOException {
    HandOut.Answer answer = handOut.begin(export, recipient.reader());
    List<ManifestEntry> portion = portion(export, after, PORTION);
    while (!portion.isEmpty()) {
      answer.next(portion.stream().map(ManifestEntry::docCode).toList());
      for (ManifestEntry entry : portion) {
        answer.require(entry.docCode());
        out.write(line(entry, recipient.viewer()).getBytes(StandardCharsets.UTF_8));
      }
      portion = portion(export, portion.getLast().position(), PORTION);
    }
  }

  private List<ManifestEntry> portion(Export export, int after, int size) {
    return transactions.call(() -> items.page(export.id(), after, size));
  }

  /** In a transaction for each, so that no more than one record is in memory. */
  private String line(ManifestEntry entry, DocumentVisibility viewer) throws IOException {
    try {
      DocumentView record = transactions.call(() -> documents.view(entry.docCode(), viewer));
      return json.writeValueAsString(ExportedDocument.of(entry, record)) + "\n";
    } catch (ProblemException e) {
      throw new AnswerCutOffException(entry.docCode() + " is not visible: " + e.detail());
    }
  }
}
