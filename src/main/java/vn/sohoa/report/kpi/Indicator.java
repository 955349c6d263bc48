package vn.sohoa.report.kpi;

import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.message.Language;

/**
 * An indicator (chỉ tiêu) of Quyết định 766/QĐ-TTg that can be computed from digitized dossiers.
 */
public enum Indicator {
  /** Giải quyết đúng hạn. */
  ON_TIME("2.1"),
  /** Cấp kết quả giải quyết điện tử. */
  ELECTRONIC_RESULT("4.1"),
  /** Số hóa hồ sơ: a scan alone does not count if the result is returned on paper. */
  DIGITIZED("4.2"),
  /** Khai thác, sử dụng lại dữ liệu số hóa. */
  REUSED("4.3"),
  /** Kết nối, chia sẻ dữ liệu. */
  SHARED("4.4"),
  /** Khai thác cơ sở dữ liệu quốc gia về dân cư. */
  POPULATION_DATA("4.5");

  private final String number;

  Indicator(String number) {
    this.number = number;
  }

  /** Returns the number in the decision, e.g. {@code 4.2}. */
  public String number() {
    return number;
  }

  public String title(Language language) {
    return language.text("indicator." + number);
  }

  /** Returns the indicator with this number or name. */
  public static Optional<Indicator> of(String asked) {
    return Stream.of(values())
        .filter(one -> one.number.equals(asked) || one.name().equals(asked))
        .findFirst();
  }
}
