package vn.sohoa.admin.newkind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.CommandRun;
import vn.sohoa.extract.kind.KindReader;

class NewKindCommandTest {
  @TempDir Path folder;

  private static CommandRun newKind(Object... arguments) {
    String[] words = new String[arguments.length + 2];
    words[0] = "admin";
    words[1] = "new-kind";
    for (int at = 0; at < arguments.length; at++) {
      words[at + 2] = arguments[at].toString();
    }
    return CommandRun.of(words);
  }

  @Test
  void aDefinitionFromThreeScansReadsAFourth() throws IOException {
    Path definition = folder.resolve("kho.yaml");
    Path first = StoreSlips.draw(folder, 1, StoreSlips.FIRST);
    Path second = StoreSlips.draw(folder, 2, StoreSlips.SECOND);
    Path third = StoreSlips.draw(folder, 3, StoreSlips.THIRD);

    CommandRun run = newKind(first, second, third, "--id", "phieu-kho", "--out", definition);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("kind recognised: 3/3", "phieu-2.pdf");
    Path scans = Files.createDirectory(folder.resolve("scans"));
    StoreSlips.draw(scans, 4, StoreSlips.FOURTH);
    CommandRun trial = CommandRun.of("admin", "try-kind", definition.toString(), scans.toString());
    assertThat(trial.exitCode()).as(trial.err()).isZero();
    assertThat(trial.out())
        .contains("kind recognised: 1/1")
        .contains(" codeNumber = 44 ", " issuedDate = 2025-04-14 ")
        .contains("tenKhoNgoaiQuan = Nhà kho Tưởng Tượng số 4 ")
        .contains("diaDiemKho = Lô B2, khu công nghiệp Thí Dụ, thành phố Hải Phòng ")
        .contains("dienTichKho = 5000 m² ")
        .contains("tongGiaTriHangHoa = 45000000000 VND ")
        .contains("nguoiPhuTrachKho = Phạm Quốc Giả ")
        .contains(" taxCode = 0100105052 ")
        .contains("khoDuocKiemTraLanDau = 2025-09-19 ");
    assertThat(Files.readString(definition))
        .contains("title: PHIẾU KIỂM TRA KHO NGOẠI QUAN")
        .contains("# phieu-1.pdf: 1250 m²", "cleaner: money", "cleaner: area")
        .contains("# phieu-2.pdf: " + StoreSlips.SECOND.name())
        .doesNotContain("giá trị như nhau:");
  }

  @Test
  void withoutAFileTheDefinitionGoesToTheStandardOutput() throws IOException {
    Path first = StoreSlips.draw(folder, 1, StoreSlips.FIRST);
    Path second = StoreSlips.draw(folder, 2, StoreSlips.SECOND);

    CommandRun run = newKind(first, second, "--id", "phieu-kho");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(KindReader.read("out", run.out())).singleElement().isNotNull();
    assertThat(run.err()).contains("kind recognised: 2/2");
  }

  @Test
  void tellsThatAKindRecognisesTheScansAlready() throws IOException {
    Path first = decision("one", "1");
    Path second = decision("two", "2");

    CommandRun run = newKind(first, second, "--id", "quyet-dinh-kho");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("recognised as a kind that exists: quyet-dinh (Quyết định)");
    assertThat(run.out()).contains("recognised as a kind that exists: quyet-dinh (Quyết định)");
    assertThat(run.err()).contains("kind recognised: 2/2");
  }

  private Path decision(String name, String number) throws IOException {
    Path body =
        Files.writeString(
            folder.resolve(name + ".txt"),
            """
            Điều 1. Công nhận kho ngoại quan có tên sau đây:
            Tên kho ngoại quan được công nhận: Kho mẫu %s
            Thời hạn hoạt động của kho ngoại quan: %s0 năm
            """
                .formatted(name, number));
    Path scan = folder.resolve(name + ".png");
    assertThat(
            CommandRun.of(
                    "admin",
                    "sample",
                    "--number",
                    number,
                    "--body",
                    body.toString(),
                    "--out",
                    scan.toString())
                .exitCode())
        .isZero();
    return scan;
  }

  @Test
  void needsTwoDifferentScans() {
    CommandRun one = newKind("a.pdf", "--id", "phieu-kho");
    CommandRun same = newKind("a.pdf", "./a.pdf", "--id", "phieu-kho");

    assertThat(one.exitCode()).isEqualTo(2);
    assertThat(one.err()).contains("at least two different scans");
    assertThat(same.exitCode()).isEqualTo(2);
  }

  @Test
  void needsAValidId() {
    CommandRun run = newKind("a.pdf", "b.pdf", "--id", "Phiếu kho");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'Phiếu kho' is not made of lower-case letters");
  }

  @Test
  void neverOverwritesADefinition() throws IOException {
    Path definition = Files.writeString(folder.resolve("kho.yaml"), "corrected by hand");

    CommandRun run = newKind("a.pdf", "b.pdf", "--id", "phieu-kho", "--out", definition);

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("kho.yaml exists already");
    assertThat(Files.readString(definition)).isEqualTo("corrected by hand");
  }

  @Test
  void tellsWhichScanCannotBeRead() throws IOException {
    Path text = Files.writeString(folder.resolve("b.pdf"), "no scan");

    assertThat(newKind(folder.resolve("a.pdf"), text, "--id", "phieu-kho").err())
        .contains("no such file or folder", "a.pdf");
    CommandRun run = newKind(text, folder.resolve("a.pdf"), "--id", "phieu-kho");
    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("b.pdf: ");
  }

  @Test
  void tellsThatScansHaveNothingInCommon() throws IOException {
    Path slip = StoreSlips.draw(folder, 1, StoreSlips.FIRST);
    Path decision = folder.resolve("decision.png");
    assertThat(CommandRun.of("admin", "sample", "--out", decision.toString()).exitCode()).isZero();

    CommandRun run = newKind(slip, decision, "--id", "phieu-kho");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("neither a title nor enough texts in common");
  }
}
