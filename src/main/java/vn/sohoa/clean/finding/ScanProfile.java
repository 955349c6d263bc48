package vn.sohoa.clean.finding;

import static vn.sohoa.clean.finding.FindingCode.BLACK_BORDER;
import static vn.sohoa.clean.finding.FindingCode.BLURRED;
import static vn.sohoa.clean.finding.FindingCode.CUT_OFF;
import static vn.sohoa.clean.finding.FindingCode.DPI_TOO_LOW;
import static vn.sohoa.clean.finding.FindingCode.NOT_IN_COLOUR;
import static vn.sohoa.clean.finding.FindingCode.SKEWED;
import static vn.sohoa.clean.finding.FindingCode.SPECKLED;
import static vn.sohoa.clean.finding.FindingCode.TEXT_MISSED;
import static vn.sohoa.clean.finding.FindingCode.TOO_DARK;
import static vn.sohoa.clean.finding.FindingCode.TOO_LIGHT;
import static vn.sohoa.clean.finding.FindingCode.TURNED;
import static vn.sohoa.clean.finding.FindingCode.UNEVEN_LIGHT;
import static vn.sohoa.clean.finding.ScanLimit.maximum;
import static vn.sohoa.clean.finding.ScanLimit.minimum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Technical requirements for scans by regulation or guidance (yêu cầu kỹ thuật của ảnh số hóa). The
 * regulations set the resolutions; they mention skew, blur and borders without figures, so this
 * project chose those limits.
 */
public enum ScanProfile {
  /** Certified copies ("sao y") of paper documents: colour PDF, at least 200 dpi, 1:1. */
  ND30_2020(
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, mục I",
      LocalDate.of(2020, 3, 5),
      200,
      ScanProfile.COLOUR,
      2,
      0.14),

  /** Text documents: at least 200 dpi, 24-bit colour, two-layer PDF/A. */
  TT05_2025("Thông tư 05/2025/TT-BNV", LocalDate.of(2025, 7, 1), 200, ScanProfile.COLOUR, 2, 0.14),

  /**
   * Documents for archiving: 300 dpi, checked for skew, blur and black borders. Plain text may be
   * grey or black and white.
   */
  BKHCN_2025(
      "Bộ Khoa học và Công nghệ, Hướng dẫn số hoá thống nhất trong hệ thống chính trị, 11/2025, §2.3",
      LocalDate.of(2025, 11, 1),
      300,
      ScanProfile.BLACK_AND_WHITE,
      1,
      0.12);

  private static final int COLOUR = 24;
  private static final int BLACK_AND_WHITE = 1;

  /** Scanners round the resolution: 199.9 dpi counts as 200. */
  private static final double ROUNDING = 0.995;

  private final String basis;
  private final LocalDate inForceFrom;
  private final double dpi;
  private final int depth;
  private final double skew;
  private final double blur;

  ScanProfile(
      String basis, LocalDate inForceFrom, double dpi, int depth, double skew, double blur) {
    this.basis = basis;
    this.inForceFrom = inForceFrom;
    this.dpi = dpi;
    this.depth = depth;
    this.skew = skew;
    this.blur = blur;
  }

  /** Returns the regulation and the section that sets the requirements. */
  public String basis() {
    return basis;
  }

  public LocalDate inForceFrom() {
    return inForceFrom;
  }

  /**
   * Returns this profile if it was in force on the given day, else the latest earlier profile that
   * was; the oldest one if none was.
   */
  public ScanProfile asOf(LocalDate day) {
    return Stream.of(values())
        .filter(profile -> profile == this || profile.inForceFrom.isBefore(inForceFrom))
        .filter(profile -> !profile.inForceFrom.isAfter(day))
        .max(Comparator.comparing(ScanProfile::inForceFrom))
        .orElse(ND30_2020);
  }

  public List<ScanLimit> limits() {
    return List.of(
        minimum(DPI_TOO_LOW, ScanQuantity.DPI, dpi),
        minimum(NOT_IN_COLOUR, ScanQuantity.DEPTH, depth),
        maximum(TURNED, ScanQuantity.TURN, 0),
        maximum(SKEWED, ScanQuantity.SKEW, skew),
        maximum(BLURRED, ScanQuantity.BLUR, blur),
        minimum(TOO_DARK, ScanQuantity.PAPER, 130),
        minimum(TOO_LIGHT, ScanQuantity.CONTRAST, 90),
        maximum(UNEVEN_LIGHT, ScanQuantity.UNEVENNESS, 80),
        maximum(SPECKLED, ScanQuantity.SPECKS, 500),
        maximum(BLACK_BORDER, ScanQuantity.BORDER, 1),
        maximum(CUT_OFF, ScanQuantity.CUT_EDGES, 0),
        maximum(TEXT_MISSED, ScanQuantity.MISSED_INK, 2));
  }

  /**
   * Returns a finding for each violated limit; quantities that were not measured are skipped.
   *
   * @param page page number, from 1
   */
  public List<Finding> check(int page, Map<ScanQuantity, Double> measured) {
    var findings = new ArrayList<Finding>();
    for (ScanLimit limit : limits()) {
      Double value = measured.get(limit.quantity());
      if (value != null && !limit.isMetBy(rounded(limit.quantity(), value))) {
        findings.add(Finding.ofPage(limit.code(), page, limit.explain(value, name())));
      }
    }
    return findings;
  }

  private static double rounded(ScanQuantity quantity, double value) {
    return quantity == ScanQuantity.DPI ? value / ROUNDING : value;
  }
}
