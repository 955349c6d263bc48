package vn.sohoa.document;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.sohoa.engine.MediaType;
import vn.sohoa.time.VietnamTime;

/** Names of files as the national guidance requires them (BKHCN 11/2025, 2.3). */
public final class DocumentFileName {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private DocumentFileName() {}

  /**
   * @param receivedAt when the document was received, which is the day of digitization
   */
  public static String of(String docCode, Instant receivedAt, String extension) {
    return docCode + "_" + DAY.format(VietnamTime.at(receivedAt)) + "_SohoaTailieu." + extension;
  }

  /**
   * Returns the name of the file that was sent.
   *
   * @param mediaType by content; empty if unknown
   */
  public static String ofOriginal(String docCode, Instant receivedAt, Optional<String> mediaType) {
    String extension =
        Arrays.stream(MediaType.values())
            .filter(known -> mediaType.filter(known.mimeType()::equals).isPresent())
            .map(MediaType::extension)
            .findFirst()
            .orElse("bin");
    return of(docCode, receivedAt, extension);
  }
}
