package vn.sohoa.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a definition says can take the service's time or memory. */
@Timeout(120)
class KindLimitsTest {
  private static final String HEAD =
      """
      id: phieu-thu
      name: {vi: Phiếu thử, en: Trial slip}
      legalBasis: none
      recognise:
        - {title: PHIẾU THỬ, weight: 1}
      fields:
      """;

  private static String field(String name, String rest) {
    return "  - {name: " + name + ", label: {vi: Chủ, en: Owner}, " + rest + "}\n";
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(at -> "từ " + at).collect(Collectors.joining(", "));
  }

  private static void assertRefused(String content, String message) {
    assertThatThrownBy(() -> KindReader.read("phieu.yaml", content))
        .isInstanceOf(KindException.class)
        .hasMessageStartingWith("phieu.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void patternsThatAreNotSupportedAreRefusedWithTheirPlace() {
    assertRefused(
        HEAD + field("aa", "pattern: '(?<=so )\\d+'"),
        "phieu.yaml, line 7, key 'pattern': has '(?<'; looking ahead or behind");
  }

  @Test
  void patternsAndTextsOfAFileAreBoundedTogether() {
    String large = field("x%d", "pattern: '[a-z]{990}%d'");
    String fields =
        IntStream.range(0, 60)
            .mapToObj(at -> large.formatted(at, at))
            .collect(Collectors.joining());

    assertThatThrownBy(() -> KindReader.builtIn("phieu.yaml", HEAD + fields))
        .hasMessageContaining("the patterns of the file are too large together");
  }

  @Test
  void listsAreBounded() {
    assertRefused(HEAD + field("aa", "anchors: [" + words(101) + "]"), "has more than 100 items");
    assertRefused(
        HEAD + field("aa", "anchors: [x], list: [" + words(5001) + "]"),
        "has more than 5000 items");
    String fields =
        IntStream.range(0, 201)
            .mapToObj(at -> field("x" + at, "anchors: [x]"))
            .collect(Collectors.joining());
    assertRefused(HEAD + fields, "key 'fields': has more than 200 items");
  }

  @Test
  void textsAreBounded() {
    assertRefused(HEAD + field("aa", "anchors: [" + "x".repeat(1001) + "]"), "1000 characters");
    assertRefused(HEAD + "#" + "x".repeat(262_144), "is longer than 262144 characters");
  }

  @Test
  void aliasesCountEachTime() {
    String first = field("x0", "anchors: [x], list: &all [" + words(4000) + "]");
    String others =
        IntStream.range(1, 40)
            .mapToObj(at -> field("x" + at, "anchors: [x], list: *all"))
            .collect(Collectors.joining());

    assertRefused(HEAD + first + others, "the texts of the file are too large together");
  }

  @Test
  void anAliasOfItselfIsRefused() {
    assertRefused(HEAD + "  - &a [*a]\n", "not a mapping");
    assertRefused("&a {id: *a}", "is not a text");
  }

  @Test
  void deepNestingIsRefused() {
    assertRefused("[".repeat(100_000), "phieu.yaml");
    assertRefused("{a: ".repeat(20_000), "phieu.yaml");
  }

  @Test
  void whatCannotBeReadIsRefusedAndTheOthersRemain(@TempDir Path folder) throws IOException {
    var refused = new ArrayList<String>();
    Files.writeString(folder.resolve("good.yaml"), HEAD + field("ab", "anchors: [Chủ]"));
    Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Files.write(folder.resolve("huge.yaml"), new byte[800_000]);
    Files.createDirectory(folder.resolve("folder.yaml"));
    var kinds = new KindsFolder(folder, (file, error) -> refused.add(error.getMessage()));

    Kinds known = kinds.get();

    assertThat(known.withId("phieu-thu")).isPresent();
    assertThat(refused)
        .containsExactlyInAnyOrder(
            "binary.yaml is no text in UTF-8", "huge.yaml is larger than 786432 bytes; split it");
    assertThat(kinds.get()).isSameAs(known);
  }

  @Test
  void theKindsOfTheFolderAreBounded(@TempDir Path folder) throws IOException {
    var refused = new ArrayList<String>();
    List<String> slips =
        IntStream.range(0, 600).mapToObj(at -> HEAD.replace("thu", "thu-" + at)).toList();
    String many = String.join("---\n", slips).replace("fields:\n", "");
    Files.writeString(folder.resolve("a.yaml"), many);
    Files.writeString(folder.resolve("b.yaml"), many);
    var kinds = new KindsFolder(folder, (file, error) -> refused.add(error.getMessage()));

    assertThat(kinds.get().all()).hasSize(Kinds.builtIn().all().size() + 600);
    assertThat(refused).containsExactly("b.yaml: there are more than 1000 kinds in the folder");
  }
}
