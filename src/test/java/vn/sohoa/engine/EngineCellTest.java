package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine sees the files of one request under other names, and nothing else. */
class EngineCellTest {
  private Path folder = Path.of("");
  private EngineCell cell = new EngineCell(folder, folder);
  private Path original = folder;

  @BeforeEach
  void create(@TempDir Path temporary) throws IOException {
    folder = temporary;
    cell = EngineCell.createIn(folder.resolve("cells"));
    original = Files.writeString(folder.resolve("original"), "scan");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private EngineRequest.ReadPages pages(Path output) {
    return new EngineRequest.ReadPages(original, MediaType.PDF, 2, 4, output, TestEngines.LIMITS);
  }

  @Test
  void engineGetsAFurtherNameOfTheOriginal() throws IOException {
    var seen =
        (EngineRequest.Triage) cell.admit(new EngineRequest.Triage(original, TestEngines.LIMITS));

    assertThat(seen.file()).isEqualTo(cell.input().resolve("0"));
    assertThat(Files.getAttribute(seen.file(), "unix:nlink")).isEqualTo(2);
    assertThat(Files.isSameFile(seen.file(), original)).isTrue();
  }

  @Test
  void aLinkIsFollowedBeforeTheEngineGetsIt() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), original);

    var seen =
        (EngineRequest.Triage) cell.admit(new EngineRequest.Triage(link, TestEngines.LIMITS));

    assertThat(Files.isSymbolicLink(seen.file())).isFalse();
    assertThat(seen.file()).hasContent("scan");
  }

  @Test
  void aFileOfAnotherFileSystemIsCopied() throws IOException {
    // A file of the kernel, which cannot be linked to from anywhere else
    var seen =
        (EngineRequest.Triage)
            cell.admit(new EngineRequest.Triage(Path.of("/proc/version"), TestEngines.LIMITS));

    assertThat(Files.readString(seen.file())).startsWith("Linux");
  }

  @Test
  void aMissingFileIsNotAdmitted() {
    var request = new EngineRequest.Triage(folder.resolve("gone"), TestEngines.LIMITS);

    assertThatThrownBy(() -> cell.admit(request)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void allFilesOfARequestAreInTheCell() throws IOException {
    Path content = Files.writeString(folder.resolve("page-1.json.gz"), "words");
    var assemble =
        new EngineRequest.Assemble(
            original,
            MediaType.PDF,
            List.of(content, content),
            folder.resolve("out.pdf"),
            "title",
            TestEngines.LIMITS);

    var seen = (EngineRequest.Assemble) cell.admit(assemble);

    assertThat(seen.contentFiles())
        .containsExactly(cell.input().resolve("1"), cell.input().resolve("2"));
    assertThat(seen.output()).isEqualTo(cell.results().resolve("out.pdf"));
    cell.clear();
    var copy =
        new EngineRequest.CopyPages(
            List.of(
                new EngineRequest.PagesOfFile(original, MediaType.PDF, List.of(1), List.of()),
                new EngineRequest.PagesOfFile(content, MediaType.PDF, List.of(2), List.of(90))),
            folder.resolve("copy.pdf"),
            TestEngines.LIMITS);
    assertThat(((EngineRequest.CopyPages) cell.admit(copy)).parts())
        .extracting(EngineRequest.PagesOfFile::file)
        .containsExactly(cell.input().resolve("0"), cell.input().resolve("1"));
  }

  @Test
  void resultsThatWereAskedForAreDelivered() throws IOException {
    Path output = Files.createDirectory(folder.resolve("step"));
    var seen = (EngineRequest.ReadPages) cell.admit(pages(output));
    Files.writeString(seen.outputFolder().resolve(PageFiles.name(2)), "words");
    Files.writeString(seen.outputFolder().resolve(PageFiles.name(5)), "not asked for");
    Files.createSymbolicLink(seen.outputFolder().resolve(PageFiles.name(3)), original);

    cell.deliver(pages(output));
    cell.clear();

    assertThat(names(output)).containsExactly(PageFiles.name(2), PageFiles.name(3));
    assertThat(Files.isSymbolicLink(output.resolve(PageFiles.name(3)))).isTrue();
    assertThat(names(cell.results())).isEmpty();
    assertThat(names(cell.input())).isEmpty();
    assertThat(original).hasContent("scan");
  }

  @Test
  void nothingOfACellIsLeft() throws IOException {
    cell.admit(new EngineRequest.Triage(original, TestEngines.LIMITS));
    Files.createDirectories(cell.results().resolve("a/b"));

    cell.delete();

    assertThat(names(folder.resolve("cells"))).isEmpty();
    assertThat(original).hasContent("scan");
  }

  @Test
  void placeholdersOfTheCommandAreFilled() {
    assertThat(cell.fill("-Dx={results}:{input}:{parent}"))
        .isEqualTo(
            "-Dx=" + cell.results() + ":" + cell.input() + ":" + ProcessHandle.current().pid());
  }
}
