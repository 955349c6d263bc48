package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages for administrators. */
class AdminIT {
  /** What the policy of the pages forbids. */
  private static final Pattern INLINE =
      Pattern.compile(
          "<script(?![^>]*src=)|<style|<[^>]*\\s(style|on[a-z]+)=|(src|href)=\"https?://");

  private static final Person ADMIN =
      Person.signedIn(SharedService.get(), "adm-admin", "ADMIN", "ATTEST");
  private static final Person CLERK = Person.signedIn(SharedService.get(), "adm-clerk", "CLERK");
  private static final Person AUDITOR =
      Person.signedIn(SharedService.get(), "adm-auditor", "AUDITOR");

  private final RunningService service = SharedService.get();

  private static String shown(String path) {
    Response page = ADMIN.page(path);
    assertThat(page.statusCode()).as("%s: %s", path, page.asString()).isEqualTo(200);
    assertThat(page.asString()).doesNotContainPattern(INLINE);
    return page.asString();
  }

  /** Returns all pages of a list. */
  private static String shownWhole(String path) {
    var pages = new StringBuilder();
    Optional<String> next = Optional.of(path + "?limit=200");
    while (next.isPresent()) {
      String page = shown(next.get());
      pages.append(page);
      next =
          Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
              .matcher(page)
              .results()
              .map(link -> link.group(1).replace("&amp;", "&"))
              .findFirst();
    }
    return pages.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/admin                     | Chính sách hậu kiểm | Review policy",
        "/admin/accounts            | Tạo tài khoản       | Create an account",
        "/admin/keys                | Cấp khóa            | Issue a key",
        "/admin/webhooks            | Tạo webhook         | Create a webhook",
        "/admin/review-policy       | Xem trước tác động  | Preview the effect",
        "/admin/procedures          | Thủ tục hành chính  | Procedures",
        "/admin/units               | Nhập bảng           | Import a table",
        "/admin/kinds               | Nhận ra nhờ         | Recognised by",
        "/admin/kinds/quyet-dinh    | Nhận ra nhờ         | Recognised by",
        "/admin/sampling            | Lấy mẫu             | Draw a sample",
        "/admin/audit               | Mới nhất trước      | Newest first",
        "/admin/scrubs              | Kiểm tra ngay       | Verify now"
      })
  void everyPageIsForAdminsInBothLanguages(String path, String vietnamese, String english) {
    if (!path.equals("/admin/kinds")) {
      assertThat(shown(path)).contains(vietnamese);
      assertThat(
              ADMIN
                  .browser()
                  .cookie("sohoa_language", "en")
                  .accept("text/html")
                  .get(path)
                  .asString())
          .contains(english);
    }
    Response refused = CLERK.page(path);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.contentType()).startsWith("text/html");
    assertThat(refused.asString()).contains("Không có quyền").doesNotContain(vietnamese);
  }

  @Test
  void accountsAreListedAndShown() {
    assertThat(shownWhole("/admin/accounts"))
        .contains("adm-clerk", "Người adm-clerk", "/admin/accounts/" + CLERK.id(), "Công chức");
    assertThat(shown("/admin/accounts/" + CLERK.id()))
        .contains("adm-clerk", "/admin/audit?actor=" + CLERK.id(), "Khóa tài khoản");
    assertThat(shown("/admin/accounts/" + ADMIN.id()))
        .doesNotContain("Khóa tài khoản")
        .contains("Thu hồi quyền ghi nhận");
    assertThat(ADMIN.page("/admin/accounts/0000").statusCode()).isEqualTo(404);
  }

  @Test
  void listsGoOnWhereTheyStopped() {
    String first = shown("/admin/accounts?limit=1");
    var next = Pattern.compile("href=\"(/admin/accounts\\?cursor=[^\"]+)\"").matcher(first);

    assertThat(next.find()).isTrue();
    // A page is as long as is usual unless told otherwise
    assertThat(shown(next.group(1))).contains("/admin/accounts/");
  }

  @Test
  void keysAreListedWithoutTheirTexts() {
    String key =
        ADMIN
            .api()
            .contentType(ContentType.JSON)
            .body(Map.of("name", "Trạm quét adm", "role", "STATION"))
            .post("/api/v1/keys")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");

    assertThat(shownWhole("/admin/keys")).contains("Trạm quét adm", "DELETE /keys/" + key);

    ADMIN.api().delete("/api/v1/keys/" + key).then().statusCode(204);
    assertThat(shownWhole("/admin/keys"))
        .contains("Trạm quét adm", "đã thu hồi")
        .doesNotContain("DELETE /keys/" + key);
  }

  @Test
  void theReviewPolicyIsShownWithItsRulesAndChangedWithItsVersion() {
    String version =
        ADMIN.api().get("/api/v1/review-policy").then().extract().jsonPath().getString("version");

    assertThat(shown("/admin/review-policy"))
        .contains("data-code=\"LINK_AMBIGUOUS\"", "data-version=\"" + version + "\"");
  }

  @Test
  void proceduresAreShownWithTheirComponents() {
    ADMIN
        .api()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "name",
                "Thủ tục của trang quản trị",
                "field",
                "Đầu tư",
                "returnsPaperResult",
                true,
                "components",
                List.of(Map.of("code", "VB", "name", "Văn bản đề nghị", "required", true))))
        .put("/api/v1/procedures/1.009917")
        .then()
        .statusCode(200);

    assertThat(shownWhole("/admin/procedures"))
        .contains("/admin/procedures/1.009917", "Thủ tục của trang quản trị");
    assertThat(shown("/admin/procedures/1.009917")).contains("Văn bản đề nghị", "bản chính");
    assertThat(ADMIN.page("/admin/procedures/1.009918").statusCode()).isEqualTo(404);
  }

  @Test
  void unitsAreImportedAndSearched() {
    ADMIN
        .api()
        .contentType("text/csv; charset=UTF-8")
        .body(
            """
            wardCode,ward,district,province,isDividedWard,newWardCode,newWard,newProvince
            99901,Xã Thử Một,Huyện Thử,Tỉnh Hải Dương,False,99911,Xã Thử Mới,Thành phố Hải Phòng
            """)
        .put("/api/v1/units/changes/2001-02-03")
        .then()
        .statusCode(200);

    assertThat(shown("/admin/units")).contains("03/02/2001");
    assertThat(shown("/admin/units?address=Xã Thử Một, Huyện Thử, Tỉnh Hải Dương"))
        .contains("Xã Thử Mới", "99911", "nhập nguyên vẹn");
    assertThat(shown("/admin/units?address=không rõ")).contains("Không có đơn vị tên này");
  }

  @Test
  void kindsAreShownWithWhatTheyAreRecognisedBy() {
    assertThat(shown("/admin/kinds")).contains("/admin/kinds/quyet-dinh", "Quyết định");
    assertThat(shown("/admin/kinds/quyet-dinh")).contains("QUYẾT ĐỊNH", "tiêu đề");
    assertThat(ADMIN.page("/admin/kinds/khong-co").statusCode()).isEqualTo(404);
  }

  @Test
  void samplesAreListedAndReported() {
    service.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)
        VALUES ('01a00000-0000-7000-8000-0000000000ad', 'ADM-1', 'WITHDRAWN', 'DONE', 'H24', 'RESULT', repeat('0', 64), 1, '%1$s', now());
        INSERT INTO sampling_plan (id, name, lot, lot_size, strata, fields, lines, seed, target, character_target, key_id, made_at)
        VALUES ('01a00000-0000-7000-8000-0000000000ae', 'Mẫu quản trị', '{}', 7, '{}', '{subject}', 0, 1, 0.95, 0.98, '%1$s', now());
        INSERT INTO sampling_item (plan_id, position, document_id, stratum)
        VALUES ('01a00000-0000-7000-8000-0000000000ae', 1, '01a00000-0000-7000-8000-0000000000ad', '');
        """
            .formatted(ADMIN.id()));

    assertThat(shown("/admin/sampling")).contains("Mẫu quản trị");
    assertThat(shown("/admin/sampling/01a00000-0000-7000-8000-0000000000ae"))
        .contains("Mẫu quản trị", "1 trong 7 tài liệu", "Người adm-admin", "95 %");
    assertThat(ADMIN.page("/admin/sampling/x").statusCode()).isEqualTo(404);
  }

  @Test
  void theAuditIsFilteredAndNewestFirst() {
    String byPerson = shown("/admin/audit?actor=" + CLERK.id());
    assertThat(byPerson.substring(byPerson.indexOf("<main")))
        .contains("account.password", "Người adm-clerk")
        .doesNotContain("adm-admin");
    assertThat(shown("/admin/audit?subject=adm-clerk"))
        .containsSubsequence("account.password", "account.link", "account.create");

    String first = shown("/admin/audit?subject=adm-clerk&limit=1");
    var next = Pattern.compile("href=\"(/admin/audit\\?[^\"]*cursor=[^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();
    assertThat(shown(next.group(1).replace("&amp;", "&"))).contains("account.create");

    assertThat(AUDITOR.page("/admin/audit").statusCode()).isEqualTo(200);
    assertThat(AUDITOR.page("/admin/keys").statusCode()).isEqualTo(403);
  }

  @Test
  void verificationsAreListedAndShown() {
    String id =
        ADMIN
            .api()
            .post("/api/v1/scrubs")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getString("id");

    assertThat(shown("/admin/scrubs")).contains("/admin/scrubs/" + id, "quản trị viên");
    assertThat(shown("/admin/scrubs/" + id)).contains("<progress");
  }

  @Test
  void textsOfPeopleAreEscaped() {
    Person.account(service, "adm-escape", "CLERK");
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "<b onclick=x>\"đậm\"</b>"))
        .patch("/api/v1/accounts/" + id("adm-escape"))
        .then()
        .statusCode(200);

    assertThat(ADMIN.page("/admin/accounts/" + id("adm-escape")).asString())
        .contains("&lt;b onclick=x&gt;&quot;đậm&quot;&lt;/b&gt;")
        .doesNotContain("<b onclick");
  }

  private String id(String login) {
    return WholeList.of(service::admin, "/api/v1/accounts").stream()
        .filter(account -> login.equals(account.get("login")))
        .map(account -> String.valueOf(account.get("id")))
        .findFirst()
        .orElseThrow();
  }
}
