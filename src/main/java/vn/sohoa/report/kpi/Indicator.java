package vn.sohoa.report.kpi;

import java.util.Optional;
import java.util.stream.Stream;

/** An indicator (chỉ tiêu) of Quyết định 766/QĐ-TTg that can be told from digitized dossiers. */
public enum Indicator {
  /** Giải quyết đúng hạn. */
  ON_TIME("2.1", "Tỷ lệ hồ sơ giải quyết đúng hạn"),
  /** Cấp kết quả giải quyết điện tử. */
  ELECTRONIC_RESULT("4.1", "Tỷ lệ cấp kết quả giải quyết điện tử"),
  /** Số hóa hồ sơ: a scan alone does not count where a result is returned on paper. */
  DIGITIZED("4.2", "Tỷ lệ số hóa hồ sơ, kết quả giải quyết"),
  /** Khai thác, sử dụng lại dữ liệu số hóa. */
  REUSED("4.3", "Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa"),
  /** Kết nối, chia sẻ dữ liệu. */
  SHARED("4.4", "Tỷ lệ kết nối, chia sẻ dữ liệu"),
  /** Khai thác cơ sở dữ liệu quốc gia về dân cư. */
  POPULATION_DATA("4.5", "Tỷ lệ khai thác dữ liệu dân cư");

  private final String number;
  private final String title;

  Indicator(String number, String title) {
    this.number = number;
    this.title = title;
  }

  /** As the decision numbers it, e.g. {@code 4.2}. */
  public String number() {
    return number;
  }

  public String title() {
    return title;
  }

  /** By its number or its name. */
  public static Optional<Indicator> of(String asked) {
    return Stream.of(values())
        .filter(one -> one.number.equals(asked) || one.name().equals(asked))
        .findFirst();
  }
}
