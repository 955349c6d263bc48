package vn.sohoa.station.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.station.config.Preset;
import vn.sohoa.station.folder.FileNames;
import vn.sohoa.station.queue.Content;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Sha256;
import vn.sohoa.station.send.FileSending;

/** Makes the manifest of a batch. */
final class BatchPlanner {
  /** Of the service. */
  private static final int MOST_FILES = 1000;

  private static final Set<String> IMAGES_OF_ONE_PAGE = Set.of("jpg", "jpeg", "png");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DeskFiles files;
  private final Language language;

  BatchPlanner(DeskFiles files, Language language) {
    this.files = files;
    this.language = language;
  }

  /**
   * @param scans absolute paths, at least one
   * @throws IOException if a file cannot be read, two have the same bytes, or there are too many
   */
  BatchPlan plan(List<Path> scans, Preset preset, BatchLabel label) throws IOException {
    if (scans.size() > MOST_FILES) {
      throw new IOException(
          Message.of("station.batch.too-many", scans.size(), MOST_FILES).in(language));
    }
    Map<String, String> seen = new HashMap<>();
    List<BatchPlan.PlannedFile> planned = new ArrayList<>();
    for (Path scan : scans) {
      BatchPlan.PlannedFile file = planned(scan, preset);
      String same = seen.put(file.sha256(), file.path());
      if (same != null) {
        throw new IOException(Message.of("station.batch.same", same, file.path()).in(language));
      }
      planned.add(file);
    }
    Path folder = Optional.ofNullable(scans.getFirst().getParent()).orElseThrow();
    return new BatchPlan(
        "station-" + UUID.randomUUID(),
        manifest(planned, label).toString(),
        planned,
        folder.toString(),
        Optional.empty(),
        false);
  }

  private BatchPlan.PlannedFile planned(Path scan, Preset preset) throws IOException {
    Content content =
        files
            .attributes(scan)
            .map(Content::of)
            .orElseThrow(
                () -> new IOException(Message.of("station.fault.none", scan).in(language)));
    return new BatchPlan.PlannedFile(
        scan.toString(),
        FileSending.nameOf(scan),
        Sha256.of(files, scan),
        content.size(),
        content.modified(),
        FileSending.metadataOf(scan, preset));
  }

  private static ObjectNode manifest(List<BatchPlan.PlannedFile> planned, BatchLabel label)
      throws IOException {
    ObjectNode manifest = JSON.createObjectNode();
    label.putInto(manifest);
    ArrayNode entries = manifest.putArray("files");
    for (BatchPlan.PlannedFile file : planned) {
      ObjectNode entry =
          entries.addObject().put("name", file.fileName()).put("sha256", file.sha256());
      pages(file).ifPresent(pages -> entry.put("pages", pages));
    }
    return manifest;
  }

  /** As declared by the configuration; an image is one page, others are opened by the service. */
  private static OptionalInt pages(BatchPlan.PlannedFile file) throws IOException {
    JsonNode declared = JSON.readTree(file.metadata()).path("declaredPages");
    if (declared.isInt()) {
      return OptionalInt.of(declared.asInt());
    }
    String type = FileNames.extension(file.fileName()).toLowerCase(Locale.ROOT);
    return IMAGES_OF_ONE_PAGE.contains(type) ? OptionalInt.of(1) : OptionalInt.empty();
  }
}
