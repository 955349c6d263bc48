package vn.sohoa.pipeline;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.sohoa.document.image.PageImages;
import vn.sohoa.sql.BackgroundWork;

/**
 * Makes the images that reviewers see first before they ask for them, one document after another.
 * Nothing depends on it: what is not made here is made when it is asked for.
 */
@ApplicationScoped
class ImagePreparation {
  private static final Logger LOG = Logger.getLogger(ImagePreparation.class);
  private static final int MOST_WAITING = 200;

  private final PageImages images;

  /** Forgets the oldest document rather than to let many wait: it is reviewed later anyway. */
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("page-images").factory(),
          new ThreadPoolExecutor.DiscardOldestPolicy());

  ImagePreparation(PageImages images) {
    this.images = images;
  }

  void stop(@Observes ShutdownEvent event) {
    BackgroundWork.stop(worker);
  }

  void prepare(UUID documentId) {
    worker.execute(() -> make(documentId));
  }

  private void make(UUID documentId) {
    try {
      images.prepare(documentId);
    } catch (IOException | RuntimeException e) {
      LOG.infof("no images of document %s were made ahead: %s", documentId, e);
    }
  }
}
