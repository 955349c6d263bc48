import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Copies the texts of licences and notices out of jars, a folder for each jar. Usage: java CollectLicences.java OUTPUT FOLDER_OF_JARS.
 */
final class CollectLicences {
  private static final Pattern TEXT = Pattern.compile("(?i)(META-INF/)?(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT)([.-][\\w.-]*)?");

  public static void main(String... arguments) throws IOException {
    Path output = Path.of(arguments[0]);
    int texts = 0;
    for (Path jar : jars(Path.of(arguments[1]))) {
      texts += copy(jar, output.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", "")));
    }
    if (texts == 0) {
      throw new IOException("no jar in " + arguments[1] + " has a licence");
    }
    System.out.println(texts + " texts of licences and notices");
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static int copy(Path jar, Path folder) throws IOException {
    int texts = 0;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(it -> TEXT.matcher(it.getName()).matches() && !it.isDirectory()).toList()) {
        Files.createDirectories(folder);
        try (InputStream text = zip.getInputStream(entry)) {
          Files.copy(text, folder.resolve(entry.getName().replace('/', '_')), StandardCopyOption.REPLACE_EXISTING);
        }
        texts++;
      }
    }
    return texts;
  }
}
