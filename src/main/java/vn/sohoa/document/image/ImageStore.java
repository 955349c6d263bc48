package vn.sohoa.document.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.BlobDamagedException;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.LeftoversDue;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.sql.Transactions;

/** Stores images of pages as blobs. No transaction is open while bytes are read or written. */
@ApplicationScoped
class ImageStore {
  private static final Logger LOG = Logger.getLogger(ImageStore.class);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration COARSE = Duration.ofDays(1);

  private final PageImageRepository images;
  private final BlobStore blobs;
  private final BlobReferences references;
  private final Transactions transactions;
  private final Clock clock;

  ImageStore(
      PageImageRepository images,
      BlobStore blobs,
      BlobReferences references,
      Transactions transactions,
      Clock clock) {
    this.images = images;
    this.blobs = blobs;
    this.references = references;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns a stored image; empty if it has to be made, also because its bytes are lost. */
  Optional<PageImage> find(PageView view) throws IOException {
    Optional<PageImageRepository.Stored> stored = transactions.call(() -> images.find(view));
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(blobs.path(stored.get().sha256()));
      touch(view, stored.get());
      return Optional.of(new PageImage(bytes, stored.get().mediaType()));
    } catch (BlobDamagedException e) {
      LOG.warnf("an image of %s is made again: %s", view.docCode(), e.getMessage());
      return Optional.empty();
    }
  }

  private void touch(PageView view, PageImageRepository.Stored stored) {
    Instant now = clock.instant();
    if (stored.usedAt().isBefore(now.minus(COARSE))) {
      transactions.run(() -> images.touch(view, now));
    }
  }

  PageImage store(PageView view, PageImage made) throws IOException {
    Blob blob = blobs.store(new ByteArrayInputStream(made.bytes()), made.bytes().length);
    transactions.run(
        () -> {
          references.hold(List.of(blob.sha256()));
          images.put(view, blob, made.mediaType(), clock.instant());
        });
    return made;
  }

  /** Never throws, which would keep the other observers from being told. */
  void forget(@Observes LeftoversDue due) {
    try {
      int forgotten = transactions.call(() -> images.forget(clock.instant().minus(KEPT)));
      if (forgotten > 0) {
        LOG.infof("forgot %d images of pages that nobody has looked at", forgotten);
      }
    } catch (RuntimeException e) {
      LOG.warnf("old images of pages cannot be forgotten: %s", e);
    }
  }
}
