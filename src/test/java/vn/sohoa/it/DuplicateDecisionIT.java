package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person says whether two documents are the same paper. */
@Tag("slow")
class DuplicateDecisionIT extends TakeBackDesk {
  @Test
  void bothOfTwoLikeDocumentsAreKept() throws IOException {
    // Given
    List<String> text =
        List.of(
            "Điều 1. Cho phép lắp đặt hai cẩu trục chạy ray tại bến số chín của cảng container.",
            "Điều 2. Đơn vị thi công che chắn kho hóa chất và báo cáo tiến độ mỗi tuần một lần.");
    String first = scans.accept(scan(4.1, text));
    scans.awaitFinal(first);
    String second = scans.accept(scan(4.2, text));
    JsonPath read = scans.awaitFinal(second);
    assertThat(open(read, first)).isNotEmpty();

    // When
    Response kept =
        post(second, "duplicates", "{\"other\":\"%s\",\"answer\":\"KEEP_BOTH\"}".formatted(first));

    // Then
    assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(200);
    assertThat(open(scans.get(second), first)).isEmpty();
    undo(second, kept.jsonPath().getString("decision")).then().statusCode(200);
    assertThat(open(scans.get(second), first)).isNotEmpty();

    // And a document that was withdrawn is no duplicate
    post(first, "withdraw", "{\"reason\":\"thừa\"}").then().statusCode(200);
    scans.awaitSoon(second, document -> open(document, first).isEmpty());
  }

  @Test
  void aDuplicateIsTakenBackAndItsLinkTakenOver() throws IOException {
    // Given a second scan that knows its dossier, of a paper whose first scan does not
    String dossier = "H24.99-250611-0007";
    String unlinked = Scans.ofNewStation(service).accept(scan(3.5));
    scans.awaitFinal(unlinked);
    String linked = linked(dossier);
    assertRefused(
        post(
            unlinked,
            "duplicates",
            "{\"other\":\"%s\",\"answer\":\"THIS_ONE\"}".formatted(unlinked)),
        422,
        "UNPROCESSABLE");
    assertRefused(
        post(
            unlinked, "duplicates", "{\"other\":\"H24.99_TL_999999_V1\",\"answer\":\"KEEP_BOTH\"}"),
        422,
        "UNPROCESSABLE");
    assertRefused(
        post(unlinked, "duplicates", "{\"other\":\"%s\",\"answer\":\"NONE\"}".formatted(linked)),
        400,
        "INVALID_REQUEST");

    // When
    Response answer =
        post(
            unlinked, "duplicates", "{\"other\":\"%s\",\"answer\":\"THIS_ONE\"}".formatted(linked));

    // Then
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(scans.get(linked).getString("state")).isEqualTo("WITHDRAWN");
    scans.awaitSoon(unlinked, document -> dossier.equals(document.getString("link.dossierCode")));
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    assertRefused(
        post(
            unlinked,
            "duplicates",
            "{\"other\":\"%s\",\"answer\":\"KEEP_BOTH\"}".formatted(linked)),
        409,
        "CONFLICT");
  }
}
