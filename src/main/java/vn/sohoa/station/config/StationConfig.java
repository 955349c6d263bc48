package vn.sohoa.station.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.sohoa.message.Language;

/**
 * What a station is told by its configuration file.
 *
 * @param service address of the service, with or without {@code /api/v1}
 * @param keyFile file with the access key
 * @param queue folder of the queue
 * @param language of texts for the desk
 * @param poll time between two looks at the folders
 * @param settle time that a file must be unchanged before it is sent
 * @param chunk most bytes that are sent in a request
 * @param ignored extensions of files that are left alone, in lower case with their dot
 * @param follow time that bad scans are waited for after a file was sent
 * @param folders at least one
 */
public record StationConfig(
    URI service,
    Path keyFile,
    Path queue,
    Language language,
    Duration poll,
    Duration settle,
    int chunk,
    List<String> ignored,
    Duration follow,
    List<WatchedFolder> folders) {
  public StationConfig {
    ignored = List.copyOf(ignored);
    folders = List.copyOf(folders);
  }
}
