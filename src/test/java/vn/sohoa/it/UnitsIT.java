package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Old addresses get candidates of new units from an imported table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitsIT {
  private static final String TABLE =
      """
      wardCode,ward,district,province,isDividedWard,newWardCode,newWard,newProvince
      10546,Phường Cộng Hòa,Thành phố Chí Linh,Tỉnh Hải Dương,False,10549,Phường Thử Một,Thành phố Hải Phòng
      10642.0,Xã Cộng Hòa,Huyện Nam Sách,Tỉnh Hải Dương,True,10606,Xã Thử Hai,Thành phố Hải Phòng
      10642.0,Xã Cộng Hòa,Huyện Nam Sách,Tỉnh Hải Dương,True,10615,Xã Thử Ba,Thành phố Hải Phòng
      """;

  private final RunningService service = SharedService.get();

  @BeforeAll
  void importTheTable() {
    put("2025-07-01", TABLE).statusCode(200).body("rows", equalTo(3));
    put("2025-07-01", TABLE).statusCode(200).body("rows", equalTo(3));
  }

  @Test
  void aWholeUnitHasOneSuccessor() {
    successors("Phường Cộng Hoà, TP Chí Linh, tỉnh Hải Dương")
        .body("match", equalTo("EXACT"))
        .body("candidates.code", contains("10549"));
  }

  @Test
  void aDividedUnitHasSeveral() {
    successors("thôn 1, x. Cộng Hòa, H. Nam Sách, T. Hải Dương, Việt Nam")
        .body("match", equalTo("DIVIDED"))
        .body("candidates.code", contains("10606", "10615"))
        .body("address", equalTo("thôn 1, Xã Cộng Hòa, Huyện Nam Sách, Tỉnh Hải Dương"));
  }

  @Test
  void anUnknownUnitHasNone() {
    successors("Xã Không Có, tỉnh Hải Dương")
        .body("match", equalTo("UNKNOWN"))
        .body("candidates", empty());
  }

  @Test
  void aBrokenTableIsRefusedAsAWhole() {
    put("2024-01-01", TABLE + "1,2\n")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/rows/5"));
  }

  @Test
  void theCommandImportsATable(@TempDir Path folder) throws IOException, InterruptedException {
    Path table = folder.resolve("units.csv");
    Files.writeString(table, TABLE.replace("Cộng Hòa", "Bằng Lệnh"));

    Process command =
        new ProcessBuilder(
                RunningService.command(
                    "admin",
                    "import-units",
                    table.toString(),
                    "--effective",
                    "2026-07-01",
                    "--url",
                    service.url(),
                    "--key-file",
                    service.data().resolve("admin.key").toString()))
            .redirectErrorStream(true)
            .start();

    String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(command.waitFor()).as(said).isZero();
    assertThat(said).contains("\"rows\":3");
    successors("Phường Bằng Lệnh, Thành phố Chí Linh, Hải Dương")
        .body("candidates.effective", contains("2026-07-01"));
  }

  private ValidatableResponse put(String effective, String table) {
    return service
        .admin()
        .contentType("text/csv; charset=UTF-8")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/units/changes/" + effective)
        .then();
  }

  private ValidatableResponse successors(String address) {
    return service
        .admin()
        .queryParam("address", address)
        .get("/api/v1/units/successors")
        .then()
        .statusCode(200);
  }
}
