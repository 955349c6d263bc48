package vn.sohoa.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.page.PageContent;

/**
 * Each label of a built-in kind leads to the value of its own field, and to that of no other: if
 * two fields share a label, they are a number and its day.
 */
class BuiltInLabelsTest {
  private static final String TEXT = "Thử Nghiệm Số Một";
  private static final String DAY = "ngày 05 tháng 3 năm 2026";
  private static final String ISO_DAY = "2026-03-05";
  private static final List<String> SAMPLES =
      List.of(
          TEXT,
          DAY,
          "05/03/2026",
          "1.250.000.000 đồng",
          "12.500 m2",
          "0100112437",
          "0912 345 678",
          "thu@nghiem.vn",
          "2150123456",
          "12/GP-BQL",
          "031090000931",
          "031234567",
          "lần thứ 2",
          "2",
          "NAM",
          "1/100",
          "12 m",
          "AB 123456",
          "AB1234567",
          "12.3-456",
          "105678912340",
          "I",
          "B",
          "DN");

  private static final Kinds KINDS = Kinds.builtIn();

  static Stream<Arguments> kinds() {
    return KINDS.all().stream()
        .filter(kind -> kind.fields().stream().anyMatch(field -> !field.anchors().isEmpty()))
        .map(kind -> arguments(kind.id()));
  }

  /** Returns the fields with this label, the field of a day last. */
  private static List<KindField> sharing(Kind kind, String anchor) {
    String key = VietnameseText.letterKey(anchor);
    return kind.fields().stream()
        .filter(
            field -> field.anchors().stream().map(VietnameseText::letterKey).anyMatch(key::equals))
        .sorted(Comparator.comparing(BuiltInLabelsTest::isDay))
        .toList();
  }

  private static boolean isDay(KindField field) {
    return field.cleaner().clean(DAY).value().equals(Optional.of(ISO_DAY));
  }

  /** Returns a value for the label: if two fields share it, they are a number and its day. */
  private static String value(String id, List<KindField> sharing) {
    KindField first = sharing.getFirst();
    if (sharing.size() == 1) {
      return sample(first, SAMPLES.stream());
    }
    assertThat(sharing).as(id).hasSize(2);
    assertThat(sharing).as(id).filteredOn(BuiltInLabelsTest::isDay).hasSize(1);
    return sample(first, SAMPLES.stream().filter(value -> !fits(sharing.getLast(), value)))
        + " "
        + DAY;
  }

  private static String sample(KindField field, Stream<String> samples) {
    return samples
        .filter(value -> fits(field, value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sample: " + field.name()));
  }

  private static boolean fits(KindField field, String value) {
    Optional<String> found =
        field.pattern().isEmpty()
            ? Optional.of(value)
            : field
                .pattern()
                .get()
                .findValue(value)
                .map(match -> value.substring(match.start(), match.end()));
    return found
        .filter(text -> field.list().isEmpty() || field.list().get().nearest(text, 6).isPresent())
        .flatMap(text -> field.cleaner().clean(text).value())
        .isPresent();
  }

  private static PageContent page(KindField field, String anchor, String value) {
    Zone zone = field.zone();
    double y = Paper.HEIGHT * (zone.top() + Math.min(zone.bottom(), 0.9)) / 2;
    double x = Math.max(85, Paper.WIDTH * zone.left() + 5);
    return new Paper().at(x, y, anchor.replaceFirst(":$", "") + ": " + value).page();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void labelLeadsToItsFieldOnly(String id) {
    Kind kind = KINDS.withId(id).orElseThrow();
    for (KindField field : kind.fields()) {
      if (field.anchors().isEmpty() && field.pattern().isEmpty()) {
        continue;
      }
      for (String anchor : field.anchors()) {
        List<KindField> sharing = sharing(kind, anchor);
        String value = value(id, sharing);
        Extraction read =
            new Extractor()
                .extract(
                    List.of(page(field, anchor, value)), ExternalEvidence.NONE, Optional.of(id));
        Map<String, String> values =
            read.fields().stream()
                .filter(
                    found ->
                        kind.fields().stream()
                            .anyMatch(it -> it.name().equals(found.name().metadataName())))
                .filter(found -> found.clean().isPresent())
                .collect(
                    Collectors.toMap(
                        found -> found.name().metadataName(),
                        (ExtractedField found) -> found.clean().orElseThrow(),
                        (one, other) -> one,
                        TreeMap::new));
        if (isTaxCodeToo(id, field)) {
          values.remove("taxCode");
        }
        assertThat(values.keySet())
            .as("%s: %s", id, anchor)
            .containsExactlyInAnyOrderElementsOf(sharing.stream().map(KindField::name).toList());
        if (sharing.size() == 2) {
          assertThat(values).as(anchor).containsEntry(sharing.getLast().name(), ISO_DAY);
        }
      }
    }
  }

  /** The rule for all papers reads the code of any enterprise as the tax code of the paper. */
  private static boolean isTaxCodeToo(String id, KindField field) {
    return id.equals("van-ban-dang-ky-gop-von") && field.name().equals("enterpriseCode");
  }
}
