package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent of a desk and the service, both as they are packaged. */
@Tag("slow")
class StationAgentIT {
  private final RunningService service = SharedService.get();

  @TempDir Path folder;
  private AgentDesk desk;

  @BeforeEach
  void configure() throws IOException {
    desk = new AgentDesk(service, folder, "Trạm IT");
  }

  private void scan(String name, int bytes) throws IOException {
    String text = "%PDF-1.7 " + UUID.randomUUID() + " ";
    Files.writeString(desk.scans().resolve(name), text + "x".repeat(bytes));
  }

  @Test
  void whatIsPutIntoTheFolderIsADocument() throws Exception {
    scan("Quyết định.pdf", 3_000_000);

    assertThat(desk.run("run", "--until-done")).as(desk::log).isZero();

    service
        .admin()
        .get("/api/v1/documents/" + desk.documentOf("Quyết định.pdf"))
        .then()
        .statusCode(200);
    assertThat(desk.run("doctor")).as(desk::log).isZero();
    assertThat(desk.run("status")).as(desk::log).isZero();
  }

  @Test
  void anAgentThatIsKilledGoesOnAndSendsNothingTwice() throws Exception {
    for (int number = 0; number < 20; number++) {
      scan("đơn " + number + ".pdf", 2_000_000);
    }
    for (int kill = 0; kill < 5; kill++) {
      Process agent = desk.start("run");
      Thread.sleep(1500 + 400L * kill);
      AgentDesk.kill(agent);
    }

    assertThat(desk.run("run", "--until-done")).as(desk::log).isZero();

    List<String> codes = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      String name = "đơn " + number + ".pdf";
      codes.add(desk.documentOf(name));
      assertThat(desk.receipt(name).path("receipt").path("duplicateOf").asText("")).isEmpty();
    }
    assertThat(codes).doesNotHaveDuplicates();
  }

  @Test
  void sendLeavesTheReceiptBesideTheFileAndTellsThatItCannotBeRead() throws Exception {
    Path file = Files.writeString(folder.resolve("đơn.pdf"), "%PDF-1.7 " + UUID.randomUUID());

    assertThat(desk.run("send", "--wait", "3", file.toString())).as(desk::log).isZero();

    assertThat(folder.resolve("đơn.pdf.bien-nhan.json")).content().contains("docCode");
    assertThat(desk.log()).contains("QUÉT LẠI đơn.pdf: Hệ thống không đọc được tệp này");
    assertThat(folder.resolve("đơn.pdf.quet-lai.txt")).content().contains("Tệp đơn.pdf (tài liệu ");
  }
}
