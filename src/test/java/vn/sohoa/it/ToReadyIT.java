package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/**
 * Papers go from upload to READY by the API only: what stops them is answered from what is known to
 * be printed on them, and what is not known is dismissed and counted apart. The coverage of their
 * dossiers becomes complete, the history tells each step, and reading everything again changes
 * none.
 *
 * <p>With {@code -Dsohoa.scans.real=FOLDER}, which holds {@code truth.json} and the scans it names,
 * these are taken instead of generated ones.
 */
class ToReadyIT {
  private static final String PROCEDURE = "1.009952";
  private static final Pattern DATE = Pattern.compile("ngày (\\d+) tháng (\\d+) năm (\\d+)");
  private static final int ROUNDS = 6;

  /** So different that none is a duplicate of another. */
  private static final List<List<String>> BODIES =
      List.of(
          List.of(
              "Điều 1. Chấp thuận cho nhà đầu tư xây dựng kho lạnh bảo quản thủy sản tại lô CN3.",
              "Điều 2. Nhà đầu tư nộp hồ sơ phòng cháy trước ngày khởi công."),
          List.of(
              "Điều 1. Thu hồi giấy phép sử dụng đường nội bộ số 5 của khu công nghiệp phía nam.",
              "Điều 2. Đơn vị quản lý hạ tầng lập biên bản bàn giao mặt bằng."),
          List.of(
              "Điều 1. Gia hạn thời gian thử nghiệm trạm xử lý nước thải thêm sáu tháng.",
              "Điều 2. Kết quả quan trắc được gửi hằng tuần về phòng môi trường."));

  private static final Optional<String> REAL_SCANS =
      Optional.ofNullable(System.getProperty("sohoa.scans.real"));

  private final RunningService service = SharedService.get();
  private final Scans scans = Scans.ofNewStation(service);
  private final Catalogue catalogue = new Catalogue(service);
  private final ReviewDesk clerk = ReviewDesk.of(service, "CLERK");

  /** A scan, and what is printed on it, by name of the field. */
  private record Paper(Path scan, Map<String, String> truth) {}

  /** What a document took. */
  private static final class Effort {
    private int decisions;
    private int withoutTruth;
  }

  @Test
  void everyPaperBecomesReadyAndStaysSo(@TempDir Path folder) throws IOException {
    catalogue.procedure(PROCEDURE);
    List<Paper> papers =
        REAL_SCANS.isPresent() ? real(Path.of(REAL_SCANS.get())) : generated(folder);
    Map<String, String> dossiers = new LinkedHashMap<>();
    Map<String, Effort> efforts = new LinkedHashMap<>();
    int straight = 0;
    // All of them first: a dossier that comes later may make an automatic link doubtful
    for (int at = 0; at < papers.size(); at++) {
      catalogue.dossier(dossier(at), PROCEDURE, "0315459414");
    }
    for (int at = 0; at < papers.size(); at++) {
      Paper paper = papers.get(at);
      String dossier = dossier(at);
      String docCode =
          scans.accept(paper.scan(), Scans.metadata(Optional.of(dossier), Optional.of("VB")));
      if (scans.awaitFinal(docCode).getString("state").equals("READY")) {
        straight++;
      }
      dossiers.put(docCode, dossier);
      confirmLink(docCode, dossier);
      efforts.put(docCode, decideAll(docCode, paper));
    }
    Map<String, Map<String, String>> values = new HashMap<>();
    efforts.forEach(
        (docCode, effort) -> {
          values.put(docCode, values(docCode));
          assertThat(ReviewDesk.open(scans.get(docCode))).as(docCode).isEmpty();
          assertThat(scans.get(docCode).getString("state")).as(docCode).isEqualTo("READY");
          JsonPath coverage = catalogue.coverage(String.valueOf(dossiers.get(docCode)));
          assertThat(coverage.getBoolean("items.find { it.componentCode == 'VB' }.satisfied"))
              .isTrue();
          assertThat(clerk.history(docCode))
              .as("history of %s", docCode)
              .hasSizeGreaterThan(effort.decisions);
        });

    dossiers.keySet().forEach(this::readAgain);

    dossiers
        .keySet()
        .forEach(
            docCode -> {
              scans.awaitFinal(docCode);
              assertThat(values(docCode)).as(docCode).isEqualTo(values.get(docCode));
              assertThat(ReviewDesk.open(scans.get(docCode))).as(docCode).isEmpty();
              assertThat(scans.get(docCode).getString("state")).as(docCode).isEqualTo("READY");
            });
    int decisions = efforts.values().stream().mapToInt(effort -> effort.decisions).sum();
    int withoutTruth = efforts.values().stream().mapToInt(effort -> effort.withoutTruth).sum();
    System.out.printf(
        "%d papers, %d straight through, %.1f decisions a paper (%d in all, %d of them without truth)%n",
        papers.size(), straight, (double) decisions / papers.size(), decisions, withoutTruth);
  }

  private static String dossier(int at) {
    return "H24.99-250509-%04d".formatted(at + 1);
  }

  private void readAgain(String docCode) {
    service.admin().post("/api/v1/documents/" + docCode + "/reprocess").then().statusCode(202);
  }

  /** Returns what a person decided, which nothing may change. */
  private Map<String, String> values(String docCode) {
    var values = new HashMap<String, String>();
    List<Map<String, @Nullable Object>> fields = scans.get(docCode).getList("fields");
    fields.stream()
        .filter(field -> field.get("review") != null)
        .forEach(
            field ->
                values.put(String.valueOf(field.get("name")), String.valueOf(field.get("value"))));
    return values;
  }

  /**
   * An automatic link may become doubtful by what is scanned beside it; a person's word does not.
   */
  private void confirmLink(String docCode, String dossier) {
    assertThat(
            clerk
                .link(docCode, "{\"dossierCode\":\"" + dossier + "\",\"componentCode\":\"VB\"}")
                .statusCode())
        .isEqualTo(200);
  }

  private Effort decideAll(String docCode, Paper paper) {
    var effort = new Effort();
    for (int round = 0; round < ROUNDS; round++) {
      List<ReviewDesk.Open> open = ReviewDesk.open(scans.get(docCode));
      if (open.isEmpty()) {
        return effort;
      }
      for (ReviewDesk.Open finding : open) {
        if (isStillOpen(docCode, finding)) {
          Response answer = answer(docCode, finding, paper.truth(), effort);
          assertThat(answer.statusCode()).as("%s: %s", finding, answer.asString()).isEqualTo(200);
          effort.decisions++;
        }
      }
    }
    return effort;
  }

  private boolean isStillOpen(String docCode, ReviewDesk.Open finding) {
    return ReviewDesk.open(scans.get(docCode)).stream()
        .anyMatch(open -> open.id().equals(finding.id()));
  }

  private Response answer(
      String docCode, ReviewDesk.Open finding, Map<String, String> truth, Effort effort) {
    if (!finding.other().isEmpty()) {
      return clerk.keepBoth(docCode, finding.other());
    }
    String known = truth.get(finding.field());
    if (known != null) {
      return clerk.set(docCode, finding.field(), known);
    }
    effort.withoutTruth++;
    return clerk.dismiss(docCode, finding.id());
  }

  /** Papers without number, and with a number that is hard to read. */
  private static List<Paper> generated(Path folder) throws IOException {
    var papers = new ArrayList<Paper>();
    for (int at = 0; at < 3; at++) {
      Path file = folder.resolve("paper" + at + ".pdf");
      SamplePaper paper =
          SamplePaper.decision()
              .numbered("", "QĐ-BQL", LocalDate.of(2025, 4, 10 + at))
              .saying(BODIES.get(at));
      SampleScan.of(paper).write(file);
      papers.add(new Paper(file, Map.of("codeNumber", Integer.toString(101 + at))));
    }
    return papers;
  }

  private static List<Paper> real(Path folder) throws IOException {
    var papers = new ArrayList<Paper>();
    for (JsonNode told :
        new ObjectMapper().readTree(Files.readString(folder.resolve("truth.json")))) {
      papers.add(new Paper(folder.resolve(told.get("file").asText()), truth(told)));
    }
    return papers;
  }

  private static Map<String, String> truth(JsonNode told) {
    var truth = new HashMap<String, String>();
    String[] number = told.path("number").asText("").split("/", 2);
    if (number.length == 2 && number[0].matches("\\d+")) {
      boolean hasYear = number[1].matches("(19|20)\\d\\d/.*");
      truth.put("codeNumber", hasYear ? number[0] + "/" + number[1].substring(0, 4) : number[0]);
      truth.put("codeNotation", hasYear ? number[1].substring(5) : number[1]);
    }
    Matcher date = DATE.matcher(told.path("place_date").asText(""));
    if (date.find()) {
      truth.put("issuedDate", date.group());
    }
    put(truth, "organName", joined(told.path("issuer_lines")));
    put(truth, "typeName", told.path("kind").asText(""));
    put(truth, "subject", joined(told.path("subject_lines")));
    return truth;
  }

  private static void put(Map<String, String> truth, String field, String value) {
    if (!value.isBlank()) {
      truth.put(field, value);
    }
  }

  private static String joined(JsonNode lines) {
    var text = new ArrayList<String>();
    lines.forEach(line -> text.add(line.asText()));
    return String.join(" ", text);
  }
}
