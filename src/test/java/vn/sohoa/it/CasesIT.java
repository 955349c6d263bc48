package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files as public bug reports describe them, with invented text. */
class CasesIT {
  private final Scans scans = Scans.ofNewStation(SharedService.get());

  private JsonPath read(String name) throws URISyntaxException {
    Path file =
        Path.of(Objects.requireNonNull(CasesIT.class.getResource("/cases/" + name)).toURI());
    JsonPath document = scans.awaitFinal(scans.accept(file));
    assertThat(document.getString("failure")).isNull();
    return document;
  }

  private static List<Integer> pages(JsonPath document, String code) {
    return document.getList("findings.findAll { it.code == '" + code + "' }.page");
  }

  private static void assertIsTheDecision(JsonPath document, int page) {
    assertThat(document.getString("kind")).isEqualTo("quyet-dinh");
    assertThat(Scans.value(document, "codeNumber")).isEqualTo("115");
    assertThat(Scans.value(document, "codeNotation")).isEqualTo("QĐ-BQL");
    assertThat(Scans.value(document, "issuedDate")).isEqualTo("2025-11-05");
    assertThat(Scans.value(document, "subject"))
        .isEqualTo("Về việc cấp giấy phép xây dựng công trình nhà xưởng số 3");
    assertThat(document.getInt("fields.find { it.name == 'codeNumber' }.page")).isEqualTo(page);
    assertThat(Scans.details(document, "FIELD_MISSING")).isEmpty();
    assertThat(document.getList("renditions", String.class)).contains("pdfa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner-password-aes256.pdf", "owner-password-rc4-40.pdf"})
  void ownerPasswordIsNoObstacle(String name) throws URISyntaxException {
    JsonPath document = read(name);

    assertIsTheDecision(document, 1);
    assertThat(document.getList("pages")).hasSize(2);
  }

  @Test
  void faxIsReadWithSquarePixelsAndItsLowerResolutionCounts() throws URISyntaxException {
    JsonPath document = read("02-fax-204x98.tif");

    assertIsTheDecision(document, 1);
    assertThat(document.getDouble("pages[0].scan.dpi")).isEqualTo(98);
    assertThat(Scans.details(document, "DPI_TOO_LOW"))
        .containsExactly("98 dpi, asked ≥ 200 (ND30_2020)");
    List<Float> box = document.getList("fields.find { it.name == 'codeNumber' }.box", Float.class);
    assertThat(box.get(0)).isBetween(140f, 152f);
    assertThat(box.get(1)).isBetween(94f, 104f);
  }

  @Test
  void sheetWithTwoSidesIsReadSideBySide() throws URISyntaxException {
    JsonPath document = read("04-a3-two-up.pdf");

    assertIsTheDecision(document, 1);
    assertThat(pages(document, "TWO_PAGES_ON_SHEET")).containsExactly(1);
    assertThat(document.getList("pages")).hasSize(1);
    assertThat(Scans.value(document, "recipients")).isEqualTo("Như Điều 3");
    assertThat(document.getString("state")).isEqualTo("NEEDS_REVIEW");
  }

  @Test
  void stackIsNamedWithPagesAndKinds() throws URISyntaxException {
    JsonPath document = read("07-stack-qd2-don1-gp1.pdf");

    assertIsTheDecision(document, 1);
    assertThat(Scans.details(document, "SEVERAL_PAPERS"))
        .containsExactly("1-2 quyet-dinh; 3 don-de-nghi-cap-gpxd; 4 giay-phep-xay-dung");
    assertThat(Scans.details(document, "PAGE_ORDER")).isEmpty();
  }

  @Test
  void frontsThenReversedBacksAreOutOfOrder() throws URISyntaxException {
    JsonPath document = read("08-fronts-then-reversed-backs.pdf");

    assertIsTheDecision(document, 1);
    assertThat(Scans.details(document, "PAGE_ORDER")).containsExactly("1, 3, 4, 2 → 1, 4, 2, 3");
    assertThat(Scans.details(document, "SEVERAL_PAPERS"))
        .containsExactly("1, 4 quyet-dinh; 2 don-de-nghi-cap-gpxd; 3 giay-phep-xay-dung");
  }

  @Test
  void pageScannedTwiceIsTold() throws URISyntaxException {
    JsonPath document = read("09-page-twice.pdf");

    assertIsTheDecision(document, 1);
    assertThat(pages(document, "PAGE_REPEATED")).containsExactly(3);
    assertThat(Scans.details(document, "PAGE_REPEATED")).containsExactly("2");
  }

  @Test
  void headBehindACoverSheetGivesTheFields() throws URISyntaxException {
    JsonPath document = read("17-cover-sheet-first.pdf");

    assertIsTheDecision(document, 2);
    assertThat(pages(document, "COVER_SHEET")).containsExactly(1);
    assertThat(Scans.details(document, "COVER_SHEET")).containsExactly("2");
  }
}
