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
import static vn.sohoa.clean.finding.ScanLimit.least;
import static vn.sohoa.clean.finding.ScanLimit.most;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a regulation or guidance asks of a scan (yêu cầu kỹ thuật của ảnh số hóa). Resolutions are
 * the law's; the law names skew, blur and borders without figures, so those are this project's.
 */
public enum ScanProfile {
  /** Copies "sao y" from paper: PDF in colour, at least 200 dpi, 1:1. */
  ND30_2020(
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, mục I",
      LocalDate.of(2020, 3, 5),
      200,
      ScanProfile.COLOUR,
      2,
      0.14),

  /** Text at 200 dpi and more in colour of 24 bits, PDF/A in two layers. */
  TT05_2025("Thông tư 05/2025/TT-BNV", LocalDate.of(2025, 7, 1), 200, ScanProfile.COLOUR, 2, 0.14),

  /**
   * Papers to be kept: 300 dpi; checked for skew, blur and black borders. Plain text may be grey or
   * black and white.
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

  /** Scanners round: 199.9 dpi is 200. */
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

  /** The regulation and where in it. */
  public String basis() {
    return basis;
  }

  public LocalDate inForceFrom() {
    return inForceFrom;
  }

  /**
   * This profile, or the latest that was in force on a day before this one was; the oldest where
   * none was.
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
        least(DPI_TOO_LOW, ScanQuantity.DPI, dpi),
        least(NOT_IN_COLOUR, ScanQuantity.DEPTH, depth),
        most(TURNED, ScanQuantity.TURN, 0),
        most(SKEWED, ScanQuantity.SKEW, skew),
        most(BLURRED, ScanQuantity.BLUR, blur),
        least(TOO_DARK, ScanQuantity.PAPER, 130),
        least(TOO_LIGHT, ScanQuantity.CONTRAST, 90),
        most(UNEVEN_LIGHT, ScanQuantity.UNEVENNESS, 80),
        most(SPECKLED, ScanQuantity.SPECKS, 500),
        most(BLACK_BORDER, ScanQuantity.BORDER, 1),
        most(CUT_OFF, ScanQuantity.CUT_EDGES, 0),
        most(TEXT_MISSED, ScanQuantity.MISSED_INK, 2));
  }

  /**
   * What the page does not meet; what was not measured is not judged.
   *
   * @param page number, from 1
   */
  public List<Finding> judge(int page, Map<ScanQuantity, Double> measured) {
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
