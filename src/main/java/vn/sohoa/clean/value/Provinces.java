package vn.sohoa.clean.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names of the provinces and cities (tỉnh, thành phố trực thuộc trung ương) on papers before and
 * after the reform: the 63 until 30/6/2025 and the 34 since then, which except for Huế use old
 * names.
 */
public final class Provinces {
  /** Centrally run cities, by the latest known change. */
  public static final List<String> CITIES =
      List.of("Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ", "Huế", "Đồng Nai");

  /** Past and present provinces. */
  public static final List<String> PROVINCES =
      Arrays.asList(
          """
          An Giang,Bà Rịa - Vũng Tàu,Bạc Liêu,Bắc Giang,Bắc Kạn,Bắc Ninh,Bến Tre,Bình Dương,Bình Định,\
          Bình Phước,Bình Thuận,Cà Mau,Cao Bằng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,\
          Hà Giang,Hà Nam,Hà Tĩnh,Hải Dương,Hậu Giang,Hòa Bình,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,\
          Lai Châu,Lạng Sơn,Lào Cai,Lâm Đồng,Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,\
          Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,\
          Thái Bình,Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Tiền Giang,Trà Vinh,Tuyên Quang,Vĩnh Long,\
          Vĩnh Phúc,Yên Bái"""
              .split(","));

  private Provinces() {}

  /** Returns each name once, in the form used in a place name (địa danh). */
  public static List<String> names() {
    return Stream.concat(CITIES.stream(), PROVINCES.stream()).distinct().toList();
  }

  /** Returns each name with its rank, e.g. {@code Tỉnh Hải Dương}, {@code Thành phố Huế}. */
  public static List<String> titledNames() {
    return Stream.concat(
            CITIES.stream().map(name -> "Thành phố " + name),
            PROVINCES.stream().map(name -> "Tỉnh " + name))
        .toList();
  }
}
