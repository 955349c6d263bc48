package vn.sohoa.bench.paper;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes up issuers of every level: ministry, province, department, commune, board. */
record Issuers(RandomGenerator random) {
  private static final List<String> PROVINCES =
      List.of(
          "TỈNH QUẢNG NINH",
          "TỈNH LÂM ĐỒNG",
          "THÀNH PHỐ HẢI PHÒNG",
          "TỈNH ĐẮK LẮK",
          "TỈNH NGHỆ AN",
          "THÀNH PHỐ CẦN THƠ",
          "TỈNH THÁI NGUYÊN",
          "TỈNH VĨNH LONG",
          "THÀNH PHỐ HUẾ",
          "TỈNH PHÚ THỌ",
          "TỈNH KHÁNH HÒA",
          "TỈNH TUYÊN QUANG");
  private static final List<String> COMMUNES =
      List.of(
          "XÃ YÊN THỦY",
          "PHƯỜNG TRẦN PHÚ",
          "XÃ ĐỒNG KHỞI",
          "PHƯỜNG NGUYỄN DU",
          "XÃ MỸ THẠNH",
          "XÃ HỮU NGHỊ",
          "PHƯỜNG BÌNH KHÁNH",
          "XÃ SƠN LƯỢNG");
  private static final List<List<String>> DEPARTMENTS =
      List.of(
          List.of("SỞ TƯ PHÁP", "STP", "VP"),
          List.of("SỞ XÂY DỰNG", "SXD", "QLN"),
          List.of("SỞ Y TẾ", "SYT", "NVY"),
          List.of("SỞ NỘI VỤ", "SNV", "CCHC"),
          List.of("SỞ TÀI CHÍNH", "STC", "QLG"),
          List.of("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "SNNMT", "KL"),
          List.of("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "SKHCN", "CĐS"),
          List.of("BAN QUẢN LÝ KHU KINH TẾ", "BQL", "QLĐT"));
  private static final List<List<String>> MINISTRIES =
      List.of(
          List.of("BỘ NỘI VỤ", "CỤC VĂN THƯ VÀ LƯU TRỮ", "VTLT", "NVĐP"),
          List.of("BỘ TƯ PHÁP", "CỤC HÀNH CHÍNH TƯ PHÁP", "HCTP", "HT"),
          List.of("BỘ XÂY DỰNG", "CỤC ĐƯỜNG BỘ", "CĐBVN", "KHTC"),
          List.of("BỘ KHOA HỌC VÀ CÔNG NGHỆ", "CỤC SỞ HỮU TRÍ TUỆ", "SHTT", "PC"));

  Issuer next() {
    return switch (random.nextInt(4)) {
      case 0 -> ministry(pick(MINISTRIES));
      case 1 -> province(pick(PROVINCES));
      case 2 -> department(pick(DEPARTMENTS), pick(PROVINCES));
      default -> commune(pick(COMMUNES), pick(PROVINCES));
    };
  }

  private Issuer ministry(List<String> names) {
    return new Issuer(
        names.subList(0, 1),
        names.subList(1, 2),
        names.get(2),
        names.get(3),
        "Hà Nội",
        signedBy("CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"));
  }

  private Issuer province(String province) {
    return new Issuer(
        List.of(),
        List.of("ỦY BAN NHÂN DÂN", province),
        "UBND",
        pick(List.of("KGVX", "NC", "KT", "TTHC")),
        placeOf(province),
        chairman());
  }

  private Issuer department(List<String> names, String province) {
    boolean board = names.getFirst().startsWith("BAN ");
    return new Issuer(
        List.of((random.nextBoolean() ? "UBND " : "ỦY BAN NHÂN DÂN ") + province),
        names.subList(0, 1),
        names.get(1),
        names.get(2),
        placeOf(province),
        board ? signedBy("TRƯỞNG BAN", "PHÓ TRƯỞNG BAN") : signedBy("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"));
  }

  private Issuer commune(String commune, String province) {
    boolean parent = random.nextBoolean();
    return new Issuer(
        parent ? List.of("UBND " + province) : List.of(),
        parent ? List.of("ỦY BAN NHÂN DÂN " + commune) : List.of("ỦY BAN NHÂN DÂN", commune),
        "UBND",
        pick(List.of("VP", "KT", "VHXH")),
        placeOf(commune),
        chairman());
  }

  private List<String> chairman() {
    return random.nextBoolean()
        ? List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
        : List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
  }

  private List<String> signedBy(String head, String deputy) {
    return random.nextBoolean() ? List.of(head) : List.of("KT. " + head, deputy);
  }

  /** "TỈNH QUẢNG NINH" → "Quảng Ninh". */
  private static String placeOf(String body) {
    String name = body.replaceFirst("^(TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG) ", "");
    var place = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      place.append(place.isEmpty() ? "" : " ").append(word.charAt(0));
      place.append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return place.toString();
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
