package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines of a batch that are valid JSON of the wrong form. */
class DossierBatchIT {
  private static final String PROCEDURE = "1.009916";
  private final RunningService service = SharedService.get();

  private final Catalogue catalogue = new Catalogue(service);

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(
        PROCEDURE, "{\"name\":\"Cấp đổi\",\"returnsPaperResult\":true,\"components\":[]}");
  }

  private List<JsonPath> send(String operation, List<String> lines) {
    return catalogue.batch(
        operation, String.join("\n", lines.stream().map(line -> line.replace("\n", " ")).toList()));
  }

  private static String portal(int number, String more) {
    return """
        {"MaHoSo":"H24.94-261005-%04d","MaTTHC":"%s","KenhThucHien":1,"LoaiDoiTuong":"2","HoVaTen":"Công ty TNHH Thử Nghiệm",
         "SoDinhDanh":"0312687878","NgayTiepNhan":"05/10/2026 08:30:00"%s}
        """
        .formatted(number, PROCEDURE, more);
  }

  private static String own(int number, String more) {
    return """
        {"code":"H24.94-261005-%04d","procedureCode":"%s","channel":"POST","state":"RECEIVED",
         "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"0312687878"},
         "receivedAt":"2026-10-05T08:30:00+07:00"%s}
        """
        .formatted(number, PROCEDURE, more);
  }

  @Test
  void aNullInALineOfThePortalSpoilsNoOther() {
    List<JsonPath> answers =
        send(
            "dossiers:dvcqg",
            List.of(
                portal(1, ""),
                portal(2, ",\"TaiLieuNop\":[null]"),
                portal(3, ",\"GiayToKetQua\":[null]"),
                portal(4, ",\"TaiLieuNop\":null,\"GiayToKetQua\":null")
                    .replace("\"0312687878\"", "null"),
                "null",
                portal(5, "")));

    assertThat(answers).extracting(one -> one.getInt("line")).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(answers)
        .extracting(one -> one.getString("outcome") + " " + one.getString("reason"))
        .containsExactly(
            "CREATED null",
            "null INVALID_REQUEST",
            "null INVALID_REQUEST",
            "CREATED null",
            "null INVALID_REQUEST",
            "CREATED null");
    assertThat(answers.get(1).getString("detail")).contains("TaiLieuNop");
  }

  @Test
  void aNullInALineOfOursSpoilsNoOther() {
    List<JsonPath> answers =
        send(
            "dossiers:batch",
            List.of(
                own(11, ""),
                own(12, ",\"components\":[null]"),
                own(13, ",\"history\":[null]"),
                own(14, ",\"history\":[{\"state\":null,\"at\":null}]"),
                own(15, ",\"components\":[{\"code\":null}]"),
                own(16, ",\"components\":null,\"history\":null,\"result\":null,\"dueAt\":null"),
                own(17, "").replace("\"ORGANIZATION\"", "null"),
                own(18, ",\"dueAt\":\"+999999999-12-31T00:00:00Z\""),
                own(20, ",\"stateSince\":\"0001-01-01T00:00:00+07:00\""),
                own(19, "")));

    assertThat(answers)
        .extracting(one -> one.getString("outcome") + " " + one.getString("reason"))
        .containsExactly(
            "CREATED null",
            "null INVALID_REQUEST",
            "null INVALID_REQUEST",
            "null INVALID_REQUEST",
            "null INVALID_REQUEST",
            "CREATED null",
            "null INVALID_REQUEST",
            "null INVALID_REQUEST",
            "null INVALID_REQUEST",
            "CREATED null");
  }
}
