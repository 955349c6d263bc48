package vn.sohoa.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The style sheet, scripts and pictures of the pages. Their addresses contain a digest of all of
 * them, so that browsers may keep them for ever and never mix those of two builds.
 */
final class Assets {
  private static final String FOLDER = "/ui/";

  /** The files, with their media types; scripts that name others do so by relative address. */
  static final Map<String, String> FILES =
      Map.ofEntries(
          style("app.css"),
          script("admin.js"),
          script("api.js"),
          script("app.js"),
          script("batch.js"),
          script("batches.js"),
          script("controls.js"),
          script("days.js"),
          script("decisions.js"),
          script("declared.js"),
          script("drafts.js"),
          script("drop.js"),
          script("forms.js"),
          script("live.js"),
          script("panel.js"),
          script("queue.js"),
          script("reasons.js"),
          script("records.js"),
          script("replace.js"),
          script("rescans.js"),
          script("review.js"),
          script("scan.js"),
          script("sheets.js"),
          script("uploads.js"),
          script("pages.js"),
          script("view.js"),
          script("viewer.js"),
          Map.entry("icon.svg", "image/svg+xml"));

  private Assets() {}

  private static Map.Entry<String, String> style(String name) {
    return Map.entry(name, "text/css; charset=utf-8");
  }

  private static Map.Entry<String, String> script(String name) {
    return Map.entry(name, "text/javascript; charset=utf-8");
  }

  /** Loads the files at first use, because a start shows no page. */
  private static final class Loaded {
    static final Map<String, byte[]> BYTES = read();
    static final String VERSION = digest(BYTES);
  }

  static String version() {
    return Loaded.VERSION;
  }

  static Optional<byte[]> bytes(String name) {
    return Optional.ofNullable(Loaded.BYTES.get(name));
  }

  /** Returns the address of a file. */
  static String address(String name) {
    if (!FILES.containsKey(name)) {
      throw new IllegalArgumentException("no such file of the interface: " + name);
    }
    return FOLDER + version() + "/" + name;
  }

  private static Map<String, byte[]> read() {
    var files = new TreeMap<String, byte[]>();
    for (String name : FILES.keySet()) {
      try (InputStream file = Assets.class.getResourceAsStream(FOLDER + name)) {
        if (file == null) {
          throw new FileNotFoundException(FOLDER + name);
        }
        files.put(name, file.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static String digest(Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
