package vn.sohoa.admin.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Files of an export: each appears under its name only when it is complete. */
final class ExportFolder {
  private static final String PART = ".part";

  /** The service names the files; no name leads out of the folder. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,200}");

  private final Path folder;
  private final ApiClient client;

  ExportFolder(Path folder, ApiClient client) {
    this.folder = folder;
    this.client = client;
  }

  /**
   * Downloads a file, unless it is there with the right content.
   *
   * @param file name, rendition and SHA-256 as the service lists them
   * @return whether it was written
   * @throws IOException if it cannot be read or written, or has another content than listed
   */
  boolean fetch(String docCode, JsonNode file) throws IOException {
    String name = file.path("name").asText();
    if (!NAME.matcher(name).matches()) {
      throw new IOException(docCode + " has a file name that cannot be used: " + name);
    }
    Path target = folder.resolve(name);
    String sha256 = file.path("sha256").asText();
    if (Files.isRegularFile(target) && digest(target).equals(sha256)) {
      return false;
    }
    Path part = folder.resolve(name + PART);
    try {
      client.download(client.get(address(docCode, file.path("rendition").asText())), part);
      if (!digest(part).equals(sha256)) {
        throw new IOException(docCode + " has changed while it was read; repeat the command");
      }
      publish(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
    return true;
  }

  private static String address(String docCode, String rendition) {
    String code = URLEncoder.encode(docCode, StandardCharsets.UTF_8).replace("+", "%20");
    return "/documents/download/" + code + "?rendition=" + rendition;
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static void publish(Path part, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A file of lines that replaces the one before when it is finished. */
  static final class Lines implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final OutputStream out;

    Lines(Path target) throws IOException {
      this.target = target;
      this.part = target.resolveSibling(target.getFileName() + PART);
      this.out = Files.newOutputStream(part);
    }

    void add(String line) throws IOException {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void finish() throws IOException {
      out.close();
      publish(part, target);
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(part);
    }
  }
}
