package vn.sohoa.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.identifier.DocumentType;

class KindsTest {
  private static final String SLIP =
      """
      id: phieu-thu
      name: {vi: Phiếu thử, en: Trial slip}
      legalBasis: none
      recognise:
        - {title: PHIẾU THỬ, weight: 1}
      fields:
        - name: owner
          label: {vi: Chủ, en: Owner}
          anchors: [Chủ sở hữu]
      """;

  @TempDir private Path folder;

  @Test
  void builtInKindsAreValid() {
    Kinds kinds = Kinds.builtIn();

    assertThat(kinds.all()).hasSizeGreaterThan(40);
    assertThat(kinds.all()).allSatisfy(kind -> assertThat(kind.name().en()).isNotBlank());
  }

  @Test
  void builtInKindsTellWhatTheyWereWrittenFrom() {
    assertThat(Kinds.builtIn().all())
        .allSatisfy(kind -> assertThat(kind.basis().source()).as(kind.id()).isPresent());
  }

  @Test
  void readsWhereADefinitionComesFromAndWhatItIsFor() {
    String slip =
        SLIP.replace(
            "legalBasis: none",
            """
            legalBasis: TT 1/2026
            source: form
            formCode: A.I.1
            layout: form
            components: [Phiếu thử nghiệm, Tờ khai thử]
            result: true\
            """);

    Kind kind = KindReader.read("slip.yaml", slip).getFirst();

    assertThat(kind.basis())
        .isEqualTo(
            new LegalBasis(
                "TT 1/2026",
                Optional.empty(),
                Optional.empty(),
                Optional.of(KindSource.FORM),
                Optional.of("A.I.1")));
    assertThat(kind.layout()).isEqualTo(Layout.FORM);
    assertThat(kind.requires()).isEmpty();
    assertThat(kind.use().result()).isTrue();
    assertThat(kind.use().standsFor("PHIẾU  THƯ NGHIỆM")).isTrue();
    assertThat(kind.use().standsFor("Phiếu")).isFalse();
  }

  @Test
  void coversThe29TypesOfDecree30() {
    Set<DocumentType> types = EnumSet.range(DocumentType.NGHI_QUYET, DocumentType.THU_CONG);

    assertThat(types).hasSize(29);
    assertThat(types)
        .allSatisfy(
            type -> {
              Optional<Kind> kind =
                  Kinds.builtIn().all().stream()
                      .filter(found -> found.name().vi().equals(type.vietnameseName()))
                      .findFirst();
              assertThat(kind).isPresent();
              assertThat(kind.get().abbreviation()).isEqualTo(type.abbreviation());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weight: 1}|weight: heavy}|phieu.yaml, line 5, key 'weight': 'heavy' is not a number",
        "weight: 1}|weight: 9}|key 'weight': must be more than 0",
        "anchors: [Chủ sở hữu]|anker: [Chủ]|key 'anchors': a field needs anchors, a pattern, ticks or columns",
        "anchors: [Chủ sở hữu]|pattern: '(['|key 'pattern': is no regular expression",
        "anchors: [Chủ sở hữu]|anchors: [Chủ sở hữu], cleaner: magic|unknown cleaner 'magic'",
        "name: owner|name: owner, encoding: vni|key 'encoding': 'vni' is not viqr",
        "name: owner|name: Owner|key 'name': 'Owner' is not camelCase",
        "name: owner|name: issuedDate|phieu.yaml, line 7, key 'cleaner': issuedDate needs one of [date]",
        "name: owner|name: validUntil, cleaner: text|key 'cleaner': validUntil needs one of [date]",
        "name: owner|name: idNumber|idNumber needs one of [personalId, identityCard]",
        "name: owner|name: taxCode, cleaner: phone|taxCode needs one of [taxCode]",
        "name: owner|name: dossierCode|dossierCode needs one of [dossierCode]",
        "name: owner|zone: nowhere|key 'name': is missing",
        "id: phieu-thu|id: Phiếu thử|key 'id'",
        "legalBasis: none|basis: none|key 'legalBasis': is missing",
        "legalBasis: none|legalBasis: none, source: memory|key 'source': 'memory' is not one of form, text, inferred",
        "legalBasis: none|legalBasis: none, layout: letter|key 'layout': 'letter' is not one of administrative, form, free",
        "legalBasis: none|legalBasis: none, result: perhaps|key 'result': 'perhaps' is neither true nor false",
        "{title: PHIẾU THỬ, weight: 1}|{sign: smell}|key 'sign': unknown sign 'smell'",
        "{title: PHIẾU THỬ, weight: 1}|{title: PHIẾU THỬ, wait: 1}|key 'wait': is not a key",
        "{vi: Phiếu thử, en: Trial slip}|Phiếu thử|line 2",
      })
  void errorNamesFileAndKey(String good, String bad, String message) {
    assertThatThrownBy(() -> KindReader.read("phieu.yaml", replaced(good, bad)))
        .isInstanceOf(KindException.class)
        .hasMessageStartingWith("phieu.yaml")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "issuedDate,date",
    "birthDate,date",
    "idNumber,identityCard",
    "taxCode,taxCode",
    "procedureCode,procedureCode"
  })
  void knownFieldsRequireTheirCleaner(String name, String cleaner) {
    String slip = replaced("name: owner", "name: " + name + ", cleaner: " + cleaner);

    assertThat(KindReader.read("phieu.yaml", slip).getFirst().fields())
        .singleElement()
        .extracting(KindField::name)
        .isEqualTo(name);
  }

  private static String replaced(String good, String bad) {
    String written =
        bad.replaceAll(", (?=cleaner|encoding)", "\n    ")
            .replaceAll(", (?=source|layout|result)", "\n");
    return SLIP.replace(good, written);
  }

  @Test
  void yamlErrorNamesFile() {
    assertThatThrownBy(() -> KindReader.read("broken.yaml", "id: [a\nname: }"))
        .isInstanceOf(KindException.class)
        .hasMessageStartingWith("broken.yaml");
  }

  @Test
  void reloadsChangedFolder() throws IOException {
    var refused = new ArrayList<String>();
    var kinds = new KindsFolder(folder, (file, error) -> refused.add(error.getMessage()));
    assertThat(kinds.get().withId("phieu-thu")).isEmpty();

    write(SLIP, 1);
    assertThat(kinds.get().withId("phieu-thu").orElseThrow().name().vi()).isEqualTo("Phiếu thử");

    write(SLIP.replace("vi: Phiếu thử", "vi: Phiếu mới"), 2);
    assertThat(kinds.get().withId("phieu-thu").orElseThrow().name().vi()).isEqualTo("Phiếu mới");
    assertThat(refused).isEmpty();
  }

  @Test
  void rejectsInvalidFileAndPreservesOldDefinition() throws IOException {
    var refused = new ArrayList<String>();
    var kinds = new KindsFolder(folder, (file, error) -> refused.add(error.getMessage()));
    write(SLIP, 1);
    Kinds before = kinds.get();

    write("id: phieu-thu\nname: nothing\n", 2);

    assertThat(kinds.get().withId("phieu-thu")).isEqualTo(before.withId("phieu-thu"));
    assertThat(kinds.get().withId("phieu-thu")).isPresent();
    assertThat(refused).singleElement().asString().startsWith("slip.yaml");
  }

  @Test
  void removesKindOfDeletedFile() throws IOException {
    var kinds = new KindsFolder(folder, (file, error) -> {});
    write(SLIP, 1);
    assertThat(kinds.get().withId("phieu-thu")).isPresent();

    Files.delete(folder.resolve("slip.yaml"));

    assertThat(kinds.get().withId("phieu-thu")).isEmpty();
    assertThat(kinds.get().all()).hasSameSizeAs(Kinds.builtIn().all());
  }

  private void write(String content, int second) throws IOException {
    Path file = Files.writeString(folder.resolve("slip.yaml"), content);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
  }

  @Test
  void anotherWordIsNoMisreading() {
    Kinds kinds = Kinds.builtIn().without("giay-phep-xay-dung");

    assertThat(kinds.titleOf("GIẤY PHÉP XÂY DỰNG")).isNotEqualTo(Optional.of("GIẤY PHÉP LAO ĐỘNG"));
    assertThat(kinds.titleOf("GIÂY PHÉP LAO ĐÔNC")).contains("GIẤY PHÉP LAO ĐỘNG");
  }
}
