package vn.sohoa.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/**
 * Tesseract, Leptonica, JNA's native library and the Vietnamese models, unpacked from the class
 * path under the names that the loaders expect.
 *
 * @param folder folder that contains them all
 */
public record NativeLibraries(Path folder) {
  private static final int KEY_DIGITS = 16;
  private static final String CALLER = "libjnidispatch.so";

  /**
   * Unpacks into a cache folder named by the content hash, unless it exists already. Safe for
   * concurrent processes: the folder appears atomically.
   */
  public static NativeLibraries unpackInto(Path cache) throws IOException {
    Files.createDirectories(cache);
    Path staging = Files.createTempDirectory(cache, "unpack");
    try {
      Path folder = cache.resolve("engine-" + copyAll(staging)).toAbsolutePath();
      if (!Files.isDirectory(folder)) {
        publish(staging, folder);
      }
      return new NativeLibraries(folder);
    } finally {
      PathUtils.delete(staging);
    }
  }

  /**
   * Unpacks only the library by which Java calls others, under the name that its loader expects.
   */
  public static void unpackCaller(Path folder) throws IOException {
    try (InputStream in = open(callerResource())) {
      Files.copy(in, folder.resolve(CALLER));
    }
  }

  private static void publish(Path staging, Path folder) throws IOException {
    // A symbolic link, so that the loader loads one library instead of two copies with separate
    // state
    Files.createSymbolicLink(staging.resolve("libleptonica.so"), Path.of("libleptonica.so.6"));
    try {
      Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /** Maps class path resource to file name. */
  private static Map<String, String> files() {
    String platform = isArm() ? "linux-arm64" : "linux-x86_64";
    var files = new LinkedHashMap<String, String>();
    files.put("org/bytedeco/leptonica/" + platform + "/libleptonica.so.6", "libleptonica.so.6");
    files.put("org/bytedeco/tesseract/" + platform + "/libtesseract.so.5.5", "libtesseract.so");
    files.put(callerResource(), CALLER);
    files.put("tessdata/vie_best.traineddata", "vie_best.traineddata");
    files.put("tessdata/vie_fast.traineddata", "vie_fast.traineddata");
    return files;
  }

  private static String callerResource() {
    return "com/sun/jna/" + (isArm() ? "linux-aarch64/" : "linux-x86-64/") + CALLER;
  }

  private static boolean isArm() {
    return System.getProperty("os.arch").equals("aarch64");
  }

  private static String copyAll(Path target) throws IOException {
    MessageDigest digest = sha256();
    for (Map.Entry<String, String> file : files().entrySet()) {
      try (InputStream in = new DigestInputStream(open(file.getKey()), digest);
          OutputStream out = Files.newOutputStream(target.resolve(file.getValue()))) {
        in.transferTo(out);
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_DIGITS);
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = NativeLibraries.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException(resource + " is not on the class path; is this platform supported?");
    }
    return in;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
