package vn.sohoa.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.batch.BatchFile.Result;
import vn.sohoa.document.DocumentState;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Reads what became of the files of a batch. Callers have a transaction. */
@ApplicationScoped
class BatchFileReader {
  private static final String SELECT =
      """
      SELECT f.batch_id, f.position, f.name, f.sha256, f.declared_pages, d.doc_code, d.state, d.page_count
      FROM batch_file f LEFT JOIN document d ON d.id = f.document_id
      """;
  private static final Sql ALL =
      Sql.of(SELECT + "WHERE f.batch_id = ANY (:ids) ORDER BY f.batch_id, f.position");
  private static final Sql PAGE =
      Sql.of(
          SELECT
              + "WHERE f.batch_id = :id AND f.position > :after ORDER BY f.position LIMIT :limit");
  private static final Sql FILE = Sql.of(SELECT + "WHERE f.batch_id = :id AND f.sha256 = :sha256");

  private final Database database;

  BatchFileReader(Database database) {
    this.database = database;
  }

  List<BatchFile> all(UUID batch) {
    return of(List.of(batch)).getOrDefault(batch, List.of());
  }

  /** Returns the files by batch, each in the order of its manifest. */
  Map<UUID, List<BatchFile>> of(Collection<UUID> batches) {
    return database
        .statement(ALL)
        .bind("ids", ArrayType.UUID, batches)
        .list(row -> Map.entry(row.uuid("batch_id"), file(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  List<BatchFile> page(UUID batch, long after, int limit) {
    return database
        .statement(PAGE)
        .bind("id", batch)
        .bind("after", after)
        .bind("limit", limit)
        .list(BatchFileReader::file);
  }

  Optional<BatchFile> find(UUID batch, String sha256) {
    return database
        .statement(FILE)
        .bind("id", batch)
        .bind("sha256", sha256)
        .first(BatchFileReader::file);
  }

  private static BatchFile file(Row row) {
    Optional<DocumentState> state = row.optionalConstant("state", DocumentState.class);
    Optional<Integer> declared = row.optionalInteger("declared_pages");
    // Nothing is told of a document that may be a state secret but that its bytes have arrived
    boolean isSecret = state.filter(DocumentState.QUARANTINED::equals).isPresent();
    Optional<Integer> counted = isSecret ? Optional.empty() : row.optionalInteger("page_count");
    return new BatchFile(
        row.integer("position"),
        row.text("name"),
        row.text("sha256"),
        declared,
        state.map(known -> result(known, declared, counted)).orElse(Result.MISSING),
        isSecret ? Optional.empty() : row.optionalText("doc_code"),
        counted);
  }

  private static Result result(
      DocumentState state, Optional<Integer> declared, Optional<Integer> counted) {
    if (counted.isPresent()) {
      return declared.isEmpty() || declared.equals(counted) ? Result.COMPLETE : Result.PAGES_DIFFER;
    }
    return switch (state) {
      case FAILED, WITHDRAWN -> Result.UNREADABLE;
      case QUARANTINED -> Result.COMPLETE;
      case RECEIVED, PROCESSING, READY, NEEDS_REVIEW -> Result.ARRIVED;
    };
  }
}
