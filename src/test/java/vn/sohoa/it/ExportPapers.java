package vn.sohoa.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.TestInstance;

/** Documents for exports, and what is in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExportPapers {
  final RunningService service = SharedService.get();
  final ExportDesk desk = new ExportDesk(service);

  static String kind(String kind) {
    return "{\"filter\":{\"kind\":\"" + kind + "\"}}";
  }

  static String docCode(int number) {
    return "H24.95_TL_%06d_V1".formatted(790_000 + number);
  }

  static byte[] content(int seed, int size) {
    byte[] content = new byte[size];
    new Random(seed).nextBytes(content);
    return content;
  }

  String document(int number, String kind) {
    return desk.document(docCode(number), kind, content(number, 2_000 + number));
  }

  static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        files.put(entry.getName(), stream.readAllBytes());
      }
    }
    return files;
  }
}
