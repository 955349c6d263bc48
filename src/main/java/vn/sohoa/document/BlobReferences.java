package vn.sohoa.document;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.Sha256;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * Which blobs documents and exports refer to. A blob is stored before the transaction that refers
 * to it, and deleted if nothing does: both hold a lock on it, so that no reference to a deleted
 * blob is committed.
 */
@ApplicationScoped
public class BlobReferences {
  private static final Sql WITH_PREFIX =
      Sql.of(
          """
          SELECT sha256 FROM document WHERE sha256 >= :first AND sha256 < :end
          UNION SELECT sha256 FROM rendition WHERE sha256 >= :first AND sha256 < :end
          UNION SELECT content_sha256 FROM page WHERE content_sha256 >= :first AND content_sha256 < :end
          UNION SELECT sha256 FROM page_image WHERE sha256 >= :first AND sha256 < :end
          UNION SELECT sha256 FROM export_file WHERE sha256 >= :first AND sha256 < :end
          """);
  private static final Sql EXISTS =
      Sql.of(
          """
          SELECT EXISTS (SELECT FROM document WHERE sha256 = :sha256)
              OR EXISTS (SELECT FROM rendition WHERE sha256 = :sha256)
              OR EXISTS (SELECT FROM page WHERE content_sha256 = :sha256)
              OR EXISTS (SELECT FROM page_image WHERE sha256 = :sha256)
              OR EXISTS (SELECT FROM export_file WHERE sha256 = :sha256) AS found
          """);
  private static final Sql USES =
      Sql.of(
          """
          SELECT sha256, doc_code, 'ORIGINAL' AS use FROM document WHERE sha256 = ANY (:sha256)
          UNION
          SELECT r.sha256, d.doc_code, 'PDFA' FROM rendition r JOIN document d ON d.id = r.document_id
          WHERE r.sha256 = ANY (:sha256)
          UNION
          SELECT p.content_sha256, d.doc_code, 'PAGE' FROM page p JOIN document d ON d.id = p.document_id
          WHERE p.content_sha256 = ANY (:sha256)
          UNION
          SELECT i.sha256, d.doc_code, 'IMAGE' FROM page_image i JOIN document d ON d.id = i.document_id
          WHERE i.sha256 = ANY (:sha256)
          UNION
          SELECT f.sha256, d.doc_code, 'EXPORT'
          FROM export_file f
          JOIN export_item i ON i.export_id = f.export_id AND i.position = f.position
          JOIN document d ON d.id = i.document_id
          WHERE f.sha256 = ANY (:sha256)
          ORDER BY sha256, doc_code, use
          """);

  /** After all digests that begin with {@code ff}. */
  private static final String AFTER_LAST = "g";

  private final Database database;
  private final NamedLocks locks;
  private final BlobStore blobs;

  BlobReferences(Database database, NamedLocks locks, BlobStore blobs) {
    this.database = database;
    this.locks = locks;
    this.blobs = blobs;
  }

  /** What a document has in a blob. */
  @Schema(name = "BlobUseKind")
  public enum Use {
    /** The file that was sent. */
    ORIGINAL,
    /** The words of a page. */
    PAGE,
    /** The searchable PDF. */
    PDFA,
    /** An image of a page, which is made again if it is lost. */
    IMAGE,
    /** A file of an export that was not fetched by all yet, e.g. an earlier searchable PDF. */
    EXPORT
  }

  /** A document that refers to a blob. */
  public record Reference(Sha256 sha256, String docCode, Use use) {}

  /**
   * To be called in the transaction that refers to blobs, before it does: none of them is deleted
   * until its end.
   *
   * @throws UncheckedIOException if one is not stored any more, or the store does not answer; the
   *     caller stores it again
   */
  public void hold(Collection<Sha256> stored) {
    locks.shareEach(stored.stream().map(BlobReferences::lock).toList());
    stored.forEach(this::requireStored);
  }

  /** As {@link #hold}, and waits for other transactions that refer to the same blob. */
  public void holdAlone(Sha256 stored) {
    locks.hold(lock(stored));
    requireStored(stored);
  }

  private void requireStored(Sha256 sha256) {
    try {
      blobs.requireStored(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for transactions that hold the blob; returns whether no document refers to it then. */
  public boolean holdOrphan(Sha256 sha256) {
    locks.hold(lock(sha256));
    return !exist(sha256);
  }

  private static String lock(Sha256 sha256) {
    return "bytes:" + sha256;
  }

  /** Whether a document refers to the blob. */
  public boolean exist(Sha256 sha256) {
    return database.statement(EXISTS).bind("sha256", sha256.hex()).single(row -> row.bool("found"));
  }

  /**
   * Returns the blobs that documents refer to.
   *
   * @param prefix first two hexadecimal digits of their digests
   */
  public Set<Sha256> withPrefix(String prefix) {
    int next = Integer.parseInt(prefix, 16) + 1;
    String end = next > 0xff ? AFTER_LAST : "%02x".formatted(next);
    return Set.copyOf(
        database
            .statement(WITH_PREFIX)
            .bind("first", prefix)
            .bind("end", end)
            .list(row -> new Sha256(row.text("sha256"))));
  }

  /** Returns the documents that refer to blobs, ordered by digest and docCode. */
  public List<Reference> to(Collection<Sha256> blobs) {
    return database
        .statement(USES)
        .bind("sha256", TEXT, blobs.stream().map(Sha256::hex).toList())
        .list(
            row ->
                new Reference(
                    new Sha256(row.text("sha256")),
                    row.text("doc_code"),
                    row.constant("use", Use.class)));
  }
}
