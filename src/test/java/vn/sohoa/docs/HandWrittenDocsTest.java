package vn.sohoa.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sohoa.access.Role;
import vn.sohoa.clean.Cleaners;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.DocumentState;
import vn.sohoa.engine.EngineFault;

/** Pages written by hand leave out nothing that the code has, and link to files that exist. */
class HandWrittenDocsTest {
  private static final int README_BYTES = 8192;
  private static final Pattern OPERATION =
      Pattern.compile("(?m)^\\| `([A-Z]+ /[^` ]*)` \\| ([A-Za-z, ]+) \\|");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> root = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("src", "docs"))) {
      return Stream.of(root.toList(), docs.toList())
          .flatMap(List::stream)
          .filter(file -> file.toString().endsWith(".md"))
          .toList()
          .stream();
    }
  }

  private static String read(String page) throws IOException {
    return Files.readString(GeneratedSection.FOLDER.resolve(page));
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(Files.readString(Path.of("README.md")).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(README_BYTES);
  }

  @Test
  void theApiPageListsEveryOperationWithItsRoles() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    OPERATION
        .matcher(read("api.md"))
        .results()
        .forEach(row -> listed.put(row.group(1), row.group(2)));

    assertThat(listed).containsExactlyInAnyOrderEntriesOf(Operations.rolesByOperation());
  }

  @Test
  void theCleaningPageListsEveryCleaner() throws IOException {
    String page = read("cleaning.md");

    assertThat(Cleaners.names())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  @Test
  void theGuideExplainsEveryStateFindingFailureAndRole() throws IOException {
    String guide = read("huong-dan.md");

    assertThat(
            Stream.of(
                    DocumentState.values(),
                    FindingCode.values(),
                    EngineFault.values(),
                    Role.values())
                .flatMap(Arrays::stream)
                .map(Enum::name))
        .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadToFilesAndHeadings(Path page) throws IOException {
    var broken = new ArrayList<String>();
    for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
      Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
      if (!leadsTo(target, link.group(2))) {
        broken.add(link.group());
      }
    }

    assertThat(broken).isEmpty();
  }

  private static boolean leadsTo(Path target, @Nullable String heading) throws IOException {
    if (Files.notExists(target) || heading == null) {
      return Files.exists(target);
    }
    return HEADING
        .matcher(Files.readString(target))
        .results()
        .anyMatch(found -> anchor(found.group(1)).equals(heading));
  }

  /** As GitHub forms it. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
