package vn.sohoa.admin.newkind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.sohoa.CommandRun;

/** Scans of papers of a kind that no definition knows. */
final class StoreSlips {
  /** Values of one paper. */
  record Slip(
      String name,
      String place,
      String area,
      String value,
      String keeper,
      String code,
      String day) {}

  static final Slip FIRST =
      new Slip(
          "Kho lạnh Thử Nghiệm",
          "Lô CN-05, khu công nghiệp Mẫu Đơn, phường Mẫu, thành phố Hải Phòng",
          "1.250 m2",
          "12.500.000.000 đồng",
          "Nguyễn Văn Mẫu",
          "0100112437",
          "12 tháng 3 năm 2025");
  static final Slip SECOND =
      new Slip(
          "Kho vận và Dịch vụ Hậu cần Quốc tế Ví Dụ Đông Hải, chi nhánh khu kinh tế",
          "Số 8 đường Ví Dụ, thành phố Hải Phòng",
          "860,5 m2",
          "900.000.000 đồng",
          "Trần Thị Thử",
          "0100109106",
          "05 tháng 11 năm 2024");
  static final Slip THIRD =
      new Slip(
          "Bãi chứa Giả Định",
          "Thôn Mẫu, xã Ví Dụ, thành phố Hải Phòng",
          "2.400 m2",
          "3.150.000.000 đồng",
          "Lê Minh Họa",
          "0100686209",
          "27 tháng 01 năm 2025");
  static final Slip FOURTH =
      new Slip(
          "Nhà kho Tưởng Tượng số 4",
          "Lô B2, khu công nghiệp Thí Dụ, thành phố Hải Phòng",
          "5.000 m2",
          "45.000.000.000 đồng",
          "Phạm Quốc Giả",
          "0100105052",
          "19 tháng 9 năm 2025");

  private StoreSlips() {}

  /** Draws the scan of a slip. */
  static Path draw(Path folder, int number, Slip slip) throws IOException {
    Path body =
        Files.writeString(
            folder.resolve(number + ".txt"),
            """
            Tên kho ngoại quan: %s
            Địa điểm kho: %s
            1. Diện tích kho: %s
            2. Tổng giá trị hàng hóa: %s
            Người phụ trách kho: %s, mã số thuế: %s
            Kho được kiểm tra lần đầu ngày %s
            Phiếu này được lập thành hai bản có giá trị như nhau để các bên theo dõi, thực hiện.
            """
                .formatted(
                    slip.name(),
                    slip.place(),
                    slip.area(),
                    slip.value(),
                    slip.keeper(),
                    slip.code(),
                    slip.day()));
    Path scan = folder.resolve("phieu-" + number + ".pdf");
    CommandRun run =
        CommandRun.of(
            "admin",
            "sample",
            "--out",
            scan.toString(),
            "--type",
            "Phiếu kiểm tra kho ngoại quan",
            "--number",
            "4" + number,
            "--notation",
            "PKT-BQL",
            "--date",
            "2025-04-1" + number,
            "--subject",
            "Về kết quả kiểm tra điều kiện kho ngoại quan",
            "--skew",
            "0." + number,
            "--seed",
            String.valueOf(number),
            "--body",
            body.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return scan;
  }
}
