package vn.sohoa.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.io.file.PathUtils;

/**
 * The folders of one engine process: one with the files of the current request, which an isolated
 * engine may only read, and one in which it leaves results and temporary files.
 *
 * @param input hard links of the files; copies where they are on another file system
 * @param results emptied after each request
 */
record EngineCell(Path input, Path results) {
  /** Placeholders in the command line of an engine. */
  static final String INPUT = "{input}";

  static final String RESULTS = "{results}";
  static final String PARENT = "{parent}";

  private static final String PREFIX = "cell-";

  static EngineCell createIn(Path cells) throws IOException {
    Path folder =
        Files.createTempDirectory(
            Files.createDirectories(cells.toAbsolutePath()).toRealPath(), PREFIX);
    return new EngineCell(
        Files.createDirectory(folder.resolve("in")), Files.createDirectory(folder.resolve("out")));
  }

  /** Replaces placeholders. */
  String fill(String template) {
    return template
        .replace(INPUT, input.toString())
        .replace(RESULTS, results.toString())
        .replace(PARENT, Long.toString(ProcessHandle.current().pid()));
  }

  /**
   * Puts the files of a request into the cell, and returns the request as the engine sees it.
   *
   * @throws IOException if a file is missing, or there is no space for a copy
   */
  EngineRequest admit(EngineRequest request) throws IOException {
    return switch (request) {
      case EngineRequest.Triage it -> new EngineRequest.Triage(admit(it.file(), 0), it.limits());
      case EngineRequest.ReadPages it ->
          new EngineRequest.ReadPages(
              admit(it.file(), 0),
              it.mediaType(),
              it.firstPage(),
              it.lastPage(),
              results,
              it.limits());
      case EngineRequest.Assemble it ->
          new EngineRequest.Assemble(
              admit(it.original(), 0),
              it.mediaType(),
              admit(it.contentFiles(), 1),
              result(it.output()),
              it.title(),
              it.limits());
      case EngineRequest.CopyPages it ->
          new EngineRequest.CopyPages(parts(it), result(it.output()), it.limits());
      case EngineRequest.RenderPage it ->
          new EngineRequest.RenderPage(
              admit(it.file(), 0),
              it.mediaType(),
              it.page(),
              it.turnedDegrees(),
              it.area(),
              it.width(),
              result(it.output()),
              it.limits());
    };
  }

  private List<EngineRequest.PagesOfFile> parts(EngineRequest.CopyPages request)
      throws IOException {
    List<Path> files =
        admit(request.parts().stream().map(EngineRequest.PagesOfFile::file).toList(), 0);
    return IntStream.range(0, files.size())
        .mapToObj(
            index -> {
              EngineRequest.PagesOfFile part = request.parts().get(index);
              return new EngineRequest.PagesOfFile(
                  files.get(index), part.mediaType(), part.pages(), part.turns());
            })
        .toList();
  }

  private List<Path> admit(List<Path> files, int firstNumber) throws IOException {
    var admitted = new ArrayList<Path>();
    for (Path file : files) {
      admitted.add(admit(file, firstNumber + admitted.size()));
    }
    return admitted;
  }

  private Path admit(Path file, int number) throws IOException {
    Path admitted = input.resolve(Integer.toString(number));
    Path real = file.toRealPath();
    try {
      return Files.createLink(admitted, real);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (FileSystemException e) { // another file system or owner, or too many links
      return Files.copy(real, admitted);
    }
  }

  private Path result(Path output) {
    return results.resolve(output.getFileName());
  }

  /**
   * Moves what the engine left under the names of the request to where the request wants it,
   * whatever it is: {@link ResultFile} checks it there.
   */
  void deliver(EngineRequest request) throws IOException {
    switch (request) {
      case EngineRequest.Triage _ -> {}
      case EngineRequest.ReadPages it -> {
        for (int page = it.firstPage(); page <= it.lastPage(); page++) {
          deliver(it.outputFolder().resolve(PageFiles.name(page)));
        }
      }
      case EngineRequest.Assemble it -> deliver(it.output());
      case EngineRequest.CopyPages it -> deliver(it.output());
      case EngineRequest.RenderPage it -> deliver(it.output());
    }
  }

  private void deliver(Path output) throws IOException {
    Path left = result(output);
    if (Files.exists(left, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(left, output, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Deletes the files of a request.
   *
   * @throws IOException if the engine left what cannot be deleted
   */
  void clear() throws IOException {
    clear(input);
    clear(results);
  }

  private static void clear(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        PathUtils.delete(file);
      }
    }
  }

  /** Deletes the cell. */
  void delete() throws IOException {
    clear();
    Files.delete(input);
    Files.delete(results);
    Files.delete(input.resolveSibling(""));
  }
}
