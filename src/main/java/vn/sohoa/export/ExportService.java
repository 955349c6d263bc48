package vn.sohoa.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.FileRendition;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RepeatedRequests;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.message.Message;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.ListPage;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.Transactions;

/** Creates, shows and ends exports. */
@ApplicationScoped
public class ExportService {
  /** Choosing a million documents takes longer than transactions usually do. */
  private static final Duration LONGEST_CHOICE = Duration.ofMinutes(10);

  private final ExportConfig config;
  private final ExportRepository exports;
  private final ExportSelection selection;
  private final RepeatedRequests requests;
  private final NamedLocks locks;
  private final AuditLog audit;
  private final Transactions transactions;
  private final ObjectMapper json;
  private final Clock clock;

  ExportService(
      ExportConfig config,
      ExportRepository exports,
      ExportSelection selection,
      RepeatedRequests requests,
      NamedLocks locks,
      AuditLog audit,
      Transactions transactions,
      ObjectMapper json,
      Clock clock) {
    this.config = config;
    this.exports = exports;
    this.selection = selection;
    this.requests = requests;
    this.locks = locks;
    this.audit = audit;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Chooses documents, or returns the export of an earlier request with the same key.
   *
   * @throws ProblemException if the key has as many exports as it may have, or these are more
   *     documents than an export may have
   */
  Outcome<ExportView> create(
      ExportRequest request, DocumentVisibility viewer, String keyId, Optional<RequestKey> key) {
    return transactions.call(
        LONGEST_CHOICE,
        () ->
            requests.once(
                key,
                request.fingerprint(),
                () -> add(request, viewer, keyId),
                view -> view.exportId().toString(),
                id -> created(UUID.fromString(id))));
  }

  /** A key is used once, even if what it was used for is gone. */
  private ExportView created(UUID id) {
    return exports
        .find(id, clock.instant())
        .map(this::view)
        .orElseThrow(
            () ->
                new ProblemException(
                    Reason.IDEMPOTENCY_CONFLICT, Message.of("problem.export-deleted", id)));
  }

  private ExportView add(ExportRequest request, DocumentVisibility viewer, String keyId) {
    Instant now = clock.instant();
    locks.hold("exports:" + keyId);
    if (exports.countOf(keyId, now) >= config.most()) {
      throw new ProblemException(
          Reason.EXPORT_QUOTA, Message.of("problem.export-quota", config.most()));
    }
    UUID id = UUID.randomUUID();
    exports.add(id, keyId, request.name(), write(request), now, now.plus(config.keep()));
    selection.choose(id, request, viewer, config.mostDocuments() + 1);
    exports.count(id);
    Export chosen = exports.find(id, now).orElseThrow();
    if (chosen.documents() > config.mostDocuments()) {
      throw ProblemException.atPointer(
          Reason.UNPROCESSABLE, "/filter", Message.of("fault.more-than", config.mostDocuments()));
    }
    audit.record(keyId, "export.create", id.toString(), detail(request, chosen));
    return view(chosen);
  }

  /** Conditions may name persons, so the audit has no more than what kind of files went out. */
  private static String detail(ExportRequest request, Export chosen) {
    return "%d documents, %d files: %s"
        .formatted(
            chosen.documents(),
            chosen.files(),
            request.chosenRenditions().stream()
                .map(FileRendition::code)
                .collect(Collectors.joining(" ")));
  }

  private String write(ExportRequest request) {
    try {
      return json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a request is always JSON", e);
    }
  }

  private ExportView view(Export export) {
    try {
      return ExportView.of(export, json.readValue(export.request(), ExportRequest.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stored request is none", e);
    }
  }

  /** Returns the exports of the caller; those of all for who administers. */
  @Transactional
  CursorPage<ExportView> page(ListPage page, DocumentVisibility viewer) {
    long before = page.position().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    return page.of(
        exports.page(owner(viewer), before, page.rows(), clock.instant()),
        export -> Long.toString(export.number()),
        this::view);
  }

  /**
   * @throws ProblemException if the caller sees no such export
   */
  @Transactional
  ExportView get(UUID id, DocumentVisibility viewer) {
    return view(find(id, viewer));
  }

  /**
   * Returns an export that can be fetched.
   *
   * @throws ProblemException if the caller sees no such export, it is not prepared, or it has ended
   */
  @Transactional
  Export ready(UUID id, DocumentVisibility viewer) {
    Export export = find(id, viewer);
    return switch (export.state()) {
      case READY -> export;
      case PREPARING ->
          throw new ProblemException(
              Reason.EXPORT_NOT_READY,
              Message.of("problem.export-preparing", export.prepared(), export.files()));
      case INVALID -> throw ended();
    };
  }

  /** Returns the refusal of an export of which nothing is handed out any more. */
  static ProblemException ended() {
    return new ProblemException(Reason.EXPORT_INVALID, Message.of("problem.export-invalid"));
  }

  /** Deletes an export; what was stored for it is deleted later. */
  @Transactional
  void delete(UUID id, DocumentVisibility viewer, String actor) {
    find(id, viewer);
    exports.expire(id, clock.instant());
    audit.record(actor, "export.delete", id.toString(), "");
  }

  private Export find(UUID id, DocumentVisibility viewer) {
    return exports
        .find(id, clock.instant())
        .filter(export -> owner(viewer).map(export.keyId()::equals).orElse(true))
        .orElseThrow(() -> ProblemException.notFound("export", id));
  }

  private static Optional<String> owner(DocumentVisibility viewer) {
    return viewer.administers() ? Optional.empty() : Optional.of(viewer.keyId().orElse(""));
  }
}
