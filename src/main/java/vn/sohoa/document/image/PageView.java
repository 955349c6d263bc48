package vn.sohoa.document.image;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.blob.Sha256;
import vn.sohoa.engine.MediaType;
import vn.sohoa.page.Box;

/**
 * What an image shows.
 *
 * @param docCode for messages
 * @param source digest of the original
 * @param mediaType of the original
 * @param page number of the page, from 1
 * @param turnedDegrees clockwise rotation of the text on the scan, which the image undoes
 * @param area part of the page as scanned, in points; empty for the whole page
 * @param width maximum width in pixels
 */
public record PageView(
    UUID documentId,
    String docCode,
    Sha256 source,
    MediaType mediaType,
    int page,
    int turnedDegrees,
    Optional<Box> area,
    int width) {

  PageView ofWidth(int pixels) {
    return new PageView(documentId, docCode, source, mediaType, page, turnedDegrees, area, pixels);
  }

  PageView ofArea(Box part) {
    return new PageView(
        documentId, docCode, source, mediaType, page, turnedDegrees, Optional.of(part), width);
  }

  /** Returns the area to the tenth of a point, as the key of stored images has it. */
  String place() {
    return area.map(
            box ->
                String.format(
                    Locale.ROOT,
                    "%.1f %.1f %.1f %.1f",
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height()))
        .orElse("");
  }
}
