package vn.sohoa.extract.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.extract.header.NotationRepair.Notation;
import vn.sohoa.extract.header.NotationRepair.Trust;

class NotationRepairTest {
  private static final String STROKES = "IlJ1";

  /** An issuer and its abbreviation. */
  record Organ(String name, String abbreviation) {}

  private static Optional<Notation> repair(String title, String issuer, String read) {
    return new NotationRepair(
            Optional.ofNullable(title), Optional.ofNullable(issuer), Set.of("KTTH"))
        .repair(read);
  }

  @ParameterizedTest
  @CsvSource({
    "TB, TRƯỜNG ĐẠI HỌC ĐỒNG LỘC, TB-PHĐL, TB-ĐHĐL",
    "QĐ, BAN CHỈ ĐẠO 138, QĐ-BCĐI138, QĐ-BCĐ138",
    "QĐ, BỘ GIÁO DỤC VÀ ĐÀO TẠO, QĐ-BGDĐI, QĐ-BGDĐT",
    "TTr, UBND TỈNH AN GIANG SỞ Y TẾ, TIr-SYT, TTr-SYT",
    "QĐ, ỦY BAN NHÂN DÂN TỈNH AN GIANG, QĐ-UBNDJ, QĐ-UBND",
    "QĐ, ỦY BAN NHÂN DÂN TỈNH AN GIANG, QB-UBND, QĐ-UBND",
    ", UBND TỈNH AN GIANG SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG, S5NNMT-KL, SNNMT-KL",
    "QĐ, , QĐ-UBMD, QĐ-UBND"
  })
  void mendsMisreadLetters(String title, String issuer, String read, String right) {
    assertThat(repair(title, issuer, read)).contains(new Notation(right, Trust.MENDED));
  }

  @ParameterizedTest
  @CsvSource({
    "PA, ỦY BAN NHÂN DÂN TỈNH NGHỆ AN, PA.UBND, PA-UBND",
    "GGT, ỦY BAN NHÂN DÂN TỈNH NGHỆ AN, GGT:UBND, GGT-UBND",
    "KH, BỘ KHOA HỌC VÀ CÔNG NGHỆ CỤC SỞ HỮU TRÍ TUỆ, ',KH-SHTT', KH-SHTT"
  })
  void readsSignsAroundTheHyphen(String title, String issuer, String read, String right) {
    assertThat(repair(title, issuer, read).map(Notation::text)).contains(right);
  }

  @ParameterizedTest
  @CsvSource({
    "QĐ, UBND TỈNH AN GIANG SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG, QĐ-STNMT",
    "QĐ, ỦY BAN NHÂN DÂN TỈNH AN GIANG, CT-UBND",
    "QĐ, ỦY BAN NHÂN DÂN TỈNH AN GIANG, QĐ-CTUBND",
    "QĐ, ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH, QĐ-NĐ-UB",
    "PC, BỘ KHOA HỌC VÀ CÔNG NGHỆ CỤC SỞ HỮU TRÍ TUỆ, PC-SHTT",
    "QĐ, BỘ GIÁO DỤC VÀ ĐÀO TẠO, QĐ-BGD&ĐT",
    ", ỦY BAN NHÂN DÂN TỈNH AN GIANG, UBND-NNTN"
  })
  void preservesWhatMayBeRight(String title, String issuer, String read) {
    assertThat(repair(title, issuer, read).map(Notation::text)).contains(read);
  }

  @ParameterizedTest
  @CsvSource({
    "QĐ, ỦY BAN NHÂN DÂN TỈNH AN GIANG, QĐ-UBND",
    "QĐ, BỘ XÂY DỰNG CỤC ĐƯỜNG BỘ, QĐ-CĐBVN",
    "QĐ, ỦY BAN NHÂN DÂN TỈNH AN GIANG, QĐ-UBND-KTTH",
    ", ỦY BAN NHÂN DÂN TỈNH AN GIANG, UBND-KTTH"
  })
  void confirmsByTitleIssuerAndKeptCopy(String title, String issuer, String read) {
    assertThat(repair(title, issuer, read)).contains(new Notation(read, Trust.CONFIRMED));
  }

  @Test
  void doubtsWhatNeitherTitleNorIssuerExplain() {
    assertThat(repair("QĐ", "ỦY BAN NHÂN DÂN TỈNH AN GIANG", "XK-WZHM").map(Notation::trust))
        .contains(Trust.DOUBTED);
  }

  @ParameterizedTest
  @CsvSource({
    "TB, TRƯỜNG ĐẠI HỌC ĐỒNG LỘC, TB-QL Đào tạo, TB-QL Đào tạo",
    "TB, TRƯỜNG ĐẠI HỌC ĐỒNG LỘC, TB - QL Đào tạo, TB-QL Đào tạo",
    "TB, ỦY BAN NHÂN DÂN TỈNH AN GIANG, TB-UBND An Giang, TB-UBND",
    "TB, TRƯỜNG ĐẠI HỌC ĐỒNG LỘC, TB-ĐHĐL Krx wq, TB-ĐHĐL",
    "TB, TRƯỜNG ĐẠI HỌC ĐỒNG LỘC, TB-QL Đào tạo 12, TB-QL"
  })
  void acceptsUnitWrittenOut(String title, String issuer, String read, String right) {
    assertThat(repair(title, issuer, read).map(Notation::text)).contains(right);
  }

  @Property
  void neverChangesTheIssuersOwnAbbreviation(
      @ForAll @From("kinds") String kind, @ForAll @From("organs") Organ organ) {
    String right = kind + "-" + organ.abbreviation();

    assertThat(repair(kind, organ.name(), right)).contains(new Notation(right, Trust.CONFIRMED));
  }

  @Property
  void mendsAnAdditionalStrokeOrLeavesIt(
      @ForAll @From("kinds") String kind,
      @ForAll @From("organs") Organ organ,
      @ForAll @IntRange(max = 3) int stroke,
      @ForAll @IntRange(max = 9) int at) {
    String own = organ.abbreviation();
    int place = 1 + at % own.length();
    String read =
        kind + "-" + own.substring(0, place) + STROKES.charAt(stroke) + own.substring(place);

    assertThat(repair(kind, organ.name(), read).map(Notation::text).orElse(read))
        .isIn(read, kind + "-" + own);
  }

  @Provide
  Arbitrary<String> kinds() {
    return Arbitraries.of("QĐ", "TB", "TTr", "KH", "BC", "CT", "QyĐ", "CTr", "NQ");
  }

  @Provide
  Arbitrary<Organ> organs() {
    return Arbitraries.of(
        new Organ("ỦY BAN NHÂN DÂN TỈNH AN GIANG", "UBND"),
        new Organ("HỘI ĐỒNG NHÂN DÂN XÃ YÊN THỦY", "HĐND"),
        new Organ("UBND TỈNH AN GIANG SỞ TÀI CHÍNH", "STC"),
        new Organ("UBND TỈNH AN GIANG SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "SNNMT"),
        new Organ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "BGDĐT"),
        new Organ("BỘ NỘI VỤ CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC", "VTLTNN"),
        new Organ("TỔNG CỤC HẢI QUAN", "TCHQ"),
        new Organ("TRƯỜNG ĐẠI HỌC ĐỒNG LỘC", "ĐHĐL"));
  }
}
