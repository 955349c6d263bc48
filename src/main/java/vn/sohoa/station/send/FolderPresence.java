package vn.sohoa.station.send;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import vn.sohoa.message.Message;
import vn.sohoa.station.folder.Outbox;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.JobStore;

/**
 * Tells a watched folder from the empty one that is in its place while a network share is not
 * connected: once it was there, it has the folder of sent files.
 */
final class FolderPresence {
  private final DeskFiles files;
  private final JobStore store;
  private final Reporter reporter;

  FolderPresence(DeskFiles files, JobStore store, Reporter reporter) {
    this.files = files;
    this.store = store;
    this.reporter = reporter;
  }

  /** Whether the folder can be worked in; warns if not. At first creates what it needs there. */
  boolean isThere(Path folder) throws IOException {
    if (!isFolder(folder)) {
      reporter.warn(folder.toString(), Message.of("station.fault.no-folder"));
      return false;
    }
    if (isFolder(folder.resolve(Outbox.SENT))) {
      return true;
    }
    if (store.remembers(folder.toString())) {
      reporter.warn(folder.toString(), Message.of("station.fault.not-mounted", Outbox.SENT));
      return false;
    }
    files.createFolders(folder.resolve(Outbox.RETURNED));
    files.createFolders(folder.resolve(Outbox.SENT));
    store.remember(folder.toString());
    return true;
  }

  private boolean isFolder(Path path) throws IOException {
    return files.attributes(path).filter(BasicFileAttributes::isDirectory).isPresent();
  }
}
